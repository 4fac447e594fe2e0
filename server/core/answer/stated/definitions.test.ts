import { expect, it } from 'vitest';
import { sampleClause } from '../../testing/sample-documents.ts';
import { definedTerms, withMeanings } from './definitions.ts';

const terms = definedTerms([
  sampleClause({ id: 'aa/1', text: '本办法所称水磨租金，是指县粮食局公布的同河段参考租金。' }),
]);

it('文件自己的词，连同它的意思', () => {
  expect(withMeanings('按照水磨租金收取', terms)).toBe('按照水磨租金收取\n县粮食局公布的同河段参考租金');
});

it('没有用到的不带', () => {
  expect(withMeanings('一次性奖励', terms)).toBe('一次性奖励');
});
