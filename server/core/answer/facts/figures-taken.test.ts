import { expect, test } from 'vitest';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { topicTerm, understandingOf } from '../../testing/sample-inquiry.ts';
import { sampleRule } from '../../testing/sample-rules.ts';
import { createFactBinder } from './bind-facts.ts';

const { bindFacts } = createFactBinder(questionWordsOf({}));
const spentOn = (word: string, said: string) => {
  const start = said.indexOf(word);
  return topicTerm(word, { start, end: start + word.length });
};
const agency = (said: string, ...others: readonly string[]) =>
  bindFacts(
    sampleRule('overseas'),
    understandingOf(said, { topic: others.map((word) => spentOn(word, said)) }),
  ).inputs.agency;

test('总数和各笔都说了，总数算一次', () => {
  expect(agency('代理费一共20万,第一笔12万,第二笔8万')).toBe('200000');
});

test('别的花销不算，连同它的总数也不算', () => {
  expect(agency('代理费26万,机票9万,一共35万', '机票')).toBe('260000');
});

test('总数里说明了是哪一部分的，只要那一部分', () => {
  expect(agency('一共花了35万,其中代理费26万')).toBe('260000');
});
