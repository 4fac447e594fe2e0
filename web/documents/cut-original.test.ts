import { expect, test } from 'vitest';
import { cutAtPlaces, cutOriginal, placesOf } from './cut-original.ts';

const text = '甲政发1号\n  一、奖励\n每项1\n- 1 -\n0万元。\n  二、施行。\n抄送：某局\n';
/** The clauses 一 and 二 as the service tells them: a span for each line, page number and indent left out. */
const original = {
  text,
  clauses: [
    {
      id: '1',
      spans: [spanOf('一、奖励', 0), spanOf('每项1', 4), spanOf('0万元。', 7)],
    },
    { id: '2', spans: [spanOf('二、施行。', 0)] },
  ],
};

function spanOf(words: string, at: number) {
  const start = text.indexOf(words);
  return { at, start, end: start + words.length };
}

const wordsOf = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

test('每条一段，从它起行的地方到下一条，合起来就是原文', () => {
  const pieces = [...cutOriginal(original)];
  expect(pieces.map(([id, piece]) => [id, wordsOf(piece).join('')])).toEqual([
    ['1', '甲政发1号\n  一、奖励\n每项1\n- 1 -\n0万元。\n'],
    ['2', '  二、施行。\n抄送：某局\n'],
  ]);
});

test('没有收进条款的字分得出来，断行接得上', () => {
  const stretches = [...cutOriginal(original).values()].flat();
  expect(stretches.map(({ clauseId, start, end }) => [clauseId, text.slice(start, end)])).toEqual([
    [undefined, '甲政发1号\n  '],
    ['1', '一、奖励\n每项1'],
    [undefined, '\n- 1 -\n'],
    ['1', '0万元。'],
    [undefined, '\n'],
    [undefined, '  '],
    ['2', '二、施行。'],
    [undefined, '\n抄送：某局\n'],
  ]);
});

test('条款在原文里的位置，条款里几个字的位置', () => {
  expect(wordsOf(placesOf(original, '1'))).toEqual(['一、奖励\n每项1', '0万元。']);
  expect(wordsOf(placesOf(original, '1', { start: 4, end: 10 }))).toEqual(['每项1', '0万元']);
  expect(wordsOf(placesOf(original, '1', { start: 0, end: 1 }))).toEqual(['一']);
  expect(placesOf(original, '1', { start: 99, end: 100 })).toEqual([]);
  expect(placesOf(original, '3')).toEqual([]);
});

test('后一条的字夹在前一条里，一个字也不丢', () => {
  const mixed = {
    text: '甲1乙2',
    clauses: [
      {
        id: 'a',
        spans: [
          { at: 0, start: 0, end: 1 },
          { at: 1, start: 2, end: 3 },
        ],
      },
      { id: 'b', spans: [{ at: 0, start: 1, end: 2 }] },
      { id: 'c', spans: [] },
    ],
  };
  expect([...cutOriginal(mixed)]).toEqual([
    ['a', [{ start: 0, end: 1, clauseId: 'a' }]],
    [
      'b',
      [
        { start: 1, end: 2, clauseId: 'b' },
        { start: 2, end: 3, clauseId: 'a' },
        { start: 3, end: 4, clauseId: undefined },
      ],
    ],
  ]);
});

test('在选中的字两头切开', () => {
  const [piece = []] = cutOriginal(original).values();
  const cut = cutAtPlaces(piece, placesOf(original, '1', { start: 2, end: 8 }));
  expect(cut.filter(({ isChosen }) => isChosen).map(({ start, end }) => text.slice(start, end))).toEqual([
    '奖励\n每项1',
    '0',
  ]);
  expect(wordsOf(cut).join('')).toBe(wordsOf(piece).join(''));
  expect(cutAtPlaces(piece, []).map(({ isChosen }) => isChosen)).toEqual(piece.map(() => false));
});

test('没有条款就没有可对照的', () => {
  expect(cutOriginal({ text: '页', clauses: [] }).size).toBe(0);
});
