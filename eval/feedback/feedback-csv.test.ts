import { expect, it } from 'vitest';
import { sampleFeedback } from '#core/testing/feedback-store-contract.ts';
import { parseCsv } from '../csv.ts';
import { feedbackCsv } from './feedback-csv.ts';

it('一条一行，时间是北京时间，结论是中文', () => {
  const text = feedbackCsv([
    sampleFeedback({
      receivedAt: '2026-11-19T16:30:00.000Z',
      verdict: 'wrong_amount',
      comment: '少了,"很多"',
    }),
  ]);
  expect(text.startsWith('\uFEFF编号')).toBe(true);
  expect(parseCsv(text)).toEqual([
    ['编号', '时间', '结论', '问题', '答复', '意见', '索引'],
    ['f-1', '2026-11-20 00:30:00', '金额不对', '奖多少', '', '少了,"很多"', 'g-1'],
  ]);
});

it.each(['=1+1', '+1', '-1', '@a', '\t=1'])('表格不会把 %j 当公式', (question) => {
  expect(parseCsv(feedbackCsv([sampleFeedback({ question })]))[1]?.[3]).toBe(`'${question}`);
});

it('没有反馈，只有表头', () => {
  expect(parseCsv(feedbackCsv([]))).toHaveLength(1);
});
