import { expect, it } from 'vitest';
import { asksYearlyCap } from './asks-cap.ts';

const words = {
  capWords: ['封顶', '上限', '一年…最多', '最多能'],
  capOfPeriod: ['年', '封顶', '上限'],
  capOfPiece: ['一本', '/单[件项]/'],
};

it.each([
  ['一年封顶多少', true],
  ['一年里顶格最多拿多少', true],
  ['最多能拿多少', false],
  ['一本补多少,一年有没有封顶', false],
  ['单件最多能拿多少，一年最多呢', false],
  ['补多少', false],
])('%s', (folded, expected) => {
  expect(asksYearlyCap(folded, words)).toBe(expected);
});
