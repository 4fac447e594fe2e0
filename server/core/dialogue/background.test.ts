import { describe, expect, it } from 'vitest';
import { informativeness, parseBackground } from './background.ts';

const background = parseBackground(
  '# 词频\n16\tn\t中国 国家\n\n12\tn\t业务\n8\tn\t专利\n8\to\t联合\n5\tn\t贯标\n',
);

describe('词频表', () => {
  it('逐行读出级和词类，注释和空行略过', () => {
    expect([...background]).toEqual([
      ['中国', { level: 16, nominal: true }],
      ['国家', { level: 16, nominal: true }],
      ['业务', { level: 12, nominal: true }],
      ['专利', { level: 8, nominal: true }],
      ['联合', { level: 8, nominal: false }],
      ['贯标', { level: 5, nominal: true }],
    ]);
  });

  it.each([
    ['少一列', '16\tn'],
    ['级不是数', '十六\tn\t中国'],
    ['级是小数', '1.5\tn\t中国'],
    ['词类不认识', '16\tv\t中国'],
    ['用空格分列', '16 n 中国'],
  ])('%s：报出那一行', (_title, line) => {
    expect(() => parseBackground(`8\tn\t专利\n${line}`)).toThrowError(
      expect.objectContaining({ code: 'ingest_failed', message: expect.stringContaining(line) }),
    );
  });
});

describe('一个词能说明多少话题', () => {
  it.each([
    ['不在表里', '地标', 1],
    ['比表里最少见的还少见', '贯标', 1],
    ['少见的名词', '专利', 1],
    ['常见的名词', '业务', 0.5],
    ['最常见的', '中国', 0.1],
    ['动词打四折', '联合', 0.4],
  ])('%s', (_title, word, expected) => {
    expect(informativeness(background, word)).toBe(expected);
  });
});
