import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Answer, answer as answerShape } from '#core/contract/ask.ts';
import { clauseResponse } from '#core/contract/documents.ts';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import { address, hasBrowser, looks, openedPages, phone } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

const question = '投保知识产权保险，保费8万，能补多少？';

async function answerTo(asked: string, scope: object = {}): Promise<Answer> {
  const response = await fetch(`${address}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: asked }], ...scope }),
  });
  return answerShape.parse(await response.json());
}

async function clauseOf(id: string) {
  const response = await fetch(`${address}/api/clauses/${encodeURIComponent(id)}`);
  return clauseResponse.parse(await response.json());
}

/** Keeps what the page puts into the clipboard under `window.copied`. */
async function watchClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const clipboard = {
      writeText: async (text: string) => void Object.assign(window, { copied: text }),
    };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await page.reload();
}

/** The desk, ready to be typed into. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.id === 'desk-box');
}

const optionsOf = (page: Page) => page.getByRole('listbox', { name: '结果' }).getByRole('option');
const copied = (page: Page) => page.evaluate(() => ('copied' in window ? window.copied : undefined));
const focusedIn = (page: Page, selector: string) =>
  page.evaluate((within) => document.activeElement?.closest(within) !== null, selector);

describe.skipIf(!hasBrowser)('接线台', () => {
  const pages = openedPages();
  const sentence = '.desk-sentence';

  test('只用键盘：打字、念、复制、看条文、计算、返回', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    await watchClipboard(page);
    await ready(page);
    const box = page.getByRole('combobox', { name: '来电人问什么' });
    await ready(page);
    const answer = await answerTo(question);
    const [cited] = answer.citations;
    if (cited === undefined) throw new Error('the answer cites nothing');
    const clause = await clauseOf(cited.clauseId);

    await page.keyboard.type(question);
    await page.locator(sentence).getByText(answer.spoken, { exact: true }).waitFor();
    await page.locator('mark').waitFor();
    expect(await page.locator('mark').innerText()).toBe(cited.quote);
    expect(await page.locator('.clause-text').innerText()).toBe(clause.text);
    expect(await page.locator('.amount-figure').innerText()).toContain('4万元');
    expect(await page.locator('.desk-reading').innerText()).toContain('没有承诺最低数');

    await page.keyboard.press('Enter');
    expect(await focusedIn(page, '.desk-reading')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('这句话已复制').waitFor();
    expect(await copied(page)).toBe(answer.spoken);
    await page.keyboard.press('0');
    await page.getByText('条文已复制').waitFor();
    expect(await copied(page)).toContain(clause.text);

    await page.keyboard.press('ArrowRight');
    expect(await focusedIn(page, 'form')).toBe(true);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('12万');
    await page.locator(sentence).getByText('最高5万元').waitFor();
    expect(await focusedIn(page, 'form')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await focusedIn(page, '.desk-reading')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('这句话已复制').waitFor();
    expect(await copied(page)).toContain('最高5万元');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.locator(sentence).getByText(answer.spoken, { exact: true }).waitFor();
    await page.keyboard.press('Escape');

    await page.keyboard.press('Escape');
    expect(await focusedIn(page, '#desk-box')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('');
  });

  test('箭头和数字键选结果；打字时数字是字', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    const options = optionsOf(page);
    await page.keyboard.type('质押融资');
    await options.nth(3).waitFor();
    const box = page.getByRole('combobox', { name: '来电人问什么' });
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('desk-option-0');
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const last = (await options.count()) - 1;
    expect(await box.getAttribute('aria-activedescendant')).toBe(`desk-option-${last}`);
    await page.keyboard.press('3');
    expect(await focusedIn(page, '.desk-reading')).toBe(true);
    expect(await options.nth(2).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await options.nth(3).getAttribute('aria-selected')).toBe('true');

    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.type('20万');
    expect(await box.inputValue()).toBe('质押融资20万');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await box.inputValue()).toBe('质押融资20万');
  });

  test('打完马上按 Enter，念的是打完的那一问', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    const answer = await answerTo(question);
    await page.keyboard.insertText('质押');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.desk-reading'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(question);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.desk-reading'));
    expect(await page.locator(sentence).innerText()).toBe(answer.spoken);
    expect(await page.locator('.desk-calls b').allInnerTexts()).toEqual([question, '质押']);
  });

  test('用拼音打字，没选定以前不查', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/ask')) asked.push(request.postData() ?? '');
    });
    const client = await page.context().newCDPSession(page);
    await ready(page);
    await client.send('Input.imeSetComposition', { text: 'bao', selectionStart: 3, selectionEnd: 3 });
    await client.send('Input.imeSetComposition', { text: 'baoxian', selectionStart: 7, selectionEnd: 7 });
    await client.send('Input.insertText', { text: '保险' });
    await page.locator(sentence).waitFor();
    expect(asked.map((body) => JSON.parse(body).messages[0].content)).toEqual(['保险']);
  });

  test('今天接的：记下、再看、清空，只在这个浏览器里', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    await page.keyboard.type('质押融资');
    await page.locator(sentence).waitFor();
    expect(await page.locator('.desk-calls li').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.locator('.desk-calls li').waitFor();
    await page.reload();
    await ready(page);
    await optionsOf(page).getByText('质押融资', { exact: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator(sentence).waitFor();
    expect(await page.getByRole('combobox', { name: '来电人问什么' }).inputValue()).toBe('质押融资');
    await page.getByRole('button', { name: '清空' }).click();
    expect(await page.locator('.desk-calls li').count()).toBe(0);
    expect(await page.evaluate(() => localStorage.getItem('zhice.desk.calls'))).toBe('[]');
  });

  test('昨天的不再出现', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    await page.evaluate(() => {
      const call = { day: '2020-01-01', time: '09:00', question: '旧的', sentence: '旧的' };
      localStorage.setItem('zhice.desk.calls', JSON.stringify([call]));
    });
    await page.reload();
    await page.locator('.desk-calls').getByText('会记在这里').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('zhice.desk.calls'))).toBe('[]');
  });

  test('地区和日子一直看得见，换了就重新查', async () => {
    const page = await pages.open('/desk', { viewport: phone });
    await ready(page);
    await page.keyboard.type(question);
    await page.locator('.amount-figure').waitFor();
    const day = page.getByRole('textbox', { name: '按哪天' });
    await day.fill('2031-01-01');
    const later = await answerTo(question, { asOf: '2031-01-01' });
    await page.locator(sentence).getByText(later.spoken, { exact: true }).waitFor();
    await page.locator('.desk-clause').getByText('已到期').waitFor();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (const field of [day, page.getByRole('combobox', { name: '地区' })]) {
      const seen = await field.evaluate((target) => {
        const { left, top, height } = target.getBoundingClientRect();
        return document.elementFromPoint(left + 4, top + height / 2) === target;
      });
      expect(seen).toBe(true);
    }
    await page.getByRole('combobox', { name: '地区' }).selectOption('南通市');
    const elsewhere = await answerTo(question, { asOf: '2031-01-01', region: '南通市' });
    await page.locator(sentence).getByText(elsewhere.spoken, { exact: true }).waitFor();
  });

  test('不在有效期内的条文和奖补，也说明白', async () => {
    const page = await pages.open('/desk');
    await page.getByRole('textbox', { name: '按哪天' }).fill('2031-01-01');
    await page.getByRole('combobox', { name: '来电人问什么' }).fill('质押融资');
    const benefit = optionsOf(page).filter({ hasText: '奖补' }).first();
    await benefit.click();
    await page.locator('.desk-reading .notice').getByText('这份文件已到期').waitFor();
    await page.getByRole('textbox', { name: '按哪天' }).fill('2026-11-20');
    await page.locator('.desk-clause').getByText('现行有效').waitFor();
    expect(await page.locator('.desk-reading .notice').count()).toBe(0);
  });

  test('连不上时说清楚，目录里的奖补还在，可以再试', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    await page.waitForLoadState('networkidle');
    await page.route('**/api/ask', (route) => route.abort());
    await page.keyboard.type('保险保费');
    await page.getByRole('alert').waitFor();
    expect(await optionsOf(page).first().innerText()).toContain('知识产权保险保费补助');
    await page.unroute('**/api/ask');
    await page.getByRole('button', { name: '再试一次' }).click();
    await optionsOf(page).getByText('回答', { exact: true }).waitFor();
  });

  test('带标记的文字只是文字', async () => {
    const page = await pages.open('/desk');
    await ready(page);
    const [cited] = sampleAnswer().citations;
    if (cited === undefined) throw new Error('the sample cites nothing');
    let text = '';
    await page.route('**/api/ask', (route) =>
      route.fulfill({
        json: sampleAnswer({
          text,
          spoken: text,
          citations: [{ ...cited, label: text, path: [text], document: { ...cited.document, title: text } }],
          missing: [{ id: 'x', label: text, ask: text, type: 'choice', choices: [text] }],
          warnings: [{ code: 'x', text: `${text}！` }],
        }),
      }),
    );
    for (text of hostileTexts) {
      await page.getByRole('combobox', { name: '来电人问什么' }).fill(text);
      await page.waitForFunction(
        (spoken) => document.querySelector('.desk-sentence')?.textContent === spoken,
        text,
      );
      await page.keyboard.press('Enter');
    }
    expect(await page.locator('main :is(script, img, iframe, svg, object, style)').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });

  test.each(looks)('%s：axe 没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await pages.open('/desk', { viewport, colorScheme });
    await ready(page);
    expect(await violationsOn(page)).toEqual([]);
    for (const asked of [
      question,
      '知识产权质押贷款利息和服务费补助有多少？',
      '连云港和盐城的质押融资目标比较',
    ]) {
      const { spoken } = await answerTo(asked);
      await page.getByRole('combobox', { name: '来电人问什么' }).fill(asked);
      await page.locator(sentence).getByText(spoken, { exact: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.locator('.desk-whole summary').click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });

  test('放大到 400% 不必横向滚动，英文也一样', async () => {
    const page = await pages.open('/desk', { viewport: { width: 320, height: 256 } });
    await ready(page);
    await page.keyboard.type(question);
    await page.locator('.amount-figure').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Copy sentence').waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
  });
});
