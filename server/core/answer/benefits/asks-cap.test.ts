import { expect, it } from 'vitest';
import { asksTermCap, asksYearlyCap } from './asks-cap.ts';

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

it.each([
  ['能拿的年头全拿满，一共多少', true],
  ['一年最多多少', false],
])('%s：%s', (folded, expected) => {
  expect(asksTermCap(folded, { capOfTerm: ['/年头[^,.;!?]{0,4}拿满/'] })).toBe(expected);
});
