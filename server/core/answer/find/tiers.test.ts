import { describe, expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { type TierFit, tierFacts, tierFit } from './tiers.ts';

const fitOf = (text: string, said: string): TierFit | undefined =>
  tierFit(text, tierFacts(findQuantities(said)));
const from = (value: number): TierFit => ({ is: 'in', from: value });
const out: TierFit = { is: 'out' };

describe('问话里的数落在哪一档', () => {
  it.each([
    ['两头都写，低于', '500万元至5000万元的，奖励30万元', '投了499万', out],
    ['两头都写，正好', '500万元至5000万元的，奖励30万元', '投了500万', from(5_000_000)],
    ['两头都写，高于', '500万元至5000万元的，奖励30万元', '投了5001万元', out],
    ['括号里写含', '500万(含)至5000万元的', '实缴800万', from(5_000_000)],
    ['以上', '5家以上的每间奖励2000元', '有6家民宿', from(5)],
    ['以上，不到', '5家以上的每间奖励2000元', '有4家民宿', out],
    ['超过', '纳税总额超过1000万元(含)的，奖励300万元', '纳税3000万', from(10_000_000)],
    ['以下', '10人以下的，给予300万元', '常驻8人', from(0)],
    ['不满', '不满60平方米的', '59平米', from(0)],
    ['不满，正好', '不满60平方米的', '60平米', out],
    ['超过，正好', '超过1000万元的', '纳税1000万', out],
    ['超过，写了含', '超过1000万元(含)的', '纳税1000万', from(10_000_000)],
    ['美元和人民币不是一档', '实缴1亿美元至3亿美元的', '实缴2亿元', undefined],
    ['没写币种的，两种都算', '实缴1亿美元至3亿美元的', '实缴2亿', from(100_000_000)],
    ['单位不同', '100—500亩的', '种了300株', undefined],
    ['封顶不是档', '补贴不超过1000万元', '花了2000万元', undefined],
    ['一个、一家不算', '5家以上的', '一家', undefined],
    ['没有说数', '5家以上的', '有几家', undefined],
    [
      '几档都够得上，取最高的一档',
      '超过1000万元的300万；超过2000万元的600万',
      '纳税3000万',
      from(20_000_000),
    ],
  ])('%s', (_title, text, said, expected) => {
    expect(fitOf(text, said)).toEqual(expected);
  });
});
