import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** Measures with tiers and levels, a guide with sections, a table of points: none has rules. */
const sources = {
  mill: `桃源县促进水磨坊发展扶持办法
第一条 对新开办的水磨坊，按实缴资本给予开办奖励：
1.对本县磨坊：
（1）实缴资本50万元（含）至100万元的，奖励5万元；
（2）实缴资本100万元（含）至500万元的，奖励12万元。
2.对外来磨坊：
（1）实缴资本50万元（含）至100万元的，奖励3万元；
（2）实缴资本100万元（含）至500万元的，奖励7万元。
第二条 对新评定为国家3A、4A、5A级的磨坊景区，一次性分别给予1万元、3万元、6万元奖励。
第三条 连续3年按水磨坊对本县经济贡献的80%给予经营奖励。
第四条 水磨坊专项资金用于：
（一）石磨修缮；
（二）水渠清淤。
第五条 本办法自2026年1月1日起施行，有效期5年。本办法由县粮食局负责解释。`,
  guide: `桃源县稻草人保险补贴办事指南
一、申请条件
（一）在本县种植稻谷10亩以上；
（二）已投保稻草人保险。
二、申请材料
1.投保单复印件；
2.种植面积证明。
三、办理时限
18个工作日。
四、申请时间
2026年3月1日至4月15日。
五、受理地点
县政务服务中心2楼6号窗口，周一至周五9:00-17:00。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '桃源县'));
}, 60_000);

const ask = (question: string): Promise<Answer> => service.ask(asking(question, { asOf: '2026-11-20' }));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('没有规则的文件', () => {
  it('问话里的数落在哪一档，就答哪一档，连同它上面的话', async () => {
    const answer = await ask('桃源外来磨坊实缴资本200万，开办奖励多少');
    expect([answer.kind, answer.text.startsWith('**7万元**')]).toEqual(['amount', true]);
    expect(quotesOf(answer)).toContain('2.对外来磨坊：');
    expect(quotesOf(answer)).not.toContain('奖励3万元');
  });

  it('分别给予的，答所问的那一级', async () => {
    const answer = await ask('桃源的磨坊景区评上4A，奖多少钱');
    expect([answer.kind, answer.text.startsWith('**3万元**')]).toEqual(['amount', true]);
  });

  it('没有规定的那一级，照实说，并引规定了的', async () => {
    const answer = await ask('桃源的磨坊景区评上2A，奖多少钱');
    expect([answer.kind, answer.text.includes('没有规定所问的这一级')]).toEqual(['no_amount', true]);
    expect(quotesOf(answer)).toContain('国家3A、4A、5A级');
  });

  it('只写了比例的，问封顶时说没有写', async () => {
    const answer = await ask('桃源水磨坊的经营奖励最多能拿多少，有没有封顶');
    expect([answer.kind, answer.text.includes('没有写最高限额')]).toEqual(['no_amount', true]);
  });

  it('列举整个引出', async () => {
    expect(quotesOf(await ask('桃源水磨坊专项资金用在哪些方面'))).toContain('（二）水渠清淤');
  });

  it.each([
    ['桃源稻草人保险补贴的申请条件有哪些', ['10亩以上', '已投保']],
    ['桃源稻草人保险补贴要准备什么材料', ['投保单', '面积证明']],
  ])('%s：整个部分引出', async (question, parts) => {
    const quotes = quotesOf(await ask(question));
    expect(parts.filter((part) => !quotes.includes(part))).toEqual([]);
  });

  it.each([
    ['桃源稻草人保险补贴从哪天收到哪天', '2026年3月1日至4月15日'],
    ['桃源稻草人保险补贴到几号窗口交', '2楼6号窗口'],
    ['桃源的水磨坊办法由谁解释', '由县粮食局负责解释'],
  ])('%s：文件里写着，就答', async (question, wording) => {
    expect(quotesOf(await ask(question))).toContain(wording);
  });
});
