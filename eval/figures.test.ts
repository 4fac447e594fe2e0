import { describe, expect, it } from 'vitest';
import { findFigures } from './figures.ts';

const found = (text: string): string[] =>
  findFigures(text).map(({ kind, value, unit }) => `${kind}:${value}${unit}`);

describe('数字的识别', () => {
  it.each([
    ['给予20万元资金支持', ['quantity:200000元']],
    ['最高 1,000 元', ['quantity:1000元']],
    ['0.6万元/人', ['quantity:6000元']],
    ['最高30％的补助', ['percent:30']],
    ['百分之五十', ['percent:50']],
    ['2025 年 6 月 1 日', ['date:2025-06-01']],
    ['自 2025-06-01 起', ['date:2025-06-01']],
    ['（2024—2026年）', ['year:2024', 'year:2026']],
    ['2025年1-4月', ['quantity:1月', 'quantity:4月', 'year:2025']],
    ['连政规发〔2025〕3 号', ['document-number:连政规发[2025]3号']],
    ['13.5万件', ['quantity:135000件']],
    ['累计达 60 亿元', ['quantity:6000000000元']],
    ['见〔1〕和〔12〕', []],
    ['诉讼费3万2', ['quantity:32000']],
    ['两万六千元', ['quantity:26000元']],
    ['保费十三万五', ['quantity:135000']],
    ['保费8万，共２件', ['quantity:80000', 'quantity:2件']],
  ])('%s', (text, figures) => {
    expect(found(text)).toEqual(figures);
  });

  it('写法不同的同一数字相等', () => {
    const forms = ['10万元', '10 万元', '100000元', '100,000 元', '十万元', '１０万元'];
    expect(new Set(forms.flatMap(found))).toEqual(new Set(['quantity:100000元']));
  });
});
