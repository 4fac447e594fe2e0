import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenLine, spokenList } from './spoken-line.ts';

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

describe('句子之间', () => {
  it.each([
    [['共17起,。', '依据第七条。'], '共十七起。依据第七条。'],
    [['达10374件;', '依据第七条。'], '达一万零三百七十四件。依据第七条。'],
    [['（2024—2026年）', '依据第七条。'], '（二零二四至二零二六年）。依据第七条。'],
    [['共1,878件,增幅6.2%,', '依据第七条。'], '共一千八百七十八件，增幅百分之六点二。依据第七条。'],
    [['3．推进示范培育。', '依据第3条。'], '推进示范培育。依据第三条。'],
  ])('%j', (sentences, read) => expect(spokenLine(sentences)).toBe(read));

  it('开头的话和它引出的那一句不分开', () => {
    const quote = `${'甲'.repeat(60)}，${'乙'.repeat(40)}。`;
    expect(spokenLine(['最接近的规定是：', quote, '依据第七条。'])).toBe(
      `最接近的规定是：${'甲'.repeat(60)}…依据第七条。`,
    );
  });

  it('放得下就说期限已过，先省掉条款的标题', () => {
    const read = spokenLine([
      sentence(50),
      sentence(40, '乙'),
      '注意该文件期限已过。',
      `依据《方案》“${'丙'.repeat(60)}”。`,
    ]);
    expect(read).toBe(`${sentence(50)}注意该文件期限已过。依据《方案》。`);
  });
});

describe('念一列事项', () => {
  const items = ['加强组织领导', '加强创造', '严格保护', '统筹运用'];

  it('都放得下就都念', () => {
    expect(spokenList('重点任务共4项：', items)).toBe(
      '重点任务共4项：加强组织领导；加强创造；严格保护；统筹运用。',
    );
  });

  it('放不下的，念到哪项就说“等”', () => {
    expect(
      spokenList(
        '共4项：',
        items.map((item) => item + '、优化环境'.repeat(4)),
      ),
    ).toMatch(/^共4项：加强组织领导[^；]*；加强创造[^；]*等。$/);
  });
});
