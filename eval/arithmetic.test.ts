import { expect, it } from 'vitest';
import { calculate } from './arithmetic.ts';

it.each([
  ['7*1000', 7000],
  ['min(floor(27/10)*10000 + 1*5000, 20000)', 20_000],
  ['min(15*1000, 20000-12000)', 8000],
  ['(32000+110000+8000)/10', 15_000],
  ['10-2-3', 5],
])('%s', (expression, value) => {
  expect(calculate(expression)).toBe(value);
});

it.each(['', '2*', '2 3', 'max(1,2)', '(1', '2+a'])('读不懂的算式要报错：“%s”', (expression) => {
  expect(() => calculate(expression)).toThrow('算式');
});
