import { describe, expect, it } from 'vitest';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { payerOf } from './payer.ts';

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
