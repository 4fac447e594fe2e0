import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { rulesResponse } from '#core/contract/catalogue.ts';
import { address, hasBrowser, looks, openedPages, phone } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

async function rules() {
  const { rules } = rulesResponse.parse(await (await fetch(`${address}/api/rules`)).json());
  return rules;
}

describe.skipIf(!hasBrowser)('奖补目录', () => {
  const pages = openedPages();
  const rows = 'tbody tr:not(.benefit-calculator)';

  test('每一项都在，链到那一条', async () => {
    const page = await pages.open('/benefits');
    await page.locator(rows).first().waitFor();
    const all = await rules();
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(all.map(({ title }) => title));
    const links = await page
      .locator('tbody a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    expect(links).toEqual(
      all.map(({ document, clauseId }) => `/documents/${document.id}#${encodeURIComponent(clauseId)}`),
    );
    await page.locator('tbody a').first().click();
    await page.waitForURL(/\/documents\//);
  });

  test('按字、对象、金额、地区筛选；筛选在地址里', async () => {
    const page = await pages.open('/benefits');
    const all = await rules();
    const count = page.getByRole('status').first();
    await page.getByText(`共 ${all.length} 项`).waitFor();

    await page.getByRole('combobox', { name: '给谁' }).selectOption('高校');
    const forSchools = all.filter(({ roles }) => roles.includes('高校'));
    expect(await count.innerText()).toBe(`${all.length} 项中的 ${forSchools.length} 项`);

    await page.getByRole('combobox', { name: '给多少' }).selectOption('fixed');
    const fixed = forSchools.filter(({ certainty }) => certainty === 'fixed');
    expect(await page.locator('tbody th').allInnerTexts()).toEqual(fixed.map(({ title }) => title));

    await page.getByRole('searchbox', { name: '找一找' }).fill('没有这样的奖补');
    await page.getByText('没有这样的奖补。').waitFor();
    expect(new URL(page.url()).searchParams.get('role')).toBe('高校');

    await page.getByRole('button', { name: '清除筛选' }).click();
    expect(await page.locator(rows).count()).toBe(all.length);
    expect(new URL(page.url()).search).toBe('');

    await page.locator('.benefit-filter').getByRole('combobox', { name: '地区' }).selectOption('连云港市');
    const head = page.getByRole('banner').getByRole('combobox', { name: '地区' });
    expect(await head.inputValue()).toBe('连云港市');
    await head.selectOption('南通市');
    const elsewhere = all.filter(({ document }) => document.region === '南通市').length;
    expect(await page.locator(rows).count()).toBe(elsewhere);
  });

  test('每一项都能当场算，用键盘也行', async () => {
    const page = await pages.open('/benefits?q=保险保费');
    const open = page.getByRole('button', { name: '知识产权保险保费补助' });
    await open.focus();
    await page.keyboard.press('Enter');
    expect(await open.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('textbox', { name: '保费是多少？' }).fill('12万');
    await page.locator('.amount-figure').getByText('5万元').waitFor();
    await page.getByText('知识产权保险保费补助：最高5万元').waitFor({ state: 'attached' });
    await open.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.calculator').count()).toBe(0);
  });

  test('效力随所选的日子变', async () => {
    const page = await pages.open('/benefits?q=保险保费');
    await page.getByText('现行有效').waitFor();
    await page.getByRole('textbox', { name: '按哪天' }).fill('2031-01-01');
    await page.getByText('已到期').waitFor();
  });

  test('下载的表格：筛过的几行，打得开，不会当成公式', async () => {
    const page = await pages.open('/benefits');
    await page.route('**/api/rules', async (route) => {
      const [first, second] = await rules();
      await route.fulfill({
        json: {
          rules: [
            { ...first, title: '=HYPERLINK("x")' },
            { ...second, title: '别的' },
          ],
        },
      });
    });
    await page.reload();
    await page.getByRole('searchbox').fill('hyperlink');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载表格' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('奖补目录.csv');
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines.length).toBe(3);
    expect(lines[1]?.startsWith(`"'=HYPERLINK(""x"")",`)).toBe(true);
  });

  test('打印：A4 横排，每页有表头，没有按钮和筛选', async () => {
    const page = await pages.open('/benefits', { colorScheme: 'dark', viewport: phone });
    await page.locator(rows).first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.benefit-filter').isVisible()).toBe(false);
    expect(await page.locator('.benefits button:visible').count()).toBe(0);
    expect(await page.locator('.header').isVisible()).toBe(false);
    await page.getByText(/按 \d{4}-\d{2}-\d{2} 的效力。/).waitFor();
    const look = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        head: style('.benefit-table thead').display,
        row: style('.benefit-table tbody tr').display,
        ink: style('.benefit-table tbody th').color,
      };
    });
    expect(look).toEqual({ head: 'table-header-group', row: 'table-row', ink: 'rgb(0, 0, 0)' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(sheets.length).toBeGreaterThan(1);
    expect(new Set(sheets.map((sheet) => sheet.join('×')))).toEqual(new Set(['842×595']));
  });

  test('连不上时说清楚，可以再试', async () => {
    const page = await pages.open('/documents');
    await page.route('**/api/rules', (route) => route.abort());
    await page.getByRole('link', { name: '奖补目录' }).click();
    await page.getByRole('alert').waitFor();
    await page.unroute('**/api/rules');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator(rows).first().waitFor();
  });

  test('带标记的文字只是文字', async () => {
    const page = await pages.open('/documents');
    const [sample] = await rules();
    const hostile = hostileTexts.map((text, at) => ({
      ...sample,
      id: `x${at}`,
      title: text,
      beneficiary: text,
      roles: [text],
      clause: text,
    }));
    await page.route('**/api/rules', (route) => route.fulfill({ json: { rules: hostile } }));
    await page.goto(`${address}/benefits`);
    await page.locator(rows).first().waitFor();
    expect(
      await page.locator('tbody th').evaluateAll((found) => found.map((cell) => cell.textContent)),
    ).toEqual(hostileTexts);
    expect(await page.locator('main :is(script, img, iframe, svg, object, style)').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test.each(looks)('%s：axe 没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await pages.open('/benefits', { viewport, colorScheme });
    await page.locator(rows).first().waitFor();
    await page.getByRole('button', { name: '知识产权保险保费补助' }).click();
    await page.getByRole('textbox', { name: '保费是多少？' }).fill('8万');
    await page.locator('.amount-figure').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('放大到 400% 不必横向滚动，英文也一样', async () => {
    const page = await pages.open('/benefits', { viewport: { width: 320, height: 256 } });
    await page.locator(rows).first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Benefits' }).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
