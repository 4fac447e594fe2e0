import { describe, expect, it } from 'vitest';
import type { Answer } from '../../contract/ask.ts';
import { sampleAnswer } from '../../testing/fake-ask.ts';
import { sampleClause } from '../../testing/sample-documents.ts';
import { findFaults, type Grounds } from './verify.ts';

const text =
  '（二）奖励标准。每项给予10万元奖励，最高不超过百分之五十，自2025年6月1日起，见甲政发〔2025〕1号。';
const clause = sampleClause({ id: 'aa-2025-1/2', label: '（二）', text });
const none: Grounds = { said: [], computed: [] };

/** An answer that cites the whole clause as 〔1〕 and says `shown`. */
function answering(shown: string, change: Partial<Answer> = {}): Answer {
  const [citation] = sampleAnswer().citations;
  if (citation === undefined) throw new Error('样例没有引用');
  return sampleAnswer({
    text: shown,
    citations: [
      { ...citation, label: '（二）', path: ['（二）奖励标准'], quote: text, start: 0, end: text.length },
    ],
    ...change,
  });
}

const faults = (answer: Answer, grounds: Partial<Grounds> = {}): string[] =>
  findFaults(answer, (id) => (id === clause.id ? clause : undefined), { ...none, ...grounds });

/** The same answer with its one citation changed. */
function citing(change: Partial<Answer['citations'][number]>): Answer {
  const answer = answering('给予奖励〔1〕');
  return { ...answer, citations: answer.citations.map((citation) => ({ ...citation, ...change })) };
}

describe('引文', () => {
  it('逐字相同的没有毛病', () => {
    expect(faults(answering('每项**10万元**〔1〕'))).toEqual([]);
  });

  it.each([
    ['改了一个字', { quote: text.replace('奖励，', '补助，') }],
    ['标点改成半角', { quote: text.replace('，', ',') }],
    ['起点错了一位', { start: 1 }],
    ['终点错了一位', { end: text.length - 1 }],
    ['空的', { quote: '', start: 3, end: 3 }],
    ['超出条款', { quote: '', start: 1000, end: 1001 }],
  ])('%s', (_title, change) => {
    expect(faults(citing(change))).toEqual(['quote 1 is not verbatim']);
  });

  it('没有这一条', () => {
    expect(faults(citing({ clauseId: 'aa-2025-1/9' }))).toEqual(['no clause aa-2025-1/9']);
  });
});

describe('编号', () => {
  it('正文里的编号没有引用', () => {
    expect(faults(answering('给予奖励〔2〕〔1〕〔100〕'))).toEqual([
      'marker 2 has no citation',
      'marker 100 has no citation',
    ]);
  });

  it('比较表里的编号没有引用', () => {
    const comparison = {
      columns: ['甲市'],
      rows: [{ label: '奖励', cells: [{ text: '10万元', marker: 3 }] }],
    };
    expect(faults(answering('', { comparison }))).toEqual(['marker 3 has no citation']);
  });

  it('文号里的年份不是编号', () => {
    expect(faults(answering('依据甲政发〔2025〕1号〔1〕'))).toEqual([]);
  });

  it('编号本身不是数', () => {
    expect(faults(answering('奖励10万元〔1〕2025年6月〔1〕'))).toEqual([]);
  });
});

describe('数', () => {
  it.each([
    ['数额', '奖励20万元〔1〕', '20万元'],
    ['中文数额', '奖励二十万元〔1〕', '二十万元'],
    ['少一个零', '奖励1万元〔1〕', '1万元'],
    ['比例', '补助60%〔1〕', '60%'],
    ['中文比例', '补助百分之六十〔1〕', '百分之六十'],
    ['比例写成件数', '补助50件〔1〕', '50件'],
    ['数额写成比例', '补助10%〔1〕', '10%'],
    ['日期', '自2025年7月1日起〔1〕', '2025年7月1日'],
    ['月', '自2025年7月起〔1〕', '2025年7月'],
    ['年', '自2026年起〔1〕', '2026年'],
    ['文号', '见甲政发〔2024〕1号〔1〕', '〔2024〕1号'],
    ['文号的序号', '见甲政发〔2025〕2号〔1〕', '〔2025〕2号'],
    ['期限', '满三年〔1〕', '三年'],
  ])('无中生有的%s', (_title, shown, figure) => {
    expect(faults(answering(shown))).toEqual([`figure ${figure} has no ground`]);
  });

  it.each([
    ['10万元', '100000元'],
    ['百分之五十', '50%'],
    ['2025年6月1日', '2025年6月'],
    ['2025年6月1日', '2025年'],
  ])('引文里的%s，正文写成%s', (_printed, shown) => {
    expect(faults(answering(`${shown}〔1〕`))).toEqual([]);
  });

  it('比较表里的数', () => {
    const comparison = {
      columns: ['甲市'],
      rows: [{ label: '奖励', cells: [{ text: '30万元', marker: 1 }] }],
    };
    expect(faults(answering('', { comparison }))).toEqual(['figure 30万元 has no ground']);
  });

  it('引文以外的条文不作数', () => {
    const answer = citing({ quote: '（二）奖励标准。', end: 8 });
    expect(faults({ ...answer, text: '奖励10万元〔1〕' })).toEqual(['figure 10万元 has no ground']);
  });

  it('用户说过的数可以用，哪一轮说的都行', () => {
    const answer = answering('保费7.6万元〔1〕');
    expect(faults(answer)).toEqual(['figure 7.6万元 has no ground']);
    expect(faults(answer, { said: ['保费7万6', '能补多少'] })).toEqual([]);
  });

  it('计算过程里的数可以用', () => {
    const answer = answering('最高3.8万元〔1〕');
    expect(faults(answer, { computed: ['76000×50%', '38000'] })).toEqual([]);
    expect(faults(answer, { computed: ['38001'] })).toEqual(['figure 3.8万元 has no ground']);
  });

  it('所引条款的编号和标题里的数可以用', () => {
    const answer = answering('共3项〔1〕');
    const titled = answer.citations.map((citation) => ({ ...citation, path: ['（二）3项奖励'] }));
    expect(faults(answer)).toEqual(['figure 3项 has no ground']);
    expect(faults({ ...answer, citations: titled })).toEqual([]);
  });

  it('没有数也没有引用，没有毛病', () => {
    expect(faults(answering('没有收录。', { citations: [] }))).toEqual([]);
  });

  it('几样毛病一起报，先引文、再编号、后数', () => {
    const answer = citing({ quote: '改了' });
    expect(faults({ ...answer, text: '奖励20万元〔2〕' })).toEqual([
      'quote 1 is not verbatim',
      'marker 2 has no citation',
      'figure 20万元 has no ground',
    ]);
  });
});
