import { describe, expect, test } from 'vitest';
import { type ClauseResponse, clauseResponse } from '#core/contract/documents.ts';
import { address, askOn, desktop, hasBrowser, openedPages, phone } from './browser.ts';

const insurance = '投保知识产权保险，保费8万，能补多少？';
const noFigure = '知识产权保险补贴怎么算';

async function clauseOf(id: string): Promise<ClauseResponse> {
  return clauseResponse.parse(await (await fetch(`${address}/api/clauses/${id}`)).json());
}

describe.skipIf(!hasBrowser)('问政策', () => {
  const pages = openedPages();

  test('只用键盘提问，得到金额、算法和出处', async () => {
    const page = await pages.open('/');
    await page.getByRole('textbox', { name: '问题' }).focus();
    await page.keyboard.type(insurance);
    await page.keyboard.press('Enter');
    const card = page.getByRole('region', { name: '知识产权保险保费补助' });
    await card.waitFor();
    expect(await card.locator('.amount-figure').innerText()).toBe('最高\n4万元'.replace('\n', ''));
    expect(await card.getByText('上限，不是承诺').count()).toBe(1);
    expect(await card.locator('.steps li').count()).toBe(3);
    expect(await card.locator('details[open]').count()).toBe(0);
    expect(await page.locator('.sources .validity').innerText()).toBe('现行有效');
  });

  test.each([
    ['宽屏在旁边', { width: 1280, height: 850 }, 'aside.side-panel'],
    ['手机上是抽屉', phone, 'dialog.drawer'],
  ])('打开出处，标出的正是引用的字：%s', async (_, viewport, container) => {
    const page = await pages.open('/', { viewport });
    await askOn(page, insurance);
    const chip = page.locator('.source-chip').first();
    await chip.focus();
    await page.keyboard.press('Enter');
    const panel = page.locator(container);
    const marked = await panel.locator('mark').innerText();
    const clause = await clauseOf('lyg-2025-3/7');
    expect(marked).toBe('投保知识产权保险的，对保费给予最高50%的补助，同一单位每年获得补助最高5万元');
    expect(await panel.locator('.clause-text').innerText()).toBe(clause.text);
    expect(await panel.locator('mark').evaluate((mark) => mark.previousSibling?.textContent)).toBe(
      clause.text.slice(0, clause.text.indexOf(marked)),
    );
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await chip.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test.each([
    ['桌面', desktop],
    ['手机', phone],
  ])('追问到窗口上端，意见表不被输入框遮住：%s', async (_, viewport) => {
    const page = await pages.open('/', { viewport });
    await askOn(page, insurance);
    await askOn(page, noFigure);
    const question = await page.locator('.question').last().boundingBox();
    expect(question?.y).toBeGreaterThanOrEqual(0);
    expect(question?.y).toBeLessThan(64);
    await page.getByRole('button', { name: '有问题' }).last().click();
    const [form, box] = await Promise.all(
      ['.feedback form', '.ask-box'].map((part) => page.locator(part).boundingBox()),
    );
    expect((form?.y ?? 0) + (form?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0);
  });

  test('从一条看到下一条，再到全文', async () => {
    const page = await pages.open('/');
    await askOn(page, insurance);
    await page.locator('.source-chip').first().click();
    await page.getByRole('button', { name: /下一条/ }).click();
    await page.locator('.clause h3', { hasText: '（八）' }).waitFor();
    expect(await page.locator('mark').count()).toBe(0);
    expect(await page.getByRole('link', { name: '在全文里看这一条' }).getAttribute('href')).toBe(
      '/documents/lyg-2025-3#lyg-2025-3%2F8',
    );
  });

  test('接着问，是同一段对话', async () => {
    const page = await pages.open('/');
    await askOn(page, insurance);
    await page.getByRole('button', { name: '要符合什么条件？' }).click();
    await page.locator('.answer-tools').nth(1).waitFor();
    expect(await page.locator('.turn').count()).toBe(2);
    expect(await page.locator('.conversation-title').count()).toBe(1);
    expect(await page.locator('.follow-ups').count()).toBeLessThanOrEqual(1);
  });

  test('缺的数填上就算，还能写进对话', async () => {
    const page = await pages.open('/');
    await askOn(page, noFigure);
    const form = page.getByRole('form', { name: '知识产权保险保费补助' });
    await form.getByRole('textbox', { name: '保费是多少？' }).fill('8');
    await form.getByRole('combobox', { name: '保费是多少？的单位' }).selectOption('万元');
    const figure = page.locator('.amount-figure');
    await expect.poll(() => figure.innerText()).toBe('最高4万元');
    await form.getByRole('textbox', { name: '保费是多少？' }).fill('20');
    await expect.poll(() => figure.innerText()).toBe('最高5万元');
    expect(await page.locator('.step-cut').innerText()).toContain('超过上限');
    await form.getByRole('textbox', { name: '保费是多少？' }).fill('很多');
    await form.getByText('不是能直接计算的数').waitFor();
    await form.getByRole('textbox', { name: '保费是多少？' }).fill('8');
    await form.getByRole('button', { name: '把这些写进对话' }).click();
    await page.locator('.answer-tools').nth(1).waitFor();
    expect(await page.locator('.question p').last().innerText()).toBe('保费8万元');
    expect(await page.locator('.amount-figure').last().innerText()).toBe('最高4万元');
  });

  test('条件不符合时照说', async () => {
    const page = await pages.open('/');
    await askOn(page, insurance);
    await page.getByText('换个数算一算').click();
    await page
      .getByRole('group', { name: '是否投保了知识产权保险？' })
      .getByRole('radio', { name: '否' })
      .check();
    await page.getByText('照您说的情况，不符合条件').waitFor();
  });

  test('几个城市对照成表，过期的标明', async () => {
    const page = await pages.open('/');
    await askOn(page, '连云港和盐城、南通的质押融资目标比较');
    const table = page.getByRole('region', { name: '对照表' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['连云港市', '盐城市', '南通市']);
    expect(await page.locator('.validity-expired').innerText()).toBe('已到期');
  });

  test('按选定的地区和日期问', async () => {
    const page = await pages.open('/');
    await page.getByRole('combobox', { name: '地区' }).selectOption('盐城市');
    await page.getByLabel('按哪天').fill('2024-05-01');
    const sent = page.waitForRequest('**/api/ask');
    await askOn(page, '质押融资的目标是多少？');
    expect((await sent).postDataJSON()).toMatchObject({ region: '盐城市', asOf: '2024-05-01', stream: true });
    expect(await page.locator('.question small').innerText()).toBe('盐城市，按 2024-05-01 的效力');
    expect(await page.locator('.validity').first().innerText()).toBe('现行有效');
  });

  test('例子来自目录，点了就问', async () => {
    const page = await pages.open('/');
    const example = page.locator('.examples button').first();
    const question = await example.innerText();
    await example.click();
    await page.locator('.answer-tools').waitFor();
    expect(await page.locator('.question p').innerText()).toBe(question);
  });

  test('复制带出处', async () => {
    const page = await pages.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await askOn(page, insurance);
    await page.getByRole('button', { name: '复制（带出处）' }).click();
    await page.getByText('已复制').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')[0]).toBe(insurance);
    expect(copied).toContain('最高4万元〔1〕');
    expect(copied).toContain('〔1〕《关于高标准推进知识产权强市建设的若干政策措施》（连政规发〔2025〕3号）');
    expect(copied).not.toContain('**');
  });

  test('意见真的存下', async () => {
    const page = await pages.open('/');
    await askOn(page, insurance);
    const reply = page.waitForResponse('**/api/feedback');
    await page.getByRole('button', { name: '对', exact: true }).click();
    expect((await reply).status()).toBe(200);
    await page.getByText('收到，谢谢。').waitFor();
    expect(await page.getByRole('button', { name: '对', exact: true }).count()).toBe(0);
  });

  test('打印的是问答和出处全文，不是按钮', async () => {
    const page = await pages.open('/', { colorScheme: 'dark' });
    await askOn(page, insurance);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.header').isVisible()).toBe(false);
    expect(await page.locator('.source-quotes').first().innerText()).toContain('“投保知识产权保险的');
    expect(await page.locator('button:not(.marker):visible').count()).toBe(0);
    expect(await page.locator('.answer-text').innerText()).toContain('4万元〔1〕');
    expect(await page.getByText('按 0 元计算').last().isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
  });

  test('回答传完才念一次，传的过程中不念', async () => {
    const page = await pages.open('/');
    const heard = page.locator('.turns > [role="status"]');
    await page.route('**/api/ask', async (route) => {
      await new Promise((done) => setTimeout(done, 600));
      await route.continue();
    });
    await page.getByRole('textbox', { name: '问题' }).fill(insurance);
    await page.keyboard.press('Enter');
    await page.getByText('正在查条文……').waitFor();
    expect(await heard.innerText()).toBe('');
    await page.locator('.answer-tools').waitFor();
    expect(await heard.innerText()).toContain('知策答：知识产权保险保费补助，最高四万元');
    expect(await page.locator('.answer [aria-live], .answer[aria-live]').count()).toBe(0);
  });

  test('换成英文和深色，重新载入也记得', async () => {
    const page = await pages.open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
    await page.reload();
    await page.getByRole('heading', { name: 'Which policy would you like to know about?' }).waitFor();
    expect(
      await page.evaluate(() => ({
        ...document.documentElement.dataset,
        lang: document.documentElement.lang,
      })),
    ).toEqual({
      appearance: 'dark',
      lang: 'en',
    });
  });

  test('地址写坏了也不白屏', async () => {
    const page = await pages.open('/documents/%E0%A4%A');
    await page.locator('.header').waitFor();
    expect(await page.locator('main').innerText()).not.toBe('');
  });

  test('没有的页面有话说，回得来', async () => {
    const page = await pages.open('/desk/nothing');
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await page.getByRole('link', { name: '回到问政策' }).click();
    await page.getByRole('textbox', { name: '问题' }).waitFor();
    expect(await page.title()).toBe('问政策 · 知策');
  });
});
