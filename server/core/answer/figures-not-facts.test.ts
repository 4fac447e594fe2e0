import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));
const most = async (...said: string[]): Promise<string | null | undefined> =>
  (await ask(...said)).calculation?.max;

describe('嫌少、不信的数是算出来的结果，不拿来再算', () => {
  test.each([
    ['商标质押付了利息90万，能补多少', '咋才给20万', '200000'],
    ['知识产权保险保费14万能补多少', '凭什么只补5万', '50000'],
    ['知识产权保险保费14万能补多少', '不应该是7万吗', '50000'],
    ['海外维权代理费70万，胜诉了，能补多少', '为啥不是35万', '200000'],
    ['数据知识产权登记了31件，能拿多少', '怎么只算20件', '20000'],
    ['数据知识产权登记了31件，能拿多少', '那多出来的1.1万呢', '20000'],
    ['开放许可声明20项，达成4项，奖多少', '怎么会是2万', '20000'],
    ['地理标志商标3件能拿多少', '难道不是50万吗', '300000'],
  ])('%s｜%s', async (first, then, expected) => {
    expect(await most(first, then)).toBe(expected);
  });

  test.each([
    ['知识产权保险保费7万能补多少', '3.5万怎么来的', '35000'],
    ['海外维权代理费28万，赢了能拿多少', '这14万是最高还是固定', '140000'],
    ['国内维权花了50万，赢了能拿多少', '15万不行吗', '100000'],
    ['国内维权花了24万，赢了能拿多少', '7.2万也太少了吧', '72000'],
  ])('说的就是上一轮的结果：%s｜%s', async (first, then, expected) => {
    expect(await most(first, then)).toBe(expected);
  });

  test.each(['5万呢', '保费5万能补多少', '要是5万', '不对，是5万', '改成5万'])(
    '另说一个数，和上一轮的结果一样也照算：%s',
    async (then) => {
      expect(await most('知识产权保险保费10万能补多少', then)).toBe('25000');
    },
  );

  test('只有几件、才花多少，不问为什么的，还是自己的数', async () => {
    expect(await most('知识产权保险保费才2万，能补多少')).toBe('10000');
    expect(await most('数据知识产权只有6件，能补多少')).toBe('6000');
  });
});

describe('给多少、剩多少，不是有多少件、花了多少', () => {
  test.each([
    ['地理标志商标每件给10万吧，我们有3件', '300000'],
    ['专利代理师给6000，我们有4个人干满一年了，一共多少', '24000'],
    ['证券化一项给50万，发起了2项，能拿多少', '1000000'],
  ])('%s', async (said, expected) => {
    expect(await most(said)).toBe(expected);
  });

  test.each(['高级知识产权师给5000对吧', '正高级知识产权师8000', '知识产权师一共3000'])(
    '%s：没有说几个人',
    async (said) => {
      expect(await most(said)).toBeNull();
    },
  );

  test('剩下的数还是剩下的数', async () => {
    const said = ['数据知识产权拿了15件证', '今年领过1.4万了', '那就只剩6000了吧'];
    expect(await most(...said)).toBe('6000');
  });
});

describe('已经领的', () => {
  test.each([
    ['今年领了海外维权15万，又有一个海外官司赢了，代理费20万，还能领多少', '50000'],
    ['今年已经拿了保费补贴3.5万，又交了保费6万，还能补多少', '15000'],
    ['质押贷款利息60万，年初补助到手过8万，还能补多少', '120000'],
    ['今年拿到保费补助4万了，又交保费5万，还能拿几万', '10000'],
  ])('%s', async (said, expected) => {
    expect(await most(said)).toBe(expected);
  });

  test.each([
    ['今年的保费补助领了4万，专利质押贷款利息30万，能领多少', '90000'],
    ['区里已经补了保费3万，保费8万市里能补多少', '40000'],
  ])('别的项目、别家给的不算：%s', async (said, expected) => {
    expect(await most(said)).toBe(expected);
  });

  test('领满了，没有余额', async () => {
    const { text } = await ask('知识产权保险保费6万，今年已经领了5万，还能补多少');
    expect(text).toMatch(/^每个单位每年5万元的上限已经领满，\*\*没有余额\*\*/);
    expect(text).not.toContain('最高**0元**');
  });
});

describe('别人给的钱', () => {
  test.each([
    '国内维权律师费30万，赢了，被告赔了8万，能补多少',
    '国内维权律师费30万，官司赢了，对方承担了公证费1万，能补多少',
  ])('%s：不是自己的花费，扣不扣文件没有写', async (said) => {
    const { text, calculation } = await ask(said);
    expect(calculation?.max).toBe('90000');
    expect(text).toContain('已追回的费用是否扣除，文件没有写');
  });

  test('接着说赔了多少，原来的数不变', async () => {
    const { calculation } = await ask('海外维权代理费24万，胜诉了，能补多少', '对方赔了我们30万，要扣吗');
    expect(calculation?.max).toBe('120000');
  });
});

describe('说法', () => {
  test('除不尽的中间数只写到分', async () => {
    const { text, calculation } = await ask('专利质押利息70万，贷了18个月，没有评估费');
    expect(calculation?.max).toBe('140000');
    expect(text).toContain('约466666.66元');
    expect(text).not.toMatch(/\.\d{3}/);
  });

  test('一个前提不说“均”，同一句说明不说两遍', async () => {
    const { text } = await ask('专利质押两笔贷款，一笔利息10万，另一笔利息20万，能补多少');
    expect(text.split('没有说这些利息是几个月的')).toHaveLength(2);
    const award = await ask('海外维权代理费40万，胜诉了，能补多少');
    expect(award.text).toContain('没有载明申请人构成侵权”属实');
  });
});
