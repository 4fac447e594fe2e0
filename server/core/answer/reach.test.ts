import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));
const textOf = async (...said: string[]): Promise<string> => (await ask(...said)).text;

describe('要多少才拿得到', () => {
  test.each([
    ['知识产权保险保费交多少才能拿满5万', '保费要到**10万元**'],
    ['买知识产权保险，保费要多少钱才能补到4万', '保费要到**8万元**'],
    ['海外维权的代理费花多少能拿满', '要到**40万元**'],
    ['商标质押贷款，付多少利息才能顶到上限', '利息要到**约66.67万元**'],
    ['国内维权要花多少才能拿到6万', '要到**20万元**'],
    ['数据知识产权登记几件就能拿到1.5万', '要到**15件**'],
    ['调解组织要调成多少件才能拿到12万', '要到**120件**'],
    ['高级知识产权师要几个才能拿到4万', '高级知识产权师要到**8人**'],
    ['知识产权运营中心要几个才能拿到60万', '要到**3个**'],
    ['保费补助想拿2万，保费得多少', '保费要到**4万元**'],
    ['拿1.2万要多少件数据知识产权', '要到**12件**'],
    ['最少花多少律师费，海外维权才给15万', '要到**30万元**'],
  ])('%s', async (question, expected) => {
    const { text, kind } = await ask(question);
    expect(text.split('\n')[0]).toContain(expected);
    expect(kind).toBe('amount');
  });

  test('除不尽的，说到分，写明约数', async () => {
    const text = await textOf('商标质押贷款，付多少利息才能拿满');
    expect(text).toContain('200000÷30%＝666666.67元（除不尽，向上取到分）');
    expect(text).not.toMatch(/\.\d{3}/);
  });

  test('想要的比上限还多，到不了', async () => {
    const text = await textOf('知识产权保险保费要交多少才能拿到8万');
    expect(text).toMatch(/^到不了8万元：每个单位每年最高5万元。保费要到\*\*10万元\*\*/);
  });

  test('有几条路的，分开说', async () => {
    const text = await textOf('专利开放许可要几项才能拿满2万');
    expect(text).toContain('声明要到**20项**，或者达成的开放许可要到**4项**');
  });

  test('问的是最多给多少，不是要花多少', async () => {
    expect(await textOf('知识产权保险补到多少封顶')).toMatch(/^每个单位每年最高\*\*5万元\*\*/);
  });
});

describe('还差多少', () => {
  test.each([
    [['知识产权保险保费6万，离拿满还差多少'], '还差**2万元**；保费要到**10万元**，还要**4万元**'],
    [['数据知识产权登记了12件，还差几件到上限'], '要到**20件**，还要**8件**'],
    [['海外维权代理费24万胜诉了，能拿多少', '距离20万的上限还差多少'], '还差**8万元**'],
    [['调解组织去年调成95件，补多少', '离上限还差几件'], '要到**200件**，还要**105件**'],
    [['数据知识产权要登记几件才能拿满', '我们有9件'], '还要**11件**'],
    [['调解组织去年调成34件，能拿多少', '差几件能再拿2万'], '还没到5万元：按您说的情况，按条文为**3万元**'],
    [['数据知识产权登记了23件，是不是到上限了'], '**已经到了**每个单位每年2万元的上限'],
    [['专利质押付息50万，现在能拿15万，还差多少怎么凑满'], '还差**5万元**'],
    [['数据知识产权要登记几件才能拿到1万', '现在有4件，还差几件'], '要到**10件**，还要**6件**'],
    [['专利质押利息30万，评估费2万，能补多少', '还没到上限吧'], '还没到每个单位每年20万元的上限'],
  ])('%j', async (said, expected) => {
    expect(await textOf(...said)).toContain(expected);
  });

  test('已经到了的，说已经到了，超出多少也说', async () => {
    const text = await textOf('知识产权保险保费15万能补多少', '离到顶还差多少');
    expect(text).toMatch(/^\*\*已经到了\*\*每个单位每年5万元的上限，不差了/);
    expect(text).toContain('超出的2.5万元不给');
  });

  test('领过一部分的，按剩下的算', async () => {
    const text = await textOf('今年保费补助已经领了2万，还要交多少保费才能拿满');
    expect(text).toContain('保费要到**6万元**');
    expect(text).toContain('还剩3万元');
  });

  test.each(['离目标还差多少件数据知识产权', '知识产权质押融资离60亿还差多少'])(
    '%s：不是奖补的数，不反算',
    async (question) => {
      expect(await textOf(question)).not.toMatch(/要到\*\*|已经到了/);
    },
  );
});

describe('为什么是这个数', () => {
  test.each([
    [['知识产权保险保费6万', '为什么是3万'], '条文按50%给，不是全额'],
    [['国内维权花了38万，赢了，能补多少', '怎么才10万'], '算出来是11.4万元，超过每个主体每年10万元的上限'],
    [['知识产权保险保费6万能补多少', '凭什么不是全补'], '条文按50%给，不是全额'],
    [['调解组织去年调成47件，补多少', '为什么不是4.7万'], '满10件才计，不满的不计'],
    [['数据知识产权登记了28件，能拿多少', '超出上限的部分呢'], '超出的8000元条文没有规定另给'],
  ])('%j', async (said, expected) => {
    expect(await textOf(...said)).toContain(expected);
  });
});

test('最高是不是这个数：说一年的上限', async () => {
  expect(await textOf('国内维权补助最高是不是10万')).toMatch(/^每个主体每年最高\*\*10万元\*\*/);
});
