import { expect, it } from 'vitest';
import { topicOf, understandingOf } from '../../testing/sample-inquiry.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { cutTo, piecesOf } from './turn-pieces.ts';

it.each([
  ['2个代理师、3个知识产权师,一共多少', [], ['2个代理师、', '3个知识产权师,', '一共多少']],
  ['5个人再加3个', ['再加'], ['5个人', '再加3个']],
])('%s', (folded, adding, expected) => {
  expect(piecesOf(folded, adding).map(({ start, end }) => folded.slice(start, end))).toEqual(expected);
});

it('只留几段，数和词跟着移', () => {
  const said = '甲2个,乙3个,丙4个';
  const whole = { ...understandingOf(said, { topic: topicOf('甲') }), quantities: findQuantities(said) };
  const cut = cutTo(whole, [
    { start: 0, end: 4 },
    { start: 8, end: 11 },
  ]);
  expect(cut.folded).toBe('甲2个,丙4个');
  expect(cut.quantities.map(({ start, end }) => cut.folded.slice(start, end))).toEqual(['2个', '4个']);
});
