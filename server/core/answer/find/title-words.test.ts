import { expect, it } from 'vitest';
import { sampleDocument } from '../../testing/sample-documents.ts';
import { topicTerm } from '../../testing/sample-inquiry.ts';
import { createTitleWords } from './title-words.ts';

const titles = ['甲市人才引进若干措施', '乙市工业发展若干措施', '丙市消费券若干措施', '丁市工业方案'];
const documents = titles.map((title, i) =>
  sampleDocument({ id: `d${i}`, title, aliases: i === 0 ? ['引才十条'] : [] }),
);
const identifies = createTitleWords({ documents });

/** Ids of the documents that a word names. */
const named = (word: string, facts: Parameters<typeof topicTerm>[1] = {}): string[] =>
  documents.filter((document) => identifies(topicTerm(word, facts), document)).map(({ id }) => id);

it.each([
  ['标题里的词', '人才引进', ['d0']],
  ['别名里的词', '引才十条', ['d0']],
  ['一半的标题里都有', '工业', []],
  ['标题里没有', '保费', []],
  ['单个字', '券', []],
  ['标题里多一个字', '人才进', ['d0']],
])('%s', (_title, word, expected) => {
  expect(named(word)).toEqual(expected);
});

it('所指的词在标题里也算', () => {
  expect(named('购物券', { forms: ['购物券', '消费券'] })).toEqual(['d2']);
});

it('一般词不指明文件', () => {
  expect(named('人才引进', { generic: true })).toEqual([]);
});
