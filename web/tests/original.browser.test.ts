import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clauseResponse, documentSourceResponse } from '#core/contract/documents.ts';
import { address, desktop, hasBrowser, looks, openedPages, phone } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

const reader = '/documents/lyg-2025-3';
const sourceCall = '**/api/documents/*/source';

async function replyOf(path: string): Promise<unknown> {
  return (await fetch(address + path)).json();
}

async function compare(page: Page): Promise<void> {
  await page.getByRole('button', { name: '对照原文' }).click();
  await page.locator('.original').first().waitFor();
}

/** Where a clause and the original of it stand in the window. */
function placesOf(page: Page, id: string) {
  return page.evaluate((clause) => {
    const words = document.getElementById(clause)?.getBoundingClientRect();
    const original = document.getElementById(clause)?.nextElementSibling?.getBoundingClientRect();
    return words && original && { words: words.toJSON(), original: original.toJSON() };
  }, id);
}

describe.skipIf(!hasBrowser)('对照原文', () => {
  const pages = openedPages();

  test('问了才取；各段合起来是整理以前的全文；再按一下收起', async () => {
    const calls: string[] = [];
    const page = await pages.open(reader);
    await page.locator('.reader-clause').first().waitFor();
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => calls.push(new URL(request.url()).pathname));
    const button = page.getByRole('button', { name: '对照原文' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.original').first().waitFor();
    expect([calls, await button.getAttribute('aria-pressed')]).toEqual([
      ['/api/documents/lyg-2025-3/source'],
      'true',
    ]);
    const { text } = documentSourceResponse.parse(await replyOf(`/api${reader}/source`));
    const shown = await page.locator('.original').allTextContents();
    const words = (original: string) => original.replace(/\s/g, '');
    expect(words(shown.join(''))).toBe(words(text));
    await page.keyboard.press('Enter');
    await page.locator('.original').first().waitFor({ state: 'detached' });
  });

  test.each([
    ['桌面：在旁边，起头对齐', desktop, false],
    ['手机：在下面', phone, true],
    ['桌面放大一倍：在下面', { width: 640, height: 425 }, true],
  ])('%s；正在看的条款不挪动，它的字标出来', async (_, viewport, isBelow) => {
    const page = await pages.open(`${reader}#lyg-2025-3%2F7`, { viewport });
    await page.locator('.targeted').waitFor();
    const before = await page.locator('.targeted').boundingBox();
    await compare(page);
    const places = await placesOf(page, 'lyg-2025-3/7');
    expect(Math.abs((places?.words.top ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1);
    expect(isBelow).toBe((places?.original.top ?? 0) >= (places?.words.bottom ?? 0));
    expect(isBelow).toBe((places?.original.left ?? 0) < (places?.words.right ?? 0));
    const { text } = clauseResponse.parse(await replyOf('/api/clauses/lyg-2025-3/7'));
    const marked = await page.locator('.original mark').allTextContents();
    expect(marked.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('指向一项的地址，只标那一项；换一条，标记跟着换', async () => {
    const page = await pages.open('/documents/lyg-2025-86#lyg-2025-86%2Fs1.1.2');
    await page.locator('.targeted-point').waitFor();
    await compare(page);
    const marks = page.locator('.original mark');
    const squeezed = async () => (await marks.allTextContents()).join('').replace(/\s/g, '');
    expect(await squeezed()).toBe((await page.locator('.targeted-point').innerText()).replace(/\s/g, ''));
    await page.getByRole('link', { name: '条款地址 lyg-2025-86/s2', exact: true }).click();
    await page.locator('[id="lyg-2025-86/s2"].targeted').waitFor();
    expect(await squeezed()).toBe(
      (await page.locator('.targeted .clause-words').innerText()).replace(/\s/g, ''),
    );
  });

  test('没有收进条款的字画出来，遮盖过的仍是遮盖的', async () => {
    const page = await pages.open('/documents/lyg-2025-86');
    await compare(page);
    expect(await page.locator('.set-aside').allTextContents()).toEqual(['答发人: 马 *']);
  });

  test('取不来就说明，再试一次就来', async () => {
    const page = await pages.open(reader);
    await page.route(sourceCall, (route) =>
      route.fulfill({
        status: 404,
        json: { error: { code: 'not_found', message: '没有保存', requestId: 'r1' } },
      }),
    );
    await page.getByRole('button', { name: '对照原文' }).click();
    await page.getByRole('alert').getByText('没有保存').waitFor();
    expect(await page.locator('.original').count()).toBe(0);
    await page.unroute(sourceCall);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.original').first().waitFor();
  });

  test('打印只有整理过的条文', async () => {
    const page = await pages.open(reader);
    await compare(page);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.original', '.find-bar', '.compare-hint', '.reader-outline']) {
      expect(await page.locator(part).first().isVisible()).toBe(false);
    }
    const [row, words] = await Promise.all(
      ['.reader-row', '.reader-clause'].map((part) => page.locator(part).first().boundingBox()),
    );
    expect(words?.width).toBe(row?.width);
  });

  test('英文界面', async () => {
    const page = await pages.open(reader);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Compare with original' }).click();
    await page.getByRole('status').getByText('Beside each clause').waitFor();
    expect(await page.getByRole('group', { name: /（七）.*, before cleaning$/ }).count()).toBe(1);
  });

  test.each(looks)('%s：axe 没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await pages.open('/documents/lyg-2025-86#lyg-2025-86%2Fs1.1.2', { viewport, colorScheme });
    await page.locator('.targeted-point').waitFor();
    await compare(page);
    expect(await violationsOn(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test(`${hostileTexts.length} 种写法写在原文里，条款内外都只是文字`, async () => {
    const page = await pages.open(`${reader}#lyg-2025-3%2F7`);
    let text = '';
    await page.route(sourceCall, async (route) => {
      const at = text.length;
      const clauses = [{ id: 'lyg-2025-3/7', spans: [{ at: 0, start: at, end: 2 * at }] }];
      await route.fulfill({ json: { text: text + text + text, clauses } });
    });
    for (text of hostileTexts) {
      await compare(page);
      const [shown, marked] = await Promise.all(
        ['.original', '.original mark'].map((part) => page.locator(part).textContent()),
      );
      expect([shown, marked]).toEqual([text + text + text, text]);
      expect(await page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await page.locator('.original :not(mark, .set-aside)').count()).toBe(0);
      await page.getByRole('button', { name: '对照原文' }).click();
    }
  }, 120_000);
});
