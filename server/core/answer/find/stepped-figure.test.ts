import { describe, expect, it } from 'vitest';
import { topicOf } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { segmentOfTier, steppedFigure } from './stepped-figure.ts';
import { stepsOf } from './steps.ts';

const figureFor = (text: string, said: string, words: readonly string[]): string | undefined => {
  const folded = fold(said);
  return steppedFigure(
    text,
    { start: 0, end: text.length },
    {
      topic: topicOf(...words),
      steps: stepsOf({ folded, quantities: findQuantities(folded), topic: [] }),
      expected: { kinds: new Set(['money', 'percent']), unit: undefined, paid: true },
    },
  )?.text;
};

const scenic = '对新评定为国家3A、4A、5A级的景区，一次性分别给予10万元、50万元、100万元奖励。';
const village = '对新评定为2—5星级的示范单位，分别给予2万元、4万元、8万元、15万元奖励。';
const slopes = '对新建高级雪道、中级雪道、初级雪道分别奖励100万元、50万元、5万元。';
const flowers = '对100—500亩的基地，一次性奖励100元/亩；对500亩以上的，一次性奖励200元/亩。';

describe('几个数里所问的那一个', () => {
  it.each([
    ['等级逐个写着', scenic, '4A奖多少', ['景区'], '50万元'],
    ['等级没有列出', scenic, '2A奖多少', ['景区'], undefined],
    ['等级写成一段', village, '四星奖多少', ['示范单位'], '8万元'],
    ['没说是哪一级', village, '示范单位奖多少', ['示范单位'], undefined],
    ['名称逐个写着', slopes, '中级雪道奖多少', ['中级', '雪道'], '50万元'],
    ['名称都沾边', slopes, '雪道奖多少', ['雪道'], undefined],
    ['分号隔开的档，低的', flowers, '种了300亩', ['基地'], '100元/亩'],
    ['分号隔开的档，高的', flowers, '种了800亩', ['基地'], '200元/亩'],
    ['条件里的数不是奖的数', '实缴5000万元至1亿元的，奖励600万元。', '奖多少', ['实缴'], '600万元'],
  ])('%s', (_title, text, said, words, expected) => {
    expect(figureFor(text, said, words)).toBe(expected);
  });
});

const years =
  '缴费满一年不足五年的，最长为十二个月；满五年不足十年的，最长为十八个月；十年以上的，最长为二十四个月。';
const degrees =
  '高于或者等于十六摄氏度、低于十八摄氏度的，退百分之二十；高于或者等于十四摄氏度、低于十六摄氏度的，退百分之五十；低于十四摄氏度的，全退。';

describe('说的数落在分号隔开的哪一段', () => {
  it.each([
    ['差一点到下一档', years, '交了四年零十一个月', '缴费满一年不足五年的，最长为十二个月'],
    ['正好五年', years, '交了五年', '满五年不足十年的，最长为十八个月'],
    ['按月说的', years, '交了119个月', '满五年不足十年的，最长为十八个月'],
    ['正好十年', years, '交了10年', '十年以上的，最长为二十四个月。'],
    ['不到最低一档', years, '交了6个月', years],
    [
      '只有一处说到年限',
      '满一年的，可以申领；应当提交材料。',
      '交了三年',
      '满一年的，可以申领；应当提交材料。',
    ],
    ['度数两头都有', degrees, '屋里17度', '高于或者等于十六摄氏度、低于十八摄氏度的，退百分之二十'],
    ['度数正好在下一档的起点', degrees, '屋里14度', '高于或者等于十四摄氏度、低于十六摄氏度的，退百分之五十'],
    ['度数低于各档', degrees, '屋里13度', '低于十四摄氏度的，全退。'],
  ])('%s', (_title, text, said, expected) => {
    const folded = fold(said);
    const steps = stepsOf({ folded, quantities: findQuantities(folded), topic: [] });
    const { start, end } = segmentOfTier(text, { start: 0, end: text.length }, steps);
    expect(text.slice(start, end)).toBe(expected);
  });
});
