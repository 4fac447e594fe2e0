import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** Whether there is a browser; see `service.ts` for what is printed when there is none. */
export const hasBrowser = inject('chromium') !== '';

export const address = inject('address');

export const phone = { width: 390, height: 800 };
export const desktop = { width: 1280, height: 850 };

/** Every page is looked at so: name, window, colours. */
export const looks = [
  ['手机浅色', phone, 'light'],
  ['手机深色', phone, 'dark'],
  ['桌面浅色', desktop, 'light'],
  ['桌面深色', desktop, 'dark'],
] as const;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A browser for the tests of one file. Every page is watched: what it logs as an error, what breaks in it, what its policy
 * refuses and every request to another host fails the test.
 */
export function openedPages() {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    if (!hasBrowser) return;
    browser = await chromium.launch({ executablePath: inject('chromium'), args: flags });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    /** A page in a browser of its own: nothing is kept from other tests. */
    async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser?.newContext({ viewport: desktop, locale: 'zh-CN', ...options });
      if (context === undefined) throw new Error('no browser');
      contexts.push(context);
      context.setDefaultTimeout(10_000);
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`broke: ${error.message}`));
      page.on('dialog', (dialog) => {
        troubles.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        // The browser itself logs replies that a test made fail.
        const expected = message.text().startsWith('Failed to load resource');
        if (message.type() === 'error' && !expected) troubles.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(address)) troubles.push(`request: ${request.url()}`);
      });
      await page.goto(address + path);
      return page;
    },
  };
}

/** Asks on the page `/` and waits for the answer. */
export async function askOn(page: Page, question: string): Promise<void> {
  const before = await page.locator('.answer-tools').count();
  const field = page.getByRole('textbox', { name: '问题' });
  await field.fill(question);
  await field.press('Enter');
  await page.locator('.answer-tools').nth(before).waitFor();
}
