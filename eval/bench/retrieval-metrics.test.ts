import { expect, it } from 'vitest';
import { retrievalMetrics } from './retrieval-metrics.ts';

it('全对、全错、半对', () => {
  const right = { ranked: ['a', 'b'], relevant: new Set(['a', 'b']) };
  const wrong = { ranked: ['c'], relevant: new Set(['a']) };
  const late = { ranked: ['c', 'a'], relevant: new Set(['a', 'b']) };
  expect(retrievalMetrics([right])).toEqual({
    questions: 1,
    'R@5': 1,
    'R@10': 1,
    'R@100': 1,
    'MRR@10': 1,
    'nDCG@10': 1,
  });
  expect(retrievalMetrics([wrong])['nDCG@10']).toBe(0);
  // Found at rank 2 of two relevant ones: (1 / log2 3) / (1 + 1 / log2 3).
  expect(retrievalMetrics([late])).toMatchObject({ 'R@5': 0.5, 'MRR@10': 0.5, 'nDCG@10': 0.3869 });
  expect(retrievalMetrics([right, wrong])['R@10']).toBe(0.5);
});

it('名次在十以后只算进 R@100', () => {
  const ranked = Array.from({ length: 20 }, (_, i) => i);
  expect(retrievalMetrics([{ ranked, relevant: new Set([10]) }])).toMatchObject({
    'R@10': 0,
    'R@100': 1,
    'MRR@10': 0,
  });
});
