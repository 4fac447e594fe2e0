import { expect, test } from 'vitest';
import { percent, wilsonInterval } from './wilson.ts';

// Published values: Newcombe 1998, Statistics in Medicine 17, table I, method 3 (without continuity correction).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i/%i', (passed, total, low, high) => {
  const interval = wilsonInterval(passed, total);
  expect([interval?.low.toFixed(4), interval?.high.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)]);
});

test('全对、全错、没有题', () => {
  expect(wilsonInterval(20, 20)?.high).toBe(1);
  expect(wilsonInterval(0, 20)?.low).toBe(0);
  expect(wilsonInterval(0, 0)).toBeUndefined();
});

test('写成百分数', () => {
  expect([percent(143 / 180), percent(1), percent(0)]).toEqual(['79.4%', '100.0%', '0.0%']);
});
