import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { readyAddress, type ServiceProcess, startService } from '../../server/testing/service-process.ts';
import { desktop, hasBrowser, looks } from './browser.ts';
import { hostileTexts } from './hostile-texts.ts';
import { overflow, violationsOn } from './violations.ts';

const root = resolve(import.meta.dirname, '../..');
const insurance = '投保知识产权保险，保费8万，能补多少？';

/** A site of someone else, on another port: its policy allows no inline style, and its own styles reach for everything. */
async function foreignSite(service: () => string) {
  const site = createServer((request, response) => {
    if (request.url === '/style.css') {
      response.setHeader('Content-Type', 'text/css');
      response.end('button { display: none !important } * { font-size: 3px !important; color: lime }');
      return;
    }
    const tag = `<script src="${service()}/embed.js" async></script>`;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; img-src data:; style-src 'self'; script-src ${service()}; frame-src ${service()}`,
    );
    response.end(`<!doctype html><html lang="${request.url === '/en' ? 'en' : 'zh-CN'}"><title>某局</title>
<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,">
<h1>某局</h1><p>办事大厅</p>${request.url === '/plain' ? '' : tag + tag}</html>`);
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  // A server on a port has an address of this form.
  const { port } = site.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => site.close() };
}

describe.skipIf(!hasBrowser)('嵌入别的网站', () => {
  let browser: Browser;
  let service: ServiceProcess;
  let address = '';
  let data = '';
  let allowed: Awaited<ReturnType<typeof foreignSite>>;
  let stranger: typeof allowed;
  const troubles: string[] = [];

  beforeAll(async () => {
    allowed = await foreignSite(() => address);
    stranger = await foreignSite(() => address);
    data = await mkdtemp(join(tmpdir(), 'embed-'));
    service = startService(root, { ZHICE_DATA: data, ZHICE_ALLOWED_ORIGINS: allowed.origin });
    address = await readyAddress(service);
    browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(troubles.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    service?.process.kill();
    await service?.ended;
    allowed?.close();
    stranger?.close();
    await rm(data, { recursive: true, force: true });
  });

  async function visit(url: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: desktop, locale: 'zh-CN', ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('dialog', (dialog) => {
      troubles.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(url);
    return page;
  }

  /** Opens the asker by keyboard and gives its frame. */
  async function opened(page: Page): Promise<Frame> {
    await page.locator('zhice-asker .opener').focus();
    await page.keyboard.press('Enter');
    const frame = await (await page.locator('zhice-asker iframe').elementHandle())?.contentFrame();
    if (frame === null || frame === undefined) throw new Error('no frame');
    await frame.getByRole('textbox', { name: '问题' }).waitFor();
    return frame;
  }

  const focusedInWidget = (page: Page) =>
    page.evaluate(() => document.querySelector('zhice-asker')?.shadowRoot?.activeElement?.className);

  test('只用键盘：打开、提问、得到回答，Esc 关上，焦点回到按钮，再打开对话还在', async () => {
    const page = await visit(allowed.origin);
    const frame = await opened(page);
    await frame.getByRole('textbox', { name: '问题' }).fill(insurance);
    await page.keyboard.press('Enter');
    await frame.locator('.amount-figure').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
    expect(await focusedInWidget(page)).toBe('opener');
    await page.keyboard.press('Enter');
    expect(await frame.locator('.turn').count()).toBe(1);
    await page.getByRole('button', { name: '关闭' }).click();
    expect(await focusedInWidget(page)).toBe('opener');
  });

  test('Esc 先关里面的出处，再关整个', async () => {
    const page = await visit(allowed.origin);
    const frame = await opened(page);
    await frame.getByRole('textbox', { name: '问题' }).fill(insurance);
    await page.keyboard.press('Enter');
    await frame.locator('.source-chip').first().click();
    await frame.locator('.clause-text').waitFor();
    await page.keyboard.press('Escape');
    await frame.locator('.clause-text').waitFor({ state: 'detached' });
    expect(await page.locator('.panel').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'hidden' });
  });

  test('里面的链接在新窗口打开', async () => {
    const page = await visit(allowed.origin);
    const frame = await opened(page);
    await frame.getByRole('textbox', { name: '问题' }).fill(insurance);
    await page.keyboard.press('Enter');
    await frame.locator('.source-chip').first().click();
    const next = page.waitForEvent('popup');
    await frame.getByRole('link', { name: '在全文里看这一条' }).click();
    expect((await next).url()).toMatch(`${address}/documents/lyg-2025-3#`);
    expect(frame.url()).toBe(`${address}/embed`);
  });

  test('两处标签只有一个按钮，英文网页用英文，不打开就不载入', async () => {
    const page = await visit(`${allowed.origin}/en`);
    await page.getByRole('button', { name: 'Ask about policies' }).waitFor();
    expect(await page.locator('zhice-asker').count()).toBe(1);
    expect(page.frames()).toHaveLength(1);
  });

  test('样式互不相干，不留下全局的名字', async () => {
    const globals = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const plain = await visit(`${allowed.origin}/plain`);
    const page = await visit(allowed.origin);
    const opener = page.locator('.opener');
    await opener.waitFor();
    expect(await globals(page)).toEqual(await globals(plain));
    const look = await opener.evaluate((button) => {
      const { fontSize, color, position } = getComputedStyle(button);
      return { fontSize, color, position };
    });
    expect(look).toEqual({ fontSize: '16px', color: 'rgb(255, 255, 255)', position: 'fixed' });
    const heading = (shown: Page) => shown.locator('h1').evaluate((h1) => getComputedStyle(h1).color);
    expect(await heading(page)).toBe(await heading(plain));
  });

  test('别的窗口说“关闭”不算', async () => {
    const page = await visit(allowed.origin);
    await opened(page);
    await page.evaluate(() => {
      postMessage('zhice:close', '*');
      return new Promise((done) => setTimeout(done, 100));
    });
    expect(await page.locator('.panel').isVisible()).toBe(true);
  });

  test('没有写明的来源放不进去', async () => {
    const page = await visit(stranger.origin);
    await page.getByRole('button', { name: '问政策' }).click();
    await expect.poll(() => troubles.splice(0).join()).toContain('frame-ancestors');
    const frame = await (await page.locator('zhice-asker iframe').elementHandle())?.contentFrame();
    expect(await frame?.locator('textarea').count()).toBe(0);
  });

  test.each(looks)('%s：axe 在外面和里面都没有发现，不必横向滚动', async (_, viewport, colorScheme) => {
    const page = await visit(allowed.origin, { viewport, colorScheme });
    await page.locator('.opener').waitFor();
    expect(await widgetViolations(page)).toEqual([]);
    const frame = await opened(page);
    await frame.getByRole('textbox', { name: '问题' }).fill(insurance);
    await page.keyboard.press('Enter');
    await frame.locator('.answer-tools').waitFor();
    expect(await widgetViolations(page)).toEqual([]);
    expect(await violationsOn(frame)).toEqual([]);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
  });

  test('框里的问题带标记也只是文字', async () => {
    const page = await visit(allowed.origin);
    const frame = await opened(page);
    for (const text of hostileTexts.slice(0, 12)) {
      const before = await frame.locator('.answer-tools').count();
      await frame.getByRole('textbox', { name: '问题' }).fill(text);
      await page.keyboard.press('Enter');
      await frame.locator('.answer-tools').nth(before).waitFor();
    }
    expect(await frame.evaluate(() => 'ran' in window || 'ran' in document)).toBe(false);
    expect(await frame.locator('#root :is(script, img, iframe, object, embed)').count()).toBe(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  });
});

/** What axe finds in our part of the other page; the rest of that page is not ours. */
async function widgetViolations(page: Page): Promise<string[]> {
  return (await violationsOn(page)).filter((found) => found.includes('zhice-asker'));
}
