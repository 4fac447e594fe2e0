import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { askOn, hasBrowser, openedPages } from './browser.ts';

const question = '投保知识产权保险，保费8万，能补多少？';

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '问题' }).fill(text);
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasBrowser)('问政策：出了岔子', () => {
  const pages = openedPages();

  test('回答到一半重新载入：问题还在，自己接着问完', async () => {
    const page = await pages.open('/');
    let asked = 0;
    await page.route('**/api/ask', async (route) => {
      asked += 1;
      // The first reply never comes.
      if (asked > 1) await route.continue();
    });
    await write(page, question);
    await page.getByText('正在查条文……').waitFor();
    await page.reload();
    await page.locator('.answer-tools').waitFor();
    expect(await page.locator('.question p').allInnerTexts()).toEqual([question]);
    expect(asked).toBe(2);
  });

  test('连不上服务：说明白，能再试', async () => {
    const page = await pages.open('/');
    let away = true;
    await page.route('**/api/ask', (route) => (away ? route.abort('connectionrefused') : route.continue()));
    await write(page, question);
    await page.getByRole('alert').getByText('连不上服务，请检查网络后再试。').waitFor();
    away = false;
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.answer-tools').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  test('服务说了哪里不对，原样告诉', async () => {
    const page = await pages.open('/');
    await page.route('**/api/ask', (route) =>
      route.fulfill({
        status: 429,
        contentType: 'application/json',
        body: '{"error":{"code":"too_many_requests","message":"请求太频繁，请 7 秒后再试。","requestId":"r-1"}}',
      }),
    );
    await write(page, question);
    const alert = page.getByRole('alert');
    await alert.getByText('请求太频繁，请 7 秒后再试。').waitFor();
    expect(await alert.innerText()).toContain('r-1');
  });

  test('流断在半路，不当作回答', async () => {
    const page = await pages.open('/');
    await page.route('**/api/ask', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: 'event: text-delta\ndata: {"delta":"最高"}\n\nevent: text-delta\ndata: {"del',
      }),
    );
    await write(page, question);
    await page.getByText('回答没有传完，连接就断了，请再试一次。').waitFor();
    expect(await page.locator('.answer').count()).toBe(0);
  });

  test('停下，再问一次', async () => {
    const page = await pages.open('/');
    let held = true;
    await page.route('**/api/ask', async (route) => {
      if (!held) await route.continue();
    });
    await write(page, question);
    await page.getByRole('button', { name: '停下' }).click();
    await page.getByText('已经停下，没有回答。').waitFor();
    held = false;
    await page.getByRole('button', { name: '再问一次' }).click();
    await page.locator('.answer-tools').waitFor();
  });

  test('超过 2000 字，先说再改', async () => {
    const page = await pages.open('/');
    await write(page, '字'.repeat(2001));
    await page.getByText('最多 2000 字，现在 2001 字，请缩短').waitFor();
    expect(await page.getByRole('button', { name: '提问' }).isDisabled()).toBe(true);
    expect(await page.locator('.turn').count()).toBe(0);
  });

  test('对话留在浏览器里：改名、删除、全部清除', async () => {
    const page = await pages.open('/');
    await askOn(page, question);
    await page.getByRole('button', { name: '新对话' }).click();
    await askOn(page, '今天天气怎么样');
    await page.reload();
    const titles = page.locator('.conversation-title');
    await expect.poll(() => titles.allInnerTexts()).toEqual(['今天天气怎么样', question]);
    await page.getByRole('button', { name: '给“今天天气怎么样”改名' }).click();
    await page.getByRole('textbox', { name: '新名字' }).fill('<b>天气</b>');
    await page.keyboard.press('Enter');
    expect(await titles.first().innerText()).toBe('<b>天气</b>');
    await page.getByRole('button', { name: '删除“<b>天气</b>”' }).click();
    expect(await titles.allInnerTexts()).toEqual([question]);
    await titles.first().click();
    await page.locator('.answer-tools').waitFor();
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.getByRole('button', { name: '清除', exact: true }).click();
    await page.reload();
    await page.getByText('还没有对话').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('存坏了的对话不碍事', async () => {
    const page = await pages.open('/');
    await askOn(page, question);
    await page.evaluate(() => {
      localStorage.setItem('zhice.conversation.bad', '{"id":"bad"');
      localStorage.setItem('zhice.preferences', '[1');
    });
    await page.reload();
    await page.getByText('有的旧对话读不出来').waitFor();
    expect(await page.locator('.conversation-title').allInnerTexts()).toEqual([question]);
    await page.locator('.answer-tools').waitFor();
  });

  test('浏览器存满了：照样回答，说明存不住', async () => {
    const page = await pages.open('/');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await askOn(page, question);
    await page.getByText('浏览器的存储空间满了').waitFor();
    expect(await page.locator('.amount-figure').innerText()).toBe('最高4万元');
  });

  test.each([
    [
      '存下了，说明遮去了什么',
      200,
      '{"id":"i","receivedAt":"2026-01-01T00:00:00Z","warnings":[{"code":"x","text":"手机号已遮去。"}]}',
      '收到，谢谢。手机号已遮去。',
    ],
    [
      '服务没有这一项',
      404,
      '{"error":{"code":"not_found","message":"没有这个地址","requestId":"r"}}',
      '这个服务还没有开通意见反馈，刚才的意见没有提交。',
    ],
    [
      '磁盘满了',
      507,
      '{"error":{"code":"storage_full","message":"存不下了。","requestId":"r"}}',
      '存不下了。',
    ],
  ])('意见：%s', async (_, status, body, said) => {
    const page = await pages.open('/');
    await page.route('**/api/feedback', (route) =>
      route.fulfill({ status, contentType: 'application/json', body }),
    );
    await askOn(page, question);
    await page.getByRole('button', { name: '有问题' }).click();
    await page.getByRole('radio', { name: '金额不对' }).check();
    await page.getByRole('textbox', { name: /说说具体情况/ }).fill('应为3万');
    const sent = page.waitForRequest('**/api/feedback');
    await page.getByRole('button', { name: '提交' }).click();
    const posted = (await sent).postDataJSON();
    expect(posted).toMatchObject({ question, verdict: 'wrong_amount', comment: '应为3万' });
    expect(Object.keys(posted).sort()).toEqual(['answer', 'comment', 'question', 'verdict']);
    await page.getByText(said).waitFor();
  });
});
