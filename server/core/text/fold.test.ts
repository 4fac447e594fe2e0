import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFolded, fold, foldWithOffsets, unfoldSpan } from './fold.ts';

describe('归一', () => {
  it.each([
    ['３０％', '30%'],
    ['3,836件', '3836件'],
    ['1,234,567元', '1234567元'],
    ['〔2025〕', '[2025]'],
    ['“一站式”', '"一站式"'],
    ['知識產權', '知识产权'],
    ['PCT 专利', 'pct专利'],
    ['Hello  World', 'hello world'],
    ['第 3 条', '第3条'],
    ['2022—2025', '2022-2025'],
    ['1,50', '1,50'],
    ['', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('再归一次不变', () => {
    const pieces = fc.constantFrom(
      '知',
      '識',
      ' ',
      '3',
      ',',
      '８',
      '％',
      'A',
      'b',
      '〔',
      '〕',
      '“',
      '—',
      '。',
      '㈠',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(pieces), (units) => {
        const once = fold(units.join(''));
        expect(fold(once)).toBe(once);
      }),
    );
  });

  it('位置回到原文', () => {
    const text = '给予 最高 30 ％ 的补助';
    const folded = foldWithOffsets(text);
    const at = folded.text.indexOf('30%');
    const span = unfoldSpan(folded, at, at + 3);
    expect(text.slice(span.start, span.end)).toBe('30 ％');
  });

  it('在原文里找到不同写法', () => {
    const text = '《通知》（连政发〔2021〕79 号）同时废止';
    const span = findFolded(foldWithOffsets(text), '连政发[2021]79号');
    expect(span && text.slice(span.start, span.end)).toBe('连政发〔2021〕79 号');
    expect(findFolded(foldWithOffsets(text), '连政发[2021]80号')).toBeUndefined();
    expect(findFolded(foldWithOffsets(text), ' ')).toBeUndefined();
  });
});
