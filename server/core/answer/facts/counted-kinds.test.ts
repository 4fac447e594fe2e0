import { expect, it } from 'vitest';
import { understandingOf } from '../../testing/sample-inquiry.ts';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { countedKinds } from './counted-kinds.ts';

const words = seedQuestionWords();
const kinds = [
  { name: '委托', words: ['法院', '中心'] },
  { name: '自行', words: ['自己', '法院确认'] },
];

/** What each kind comes to; a piece that says 没确认 fails the condition. */
function counted(folded: string) {
  const quantities = findQuantities(folded);
  const found = countedKinds(
    quantities.filter(({ kind }) => kind === 'count'),
    kinds,
    {
      turn: { ...understandingOf(folded), quantities },
      words,
      conditionsOf: (piece) => ({
        conditions: /没确认/.test(piece.folded) ? { confirmed: false } : {},
        because: {},
      }),
    },
  );
  return found && { ...Object.fromEntries(found.counts), leftOut: found.leftOut };
}

it.each([
  ['法院委托43件,自己收的29件', { 委托: '43', 自行: '29', leftOut: [] }],
  ['43件是法院的,29件是自己收的', { 委托: '43', 自行: '29', leftOut: [] }],
  ['自己收的,调成并且法院确认过的29件,中心那边转的5件', { 自行: '29', 委托: '5', leftOut: [] }],
  ['法院45件,中心18件,自己收的7件', { 委托: '63', 自行: '7', leftOut: [] }],
  ['一共72件,法院43件,自己收的29件', { 委托: '43', 自行: '29', leftOut: [] }],
  ['法院委托43件,自己收的29件没确认', { 委托: '43', leftOut: ['confirmed'] }],
  ['自己收的29件,其中法院确认了21件,法院委托43件', { 自行: '21', 委托: '43', leftOut: [] }],
  ['法院委托12件,自己收的29件,只有8件法院确认', { 自行: '8', 委托: '12', leftOut: [] }],
  ['一共72件,其中法院委托43件,自己收的29件,仅20件法院确认', { 委托: '43', 自行: '20', leftOut: [] }],
  ['法院委托43件', { 委托: '43', leftOut: [] }],
])('%s', (folded, expected) => {
  expect(counted(folded)).toEqual(expected);
});

it.each(['去年45件,今年18件', '一共92件,法院委托63件', '法院和自己的一共92件', '自己收的29件没确认'])(
  '不按种类数：%s',
  (folded) => {
    expect(counted(folded)).toBeUndefined();
  },
);
