import { expect, test } from 'vitest';
import { foldSearch } from './fold-search.ts';

test.each([
  ['ＰＣＴ', 'pct'],
  ['50％', '50%'],
  ['连政规发〔2025〕3号', '连政规发(2025)3号'],
  ['［2025］', '(2025)'],
  ['“最高”', '"最高"'],
])('%s 与 %s 相同', (written, folded) => {
  expect(foldSearch(written)).toBe(folded);
});

test('长度不变，位置才对得上', () => {
  const text = 'ﬃ①㎡İ😀ｶﾞ第七条';
  expect(foldSearch(text)).toHaveLength(text.length);
});
