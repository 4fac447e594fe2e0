import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/contract/ask.ts';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import { hasBrowser, openedPages } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';

/** Elements that no text may bring into the page. */
const brought =
  '#root :is(script, img, iframe, object, embed, style, link, base, meta, video, audio, marquee, math, template)';

async function expectHarmless(page: Page): Promise<void> {
  expect(await page.locator(brought).count()).toBe(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.locator('a[href^="javascript:"], a[href^="data:"], a[href^="http"]').count()).toBe(0);
}

function hostileAnswer(text: string): Answer {
  const [cited] = sampleAnswer().citations;
  if (cited === undefined) throw new Error('the sample cites nothing');
  return sampleAnswer({
    text,
    spoken: text,
    citations: [
      {
        ...cited,
        label: text,
        path: [text, text],
        quote: text,
        document: { ...cited.document, title: text, number: text },
      },
    ],
    comparison: { columns: [text], rows: [{ label: text, cells: [{ text, marker: 1 }] }] },
    missing: [{ id: 'x', label: text, ask: text, type: 'choice', choices: [text] }],
    warnings: [{ code: 'x', text: `${text}！` }],
    followUps: [text],
  });
}

describe.skipIf(!hasBrowser)('带标记的文字只是文字', () => {
  const pages = openedPages();

  test(`${hostileTexts.length} 种写法，作为问题、回答、标题、条文、意见`, async () => {
    expect(hostileTexts.length).toBeGreaterThanOrEqual(50);
    const page = await pages.open('/');
    let text = '';
    await page.route('**/api/ask', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `event: answer-end\ndata: ${JSON.stringify(hostileAnswer(text))}\n\n`,
      }),
    );
    await page.route('**/api/clauses/**', async (route) => {
      const reply = await route.fetch({
        url: route
          .request()
          .url()
          .replace(/clauses\/[^?]*/, 'clauses/lyg-2025-3%2F7'),
      });
      const clause = await reply.json();
      const document = { ...clause.document, title: text, issuer: text, number: text };
      await route.fulfill({ json: { ...clause, text, heading: text, path: [text], document } });
    });
    await page.route('**/api/feedback', (route) =>
      route.fulfill({
        status: 400,
        json: { error: { code: 'invalid_request', message: text, requestId: text } },
      }),
    );
    for (text of hostileTexts) {
      await page.getByRole('button', { name: '新对话', exact: true }).click();
      await page.getByRole('textbox', { name: '问题', exact: true }).fill(text);
      await page.keyboard.press('Enter');
      await page.locator('.answer-tools').waitFor();
      expect(await page.locator('.question p').innerText()).toBe(text);
      await page.locator('.source-chip').click();
      await page.locator('.clause-text').waitFor();
      expect(await page.locator('.clause-text').innerText()).toBe(text);
      await page.getByRole('button', { name: '有问题', exact: true }).click();
      await page.getByRole('radio', { name: '别的', exact: true }).check();
      await page.getByRole('textbox', { name: /说说具体情况/ }).fill(text);
      await page.getByRole('button', { name: '提交', exact: true }).click();
      await page.locator('.feedback [role="status"]:not(:empty)').waitFor();
      await expectHarmless(page);
    }
    // Kept, read back and shown again, also as names of the conversations.
    await page.reload();
    await page.locator('.answer-tools').waitFor();
    expect(await page.locator('.conversation-title').count()).toBe(hostileTexts.length);
    await expectHarmless(page);
  }, 180_000);
});
