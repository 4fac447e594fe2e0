import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** Tables, classes and plain operations that nobody wrote a rule for. */
const sources = {
  mill: `桃源县水磨坊改造补助办法
第一条 本办法所称石磨投资额，是指购置石磨和传动轴实际支付的不含税金额。
第二条 石磨更新补助。对通过验收的磨坊，按照石磨投资额分档给予补助，标准见下表：
档次	石磨投资额	补助比例	单个磨坊最高补助
一档	50万元（含）以上、不足200万元	5%	8万元
二档	200万元（含）以上	7%	30万元
第三条 改造后年节水量达到500吨的，按照每吨节水量20元给予补助，单个磨坊最高6万元。
第四条 磨坊为改造向银行贷款的，按照实际支付利息的40%给予贴息，每户每年最高10万元。
第五条 改造培训补助。培训期不超过3个月。
第六条 本办法自2026年1月1日起施行，有效期5年。《桃源县磨坊翻修办法》（桃粮规〔2019〕2号）同时废止。已经签订的翻修合同，按照原合同履行到期满。`,
  plan: `桃源县磨坊振兴行动计划
各年度目标见表1。
表1 主要指标
序号  指标  单位  2026年  2027年  2028年
1  磨坊总数  家  41  48  56
2  面粉年产量  吨  900  1100  1300
3  游客人次  万人次  9.1  9.6  10.2
全县上下要抓好落实。`,
  lodging: `桃源县匠人公寓管理办法
第一条 甲类匠人是指国家级石匠；乙类匠人是指省级石匠、木匠师傅；丙类匠人是指学徒期满的磨坊工。
第二条 本办法所称市场租金，是指县住建局公布的同河段参考租金。
第三条 公寓租金按照市场租金的一定比例收取，按月缴纳：
匠人类别	租金比例	最长租住时间
甲类匠人	免收	8年
乙类匠人	市场租金的30%	6年
丙类匠人	市场租金的70%	4年
第四条 逾期不搬离公寓的，按照市场租金的1.5倍收取占用费。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '桃源县'));
}, 60_000);

const ask = (...turns: string[]): Promise<Answer> => service.ask(asking(turns, { asOf: '2026-11-20' }));
const figureOf = ({ calculation }: Answer): string | null | undefined => calculation?.amount;

describe('没有规则的表和算法', () => {
  it.each([
    ['桃源的石磨投资额120万，石磨更新能补多少', '60000'],
    ['桃源的石磨投资额300万，石磨更新补助多少', '210000'],
    ['桃源的石磨投资额900万，石磨更新补助多少', '300000'],
    ['桃源磨坊改造后一年节水量850吨，补助多少', '17000'],
    ['桃源磨坊改造贷款利息付了8万，贴息多少', '32000'],
    ['桃源匠人公寓，乙类匠人，市场租金1000元，租金每月交多少', '300'],
    ['桃源匠人公寓逾期不搬离两个月，市场租金1000，占用费交多少', '3000'],
  ])('%s', async (question, amount) => {
    expect(figureOf(await ask(question))).toBe(amount);
  });

  it.each([
    ['贷款不是利息', '桃源磨坊改造贷款80万，贴息多少'],
    ['没有到条件', '桃源磨坊改造后一年节水量300吨，补助多少'],
    ['不在任何一档', '桃源的石磨投资额30万，石磨更新补助多少'],
    ['说的是别的钱', '桃源磨坊年营收120万，石磨更新补助多少'],
  ])('%s，就不算', async (_, question) => {
    expect(figureOf(await ask(question)) ?? null).toBeNull();
  });

  it('说的身份归在哪一类，就看哪一行，并引它的定义', async () => {
    const { text, citations } = await ask('桃源的木匠师傅租匠人公寓，租金比例多少');
    expect([text.includes('乙类匠人'), text.includes('市场租金的30%')]).toEqual([true, true]);
    expect(citations.some(({ quote }) => quote.includes('省级石匠、木匠师傅'))).toBe(true);
  });

  it('几类放在一起问，各答各的', async () => {
    const { text } = await ask('桃源匠人公寓，甲类匠人和丙类匠人最长租住时间各是几年');
    expect([text.includes('**8年**'), text.includes('**4年**'), text.includes('**6年**')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['桃源的磨坊总数明年要达到多少家', '48（家）'],
    ['桃源2028年面粉年产量要达到多少吨', '1300（吨）'],
  ])('各列之间只隔两个空格的表：%s', async (question, figure) => {
    expect((await ask(question)).text).toContain(`**${figure}**`);
  });

  it('定义里有问话的一个词，别的都不是一回事，不算说到这一类', async () => {
    expect((await ask('桃源磨坊改造培训补助怎么给', '能补几个月')).text).not.toContain('丙类匠人');
  });

  it('问旧办法时，连同已经办了的怎么办', async () => {
    const { citations } = await ask('桃粮规〔2019〕2号还有效吗');
    expect(citations.some(({ quote }) => quote.includes('按照原合同履行到期满'))).toBe(true);
  });
});
