import { expect, it } from 'vitest';
import { sampleClause } from '../../testing/sample-documents.ts';
import { verbatim } from './verbatim.ts';

const clause = sampleClause({
  id: 'aa/1',
  text: '对保费给予最高50％的补助（含评估费），同一单位每年最高5万元。',
});

it.each([
  ['最高50%的补助(含评估费)', '最高50％的补助（含评估费）'],
  ['同一单位每年最高5万元', '同一单位每年最高5万元'],
  ['条文里没有的话', '条文里没有的话'],
])('%s → %s', (quote, expected) => {
  expect(verbatim(quote, clause)).toBe(expected);
});
