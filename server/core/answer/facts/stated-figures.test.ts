import { expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { isTotal, statedIn } from './stated-figures.ts';

it.each([
  ['一件补五千，登记10件', ['五千', '10件']],
  ['一项奖多少', ['一项']],
  ['利息3万到5万', []],
  ['五十万那条怎么算，保费8万', ['8万']],
  ['没满10件，只有6件', ['6件']],
])('能当事实的数：%s', (said, expected) => {
  expect(statedIn(understandingOf(said)).map(({ text }) => text)).toEqual(expected);
});

it('一项都没有，就是没有', () => {
  expect(statedIn(understandingOf('一项都没达成')).map(({ value }) => value)).toEqual(['0']);
});

it('合计的数和分开的数', () => {
  const { quantities, folded } = understandingOf('三个加起来，另有2个，一共5个');
  expect(quantities.map((quantity) => isTotal(quantity, folded))).toEqual([true, false, true]);
});
