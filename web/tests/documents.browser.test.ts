import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type ClauseResponse, clauseResponse } from '#core/contract/documents.ts';
import { address, desktop, hasBrowser, looks, openedPages, phone } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

const reader = '/documents/lyg-2025-3';

async function clauseOf(id: string): Promise<ClauseResponse> {
  return clauseResponse.parse(await (await fetch(`${address}/api/clauses/${id}`)).json());
}

/** Whether a clause is in sight below the search bar, at the top of the window. */
function isAtTop(page: Page, id: string): Promise<boolean> {
  return page.evaluate((clause) => {
    const top = document.getElementById(clause)?.getBoundingClientRect().top ?? -1;
    const bar = document.querySelector('.find-bar')?.getBoundingClientRect().bottom ?? 0;
    return bar <= top && top < innerHeight / 2;
  }, id);
}

describe.skipIf(!hasBrowser)('文件', () => {
  const pages = openedPages();

  test('按词、按地区找文件', async () => {
    const page = await pages.open('/documents');
    const titles = page.locator('.document-list h2');
    await titles.first().waitFor();
    expect(await titles.count()).toBe(5);
    await page.getByRole('searchbox').fill('[2025]3号');
    expect(await titles.allInnerTexts()).toEqual(['关于高标准推进知识产权强市建设的若干政策措施']);
    await page.getByRole('searchbox').fill('没有这个');
    await page.getByText('没有符合的文件。').waitFor();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('combobox', { name: '地区' }).selectOption('南通市');
    await page.getByText('5 份中的 1 份').waitFor();
    await page.getByRole('button', { name: '列出全部地区' }).click();
    expect(await titles.count()).toBe(5);
  });

  test('效力随所选的日子变', async () => {
    const page = await pages.open(reader);
    const badge = page.locator('.document-badges .validity');
    expect(await badge.innerText()).toBe('现行有效');
    await page.getByRole('textbox', { name: '按哪天' }).fill('2031-01-01');
    await page.getByText('按 2031-01-01 的效力').waitFor();
    expect(await badge.innerText()).toBe('已到期');
  });

  test('写明依据：施行、到期、废止了什么', async () => {
    const page = await pages.open(reader);
    await page.locator('.document-head').waitFor();
    const quoted = page.locator('.document-head .evidence a');
    expect(await quoted.allInnerTexts()).toContain('有效期至2030年5月31日');
    await quoted.getByText('自2025年6月1日起实施').click();
    expect(await page.locator('.targeted').innerText()).toContain('自2025年6月1日起实施');
  });

  test.each([
    ['手机', phone],
    ['桌面', desktop],
  ])('指向一条的地址：%s', async (_, viewport) => {
    const page = await pages.open(`${reader}#lyg-2025-3%2F7`, { viewport });
    const target = page.locator('.targeted');
    await target.waitFor();
    const { text } = await clauseOf('lyg-2025-3/7');
    expect(await target.locator('.clause-words').innerText()).toBe(text);
    expect(await isAtTop(page, 'lyg-2025-3/7')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('lyg-2025-3/7');
  });

  test('指向条中一项的地址，画出那一项', async () => {
    const { text, point } = await clauseOf('lyg-2025-86/s1.1.2');
    const page = await pages.open('/documents/lyg-2025-86#lyg-2025-86%2Fs1.1.2');
    await page.locator('.targeted-point').waitFor();
    const words = await page.locator('.targeted-point').innerText();
    expect(words).toBe(text.slice(point?.start, point?.end));
    expect(words.startsWith('二是')).toBe(true);
  });

  test('在这份文件里，条号就够了', async () => {
    const page = await pages.open(`${reader}#8`);
    await page.locator('[id="lyg-2025-3/8"]:focus').waitFor();
    await page.goto(`${address}${reader}#999`);
    await page.getByText('这份文件里没有地址为 999 的条款').waitFor();
  });

  test('没有的条款和没有的文件，说明白', async () => {
    const page = await pages.open(`${reader}#lyg-2025-3%2F999`);
    await page.getByText('这份文件里没有地址为 lyg-2025-3/999 的条款').waitFor();
    await page.goto(`${address}/documents/nothing`);
    await page.getByRole('alert').getByText('没有这份文件').waitFor();
  });

  test('从目录到条款，后退回得来', async () => {
    const page = await pages.open(reader);
    await page.getByRole('link', { name: /（八）/ }).click();
    expect(await page.locator('.targeted').getAttribute('id')).toBe('lyg-2025-3/8');
    await page.getByRole('link', { name: /（三）/ }).click();
    expect(await isAtTop(page, 'lyg-2025-3/3')).toBe(true);
    await page.goBack();
    expect(await page.locator('.targeted').getAttribute('id')).toBe('lyg-2025-3/8');
    expect(await page.locator('.outline [aria-current]').innerText()).toContain('（八）');
  });

  test('在文中查找：回车往下，Shift+回车往上，到头从头来', async () => {
    const page = await pages.open(reader);
    const field = page.getByRole('searchbox', { name: '在文中查找' });
    const current = page.locator('.current-hit');
    const outcome = page.locator('.find-outcome');
    await field.fill('30％');
    await current.waitFor();
    const total = await page.locator('.reader mark').count();
    expect(total).toBeGreaterThan(1);
    const found = await page.locator('.reader mark').allInnerTexts();
    expect(new Set(found)).toEqual(new Set(['30%', '30％']));
    await page.keyboard.press('Enter');
    expect(await outcome.innerText()).toBe(`第 2 处，共 ${total} 处`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await outcome.innerText()).toBe(`第 ${total} 处，共 ${total} 处`);
    await page.keyboard.press('Enter');
    expect(await outcome.innerText()).toBe(`第 1 处，共 ${total} 处`);
    await page.keyboard.press('Escape');
    // Marks are drawn after the field: the page may be a moment behind.
    await page.locator('.reader mark').first().waitFor({ state: 'detached' });
    await field.fill('没有的词语');
    await page.getByText('文中没有').waitFor();
  });

  test('给出来源文件和校验值', async () => {
    const page = await pages.open(reader);
    const note = page.locator('.source-note');
    await note.waitFor();
    expect(await note.locator('.checksum').innerText()).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each(looks)('%s：axe 没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await pages.open('/documents', { viewport, colorScheme });
    await page.locator('.document-list h2').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.goto(`${address}${reader}#lyg-2025-3%2F7`);
    await page.locator('.targeted').waitFor();
    await page.getByRole('searchbox', { name: '在文中查找' }).fill('补助');
    await page.locator('.current-hit').waitFor();
    if (viewport === phone) await page.getByText('展开目录').click();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`${hostileTexts.length} 种写法，作为标题、文号、机关、条文、编号，只是文字`, async () => {
    const page = await pages.open('/documents');
    let text = '';
    await page.route(/\/api\/documents(\?|$)/, async (route) => {
      const body = await (await route.fetch()).json();
      const [first] = body.documents;
      await route.fulfill({ json: { ...body, documents: [{ ...first, ...named(text) }] } });
    });
    await page.route('**/api/documents/**', async (route) => {
      const body = await (await route.fetch({ url: `${address}/api/documents/lyg-2025-3` })).json();
      const document = { ...body.document, ...named(text), clauses: [clauseWith(text)], notes: [text] };
      await route.fulfill({ json: { ...body, document } });
    });
    for (text of hostileTexts) {
      await page.goto(`${address}/documents`);
      await page.locator('.document-list h2').waitFor();
      expect(await page.locator('.document-list h2').textContent()).toBe(text);
      await page.locator('.document-list h2 a').click();
      await page.locator('.clause-words').waitFor();
      expect(await page.locator('.clause-words').textContent()).toBe(`${text}${text}`);
      await page.getByRole('searchbox', { name: '在文中查找' }).fill(text.split('\n')[0] ?? '');
      await page.locator('.reader mark').first().waitFor();
      await page.locator('.outline a').click();
      await page.locator('.targeted').waitFor();
      expect(await page.locator(brought).count()).toBe(0);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('a:not([href^="/"]):not(.skip)').count()).toBe(0);
    }
  }, 180_000);
});

/** Elements that no text may bring into the page. */
const brought =
  '#root :is(script, img, iframe, object, embed, style, link, base, meta, video, audio, marquee, math, template)';

function named(text: string) {
  return { id: text, title: text, number: text, issuer: text, region: text, aliases: [text] };
}

function clauseWith(text: string) {
  const rest = { kind: 'item', number: null, responsible: [], children: [] };
  return { id: `${text}/1`, label: text, heading: '', text: `${text}${text}`, ...rest };
}
