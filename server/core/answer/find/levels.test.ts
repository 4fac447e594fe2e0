import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { leavesOut, levelsIn, spellingOf } from './levels.ts';

const [asked4] = levelsIn('四星');
const [asked2A] = levelsIn('2a');

describe('等级', () => {
  it.each([
    ['五星级酒店', [['star', [5]]]],
    ['国家2—5星级', [['star', [2, 3, 4, 5]]]],
    ['三、四星级', [['star', [3, 4]]]],
    [
      '国家3A、4A级',
      [
        ['a', [3]],
        ['a', [4]],
      ],
    ],
    ['AAAA级景区', [['a', [4]]]],
    ['一等奖', [['prize', [1]]]],
    ['一星期之内', []],
    ['A股', []],
  ])('%s', (text, expected) => {
    const found = levelsIn(fold(text)).map(({ scale, ranks }) => [scale, [...ranks]]);
    expect(found).toEqual(expected);
  });

  it.each([
    ['写在一段里', '国家2—5星级的乡村旅游示范单位', '2-5星级', false],
    ['逐个写着', '三星级、四星级、五星级', '四星级', false],
    ['没有这一级', '三星级、五星级', undefined, true],
    ['没有写等级', '乡村旅游示范单位', undefined, false],
  ])('四星：%s', (_title, text, spelling, missing) => {
    if (asked4 === undefined) throw new Error('no level');
    const levels = levelsIn(fold(text));
    expect([spellingOf(asked4, levels), leavesOut(asked4, levels)]).toEqual([spelling, missing]);
  });

  it('所问的等级不在列出的等级里', () => {
    if (asked2A === undefined) throw new Error('no level');
    expect(leavesOut(asked2A, levelsIn(fold('国家3A、4A、5A级')))).toBe(true);
  });
});
