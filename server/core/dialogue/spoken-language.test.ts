import { expect, test } from 'vitest';
import { isInEnglish } from './spoken-language.ts';

test.each([
  [['How much is the premium subsidy?'], true],
  [['How much is 专利保险 premium subsidy?'], true],
  [['申请一件 PCT 能拿多少补贴'], false],
  [['PCT'], false],
  [['How much is the premium subsidy?', '76000'], true],
  [['How much is the premium subsidy?', '保费七万六'], false],
  [['保费补多少', 'premium is 76000'], true],
  [['80000'], false],
  [[], false],
])('%j 是英文对话：%s', (turns, expected) => {
  expect(isInEnglish(turns)).toBe(expected);
});
