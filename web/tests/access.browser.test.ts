import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askOn, hasBrowser, looks, openedPages } from './browser.ts';
import { overflow, violationsOn } from './violations.ts';

/** Visible buttons, links and fields smaller than 24 px either way, links inside a line of text left out. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, input, textarea, summary')]
      .filter((target) => target.checkVisibility({ checkVisibilityCSS: true }) && !target.matches('.skip'))
      .flatMap((target) => {
        const label = target.matches('input') ? target.closest('label') : null;
        const { width, height } = (label ?? target).getBoundingClientRect();
        return width >= 24 && height >= 24 ? [] : [`${target.outerHTML.slice(0, 80)} ${width}×${height}`];
      }),
  );
}

const states: readonly { readonly name: string; readonly reach: (page: Page) => Promise<void> }[] = [
  { name: '空对话', reach: async (page) => page.locator('.examples button').first().waitFor() },
  {
    name: '金额与出处',
    reach: async (page) => {
      await askOn(page, '投保知识产权保险，保费8万，能补多少？');
      for (const folded of await page.locator('.amount-folded summary').all()) await folded.click();
      await page.getByText('换个数算一算').click();
      await page.getByRole('form').waitFor();
      await page.locator('.source-chip').first().click();
      await page.locator('.clause-text').waitFor();
    },
  },
  {
    name: '缺数的表和意见',
    reach: async (page) => {
      await askOn(page, '知识产权质押贷款利息和服务费补助有多少？');
      await page.getByRole('form').waitFor();
      await page.getByRole('button', { name: '有问题' }).click();
    },
  },
  { name: '对照表', reach: (page) => askOn(page, '连云港和盐城、南通的质押融资目标比较') },
  {
    name: '连不上',
    reach: async (page) => {
      await page.route('**/api/ask', (route) => route.abort());
      await page.getByRole('textbox', { name: '问题' }).fill('问');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
    },
  },
];

describe.skipIf(!hasBrowser)('人人能用', () => {
  const pages = openedPages();

  describe.each(states)('$name', ({ reach }) => {
    test.each(looks)('%s：axe 没有发现，目标够大，不必横向滚动', async (_, viewport, colorScheme) => {
      const page = await pages.open('/', { viewport, colorScheme });
      await reach(page);
      expect(await violationsOn(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    });
  });

  test.each([
    ['放大到 200%', { width: 640, height: 425 }],
    ['放大到 400%', { width: 320, height: 256 }],
  ])('%s：不必横向滚动，打字的地方和回答都看得见', async (_, viewport) => {
    const page = await pages.open('/', { viewport });
    await askOn(page, '投保知识产权保险，保费8万，能补多少？');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });

  test('按 Tab 走一遍：先跳到正文，焦点看得见，不被盖住', async () => {
    const page = await pages.open('/', { viewport: { width: 640, height: 425 } });
    await askOn(page, '投保知识产权保险，保费8万，能补多少？');
    // Kept and shown again, with the focus where a page starts.
    await page.reload();
    await page.locator('.answer-tools').waitFor();
    await page.evaluate(() => {
      scrollTo(0, 0);
      // Chromium 150 goes on from where the page was scrolled to; the walk is to begin at its start.
      document.body.tabIndex = -1;
      document.body.focus();
      document.body.removeAttribute('tabindex');
    });
    const seen: string[] = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const target = document.activeElement;
        if (target === null || target === document.body) return undefined;
        const { top, bottom, left, height } = target.getBoundingClientRect();
        const style = getComputedStyle(target);
        const inside = target.closest('.ask-field') ?? target;
        const ring = style.outlineStyle !== 'none' || getComputedStyle(inside).outlineStyle !== 'none';
        const at = document.elementFromPoint(left + 2, top + Math.min(height / 2, 10));
        const covered = at !== null && !target.contains(at) && !at.contains(target);
        const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
        return { name: name.slice(0, 30), ring, covered, out: bottom < 0 || top > innerHeight };
      });
      if (focused === undefined) break;
      seen.push(focused.name);
      expect(focused).toMatchObject({ ring: true, covered: false, out: false });
    }
    expect(seen[0]).toBe('跳到正文');
    expect(seen).toContain('复制（带出处）');
    expect(seen).toContain('问题');
  });
});
