import { expect, it } from 'vitest';
import { answerOf, caseOf, citationOf, observationOf } from '../testing/fixture.ts';
import { validity } from './validity.ts';

const citation = citationOf('每项');
const expired = { ...citation, document: { ...citation.document, status: 'expired' as const } };
const warnings = [{ code: 'document_expired', text: '已过期' }];

it('引用过期文件，正文与提示都要说明', () => {
  const score = (text: string, given: typeof warnings) =>
    validity.score(observationOf(), answerOf({ text, warnings: given, citations: [expired] }))?.reason;
  expect(score('该方案已到期', warnings)).toBe('');
  expect(score('该方案已到期', [])).toBe('缺少提示 document_expired');
  expect(score('目标是50件', warnings)).toBe('正文没有说明 document_expired');
});

it('题目点名的提示必须出现', () => {
  const observation = observationOf({ case: caseOf({ warnings: ['before_effective_date'] }) });
  expect(validity.score(observation, answerOf())?.reason).toBe('缺少提示 before_effective_date');
});

it('文件在有效期内且题目没有要求时不评', () => {
  expect(validity.score(observationOf(), answerOf({ citations: [citation] }))).toBeUndefined();
});
