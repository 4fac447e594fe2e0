import { expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { topicOf } from '../../testing/sample-inquiry.ts';
import { asSpelledIn, leavesOutStep } from './asked-level.ts';
import { viewClause } from './clause-view.ts';
import { levelsIn } from './levels.ts';

const viewOf = (text: string) =>
  viewClause(sampleClause({ id: 'aa/1', text }), sampleDocument({ id: 'aa', title: '若干措施' }));
const stepsOf = (said: string) => ({ facts: [], lengths: [], levels: levelsIn(said), matters: [] });
const formsIn = (text: string) =>
  asSpelledIn(viewOf(text), topicOf('四星', '饭店'), stepsOf('四星饭店')).map(({ forms }) => forms);

it('按条文的写法找这一级', () => {
  expect(formsIn('3-5星级饭店奖励10万元')).toEqual([['四星', '3-5星级'], ['饭店']]);
});

it('条文只写了别的级，这一级不算缺的词', () => {
  expect(formsIn('五星级饭店奖励10万元')).toEqual([['饭店']]);
});

it('条文不分级，照原样找', () => {
  expect(formsIn('饭店奖励10万元')).toEqual([['四星'], ['饭店']]);
});

it.each([
  ['2a景区', '3a、4a、5a景区', true],
  ['4a景区', '3a、4a、5a景区', false],
  ['景区', '3a、4a、5a景区', false],
  ['2a景区', '景区', false],
])('问%s，条文写%s', (said, text, expected) => {
  expect(leavesOutStep(text, stepsOf(said))).toBe(expected);
});
