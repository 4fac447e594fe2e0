import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasBrowser, openedPages, phone } from './browser.ts';

/** Bytes that come over the wire for a page opened for the first time, replies of the service among them. */
async function bytesOf(
  page: Page,
  path: string,
  slow: boolean,
): Promise<{ bytes: number; milliseconds: number }> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (slow) {
    // A slow phone: 1.6 Mbit/s with 150 ms of delay, and a quarter of this machine's speed.
    const downloadThroughput = (1.6 * 1024 * 1024) / 8;
    const network = {
      offline: false,
      latency: 150,
      downloadThroughput,
      uploadThroughput: downloadThroughput / 2,
    };
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const started = performance.now();
  await page.goto(new URL(path, page.url()).href);
  await page.locator('main :is(input, textarea)').first().click();
  const milliseconds = Math.round(performance.now() - started);
  await page.waitForLoadState('networkidle');
  return { bytes, milliseconds };
}

describe.skipIf(!hasBrowser)('第一次打开', () => {
  const pages = openedPages();

  test.each([
    ['/', 300_000],
    ['/desk', 350_000],
  ])('%s 传来的不超过 %i 字节', async (path, most) => {
    const page = await pages.open('/icon.svg', { viewport: phone });
    const { bytes, milliseconds } = await bytesOf(page, path, false);
    const slow = await bytesOf(await pages.open('/icon.svg', { viewport: phone }), path, true);
    console.log(`${path}：${bytes} 字节；可以打字：${milliseconds} 毫秒，慢手机 ${slow.milliseconds} 毫秒`);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});
