import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenLine } from './spoken-line.ts';

const sentence = (length: number, mark = '字'): string => `${mark.repeat(length - 1)}。`;

describe('念的一行', () => {
  it('放得下就全念', () => {
    expect(spokenLine(['最高三万元。', '每年五万元。', '依据第七条。'])).toBe(
      '最高三万元。每年五万元。依据第七条。',
    );
  });

  it('数念成汉字，编号、加粗、引用号、空白不念', () => {
    expect(spokenLine(['> 最高**50%**〔1〕，\n 共2 万元〔12〕。'])).toBe('最高百分之五十，共两万元。');
  });

  it('文号照印的念，年份不当编号去掉', () => {
    expect(spokenLine(['依据连政规发〔2025〕3号第七条。'])).toBe('依据连政规发〔2025〕3号第七条。');
  });

  it('放不下时从后往前去掉中间的，末句留着', () => {
    const [first, second, third, last] = [
      sentence(40, '甲'),
      sentence(40, '乙'),
      sentence(10, '丙'),
      sentence(20, '丁'),
    ];
    expect(spokenLine([first, second, third, last])).toBe(`${first}${second}${last}`);
    expect(spokenLine([first, sentence(41, '乙'), third, last])).toBe(`${first}${last}`);
  });

  it('正好一百字放得下，一百零一字放不下', () => {
    expect(spokenLine([sentence(80), sentence(20, '丁')])).toHaveLength(100);
    expect(spokenLine([sentence(80), sentence(20, '丁')])).not.toContain('…');
    const cut = spokenLine([sentence(81), sentence(20, '丁')]);
    expect(cut.length).toBeLessThanOrEqual(100);
    expect(cut.endsWith(`…${sentence(20, '丁')}`)).toBe(true);
  });

  it('首句太长，在放得下的最后一个逗号处断开', () => {
    const first = `${'甲'.repeat(50)}，${'乙'.repeat(20)}，${'丙'.repeat(60)}。`;
    expect(spokenLine([first, '依据第七条。'])).toBe(`${'甲'.repeat(50)}，${'乙'.repeat(20)}…依据第七条。`);
  });

  it('逗号太靠前就不在那里断', () => {
    const line = spokenLine([`甲，${'乙'.repeat(200)}。`]);
    expect(line.endsWith('乙…')).toBe(true);
    expect(line.length).toBeLessThanOrEqual(100);
  });

  it('末句自己就太长，只念首句', () => {
    const line = spokenLine([sentence(60, '甲'), sentence(90, '丁')]);
    expect(line).toBe(sentence(60, '甲'));
  });

  it('空的句子不占位置', () => {
    expect(spokenLine(['', '甲。', ''])).toBe('甲。');
    expect(spokenLine([])).toBe('');
  });

  it('什么句子都不超过一百字，加粗和编号都念不出来', () => {
    const piece = fc.constantFrom(
      '最高',
      '**5万元**',
      '〔1〕',
      '，',
      '、',
      '。',
      '连政规发〔2025〕3号',
      '10374件',
      '50%',
      '2030年',
      '第七条',
    );
    const text = fc.array(piece, { maxLength: 80 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (sentences) => {
        const line = spokenLine(sentences);
        expect(line.length).toBeLessThanOrEqual(100);
        expect(line).not.toMatch(/\*\*5|〔\d{1,3}〕/);
      }),
    );
  });

  it('末句短时总留着', () => {
    const piece = fc.constantFrom('保费', '，', '5万元', '补助');
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (sentences) => {
        expect(spokenLine([...sentences, '依据第七条。']).endsWith('依据第七条。')).toBe(true);
      }),
    );
  });
});
