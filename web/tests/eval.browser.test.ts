import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Report, ReportFailure, ReportSuite } from '#core/contract/report.ts';
import { hasBrowser, looks, openedPages } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

const failure: ReportFailure = {
  id: 'dev-7',
  category: 'amount',
  turns: ['保费8万', '能补多少？'],
  asOf: '2026-11-20',
  fault: null,
  reasons: [{ label: '金额', gate: true, reason: '应为 40000，得到 50000' }],
  answer: { kind: 'amount', text: '最高5万元〔1〕' },
};

const suite: ReportSuite = {
  suite: 'dev',
  system: '知策',
  sealed: false,
  total: 180,
  passed: 143,
  faults: 0,
  categories: [{ name: 'amount', total: 20, passed: 20 }],
  metrics: [{ scorer: 'figure', label: '金额', gate: true, applied: 59, passed: 51, mean: 0.8644 }],
  latency: { p50: 3, p95: 9.2, p99: 16.8 },
  failures: [failure],
};

const report: Report = {
  target: '知策',
  indexGeneration: 'g-old',
  asOf: '2026-11-20',
  thresholds: { all: 0.9 },
  writtenAt: '2026-11-20T01:02:03.000Z',
  suites: [suite, { ...suite, system: '全文检索', passed: 60, failures: [] }],
};

describe.skipIf(!hasBrowser)('评测', () => {
  const pages = openedPages();

  async function open(shown: Report | null, options = {}): Promise<Page> {
    const page = await pages.open('/documents', options);
    await page.route('**/api/report', (route) =>
      route.fulfill({ json: { indexGeneration: 'g-new', report: shown } }),
    );
    await page.getByRole('link', { name: '评测' }).click();
    await page
      .locator(shown === null ? '.evaluation .notice' : '.suite')
      .first()
      .waitFor();
    return page;
  }

  test('数字带题数、区间和门槛，与基线并排，没通过的题列出来', async () => {
    const page = await open(report);
    expect(await page.locator('.suite-figure').innerText()).toBe(
      '79.4%\n通过 143/180 (73.0%–84.7%)\n门槛 90.0% 未达到',
    );
    const kinds = page.locator('table').first();
    expect(await kinds.locator('tbody tr').allInnerTexts()).toEqual([
      '金额\t20/20 100.0% (83.9%–100.0%)\t20/20 100.0% (83.9%–100.0%)',
      '合计\t143/180 79.4% (73.0%–84.7%)\t60/180 33.3% (26.9%–40.5%)',
    ]);
    await page.getByText('服务现在用的是另一份索引').waitFor();
    await page.getByText('保费8万 / 能补多少？').click();
    await page.getByText('金额：应为 40000，得到 50000').waitFor();
    expect(await page.getByText('2026年11月20日 09:02').count()).toBe(1);
  });

  test('不公开的套题只有数字；没有设门槛就说没有', async () => {
    const { thresholds: _, ...unasked } = report;
    const page = await open({ ...unasked, suites: [{ ...suite, sealed: true, failures: [] }] });
    await page.getByText('这套题不公开题目，只报数字。').waitFor();
    await page.getByText('这次运行没有设门槛。').waitFor();
    expect(await page.locator('.threshold').count()).toBe(0);
  });

  test('没有报告，说怎么得到', async () => {
    const page = await open(null);
    expect(await page.locator('.notice').innerText()).toContain('npm run eval');
  });

  test.each(looks)('%s：axe 没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await open(report, { viewport, colorScheme });
    await page.getByText('保费8万 / 能补多少？').click();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('题目、理由和回答里的标记只是文字', async () => {
    const failures = hostileTexts.map((text, at) => ({
      ...failure,
      id: `h-${at}`,
      category: text,
      turns: [text],
      reasons: [{ label: text, gate: true, reason: text }],
      answer: { kind: text, text },
    }));
    const named = hostileTexts.map((name) => ({ name, total: 1, passed: 0 }));
    const page = await open({ ...report, suites: [{ ...suite, categories: named, failures }] });
    for (const folded of await page.locator('.failures summary').all()) await folded.click();
    expect(await page.locator('.failures summary [lang]').allTextContents()).toEqual(hostileTexts);
    expect(await page.locator('.evaluation :is(script, img, iframe, style, a, svg, form)').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});
