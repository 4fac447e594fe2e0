import { describe, expect, it } from 'vitest';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { payerAsked, payerOf } from './payer.ts';

const none = questionWordsOf({});
const words = {
  conditions: { ...none.conditions, levels: [['国家', '全国'], ['省'], ['市'], ['县', '区']] },
};

const payers = (said: string): (number | undefined)[] => {
  const folded = fold(said);
  return findQuantities(folded)
    .filter(({ kind }) => kind === 'money' || kind === 'plain')
    .map((quantity) => payerOf(quantity, folded, words));
};

describe('说了是谁给的钱', () => {
  it.each([
    ['省里头奖励25万已经到账', [1]],
    ['从省里领到10万，县里奖了5万', [undefined, 3]],
    ['国家奖了5万', [0]],
    ['省财政拨了60万下来', [1]],
    ['全省奖了三千万元', [undefined]],
    ['小区里给了5万', [undefined]],
    ['我们花了8万', [undefined]],
  ])('%s', (said, expected) => {
    expect(payers(said)).toEqual(expected);
  });
});

describe('问的是哪一级给多少', () => {
  it.each([
    ['省里那一份发多少万', '省里'],
    ['除了市里配的,省里本身发多少', '省里'],
    ['省级奖励资金有多少', '省级'],
    ['省里一个项目给多少', '省里'],
    ['省级的平台给多少', undefined],
    ['省里认定的基地给多少', undefined],
    ['按省里奖金的几成配套', undefined],
    ['省里奖励的基础上市里再给多少', undefined],
  ])('%s', (said, payer) => {
    expect(payerAsked(fold(said), ['省'])).toBe(payer);
  });
});
