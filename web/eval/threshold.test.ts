import { expect, test } from 'vitest';
import { verdictOf } from './threshold.ts';

test.each([
  [89, 100, { all: 0.9 }, { least: 0.9, reached: false }],
  [90, 100, { all: 0.9 }, { least: 0.9, reached: true }],
  [91, 100, { all: 0.9 }, { least: 0.9, reached: true }],
  [91, 100, { all: 0.5, dev: 0.95 }, { least: 0.95, reached: false }],
  [0, 100, { dev: 0 }, { least: 0, reached: true }],
  [0, 0, { all: 0 }, { least: 0, reached: false }],
  [1, 1, { unseen: 0.9 }, undefined],
  [1, 1, undefined, undefined],
])('%i/%i 对门槛 %o', (passed, total, thresholds, verdict) => {
  expect(verdictOf({ suite: 'dev', passed, total }, thresholds)).toEqual(verdict);
});
