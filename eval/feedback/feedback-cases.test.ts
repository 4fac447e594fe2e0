import { expect, it } from 'vitest';
import { sampleFeedback } from '#core/testing/feedback-store-contract.ts';
import { formatCases, parseCases } from '../case.ts';
import { feedbackCases } from './feedback-cases.ts';

it('写出的题目读得回来，什么也不要求', () => {
  const cases = feedbackCases([
    sampleFeedback({
      receivedAt: '2026-11-19T16:30:00.000Z',
      verdict: 'outdated',
      comment: '去年的\n标准',
      answer: '10万元。',
    }),
    sampleFeedback({ id: 'f-2', comment: '' }),
  ]);
  expect(parseCases(formatCases(cases))).toEqual(cases);
  expect(cases[0]).toEqual({
    id: 'feedback-f-1',
    category: 'feedback',
    turns: ['奖多少'],
    asOf: '2026-11-20',
    expect: {
      kinds: null,
      evidence: [],
      yuan: null,
      certainty: null,
      includes: [],
      excludes: [],
      noCitation: false,
    },
    note: '未审核。用户认为：过时\n意见：去年的\n标准\n当时的答复：10万元。',
  });
  expect(cases[1]?.note).toBe('未审核。用户认为：正确');
});
