import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { summariseDocument } from '../../text/document-summary.ts';
import { createCiter } from './citations.ts';

const document = sampleDocument({
  id: 'aa',
  title: '若干措施',
  effectiveTo: { date: '2025-12-31', basis: 'stated', evidence: undefined },
});
const first = sampleClause({
  id: 'aa/1',
  label: '（一）',
  path: ['一、奖励', '（一）标准'],
  text: '每项给予10万元。',
});
const second = sampleClause({ id: 'aa/2', label: '（二）', text: '每项给予10万元。' });
const newCiter = () => createCiter(() => summariseDocument(document, [document], '2026-01-01'));

describe('引用', () => {
  it('从一起按先后编号', () => {
    const citer = newCiter();
    expect([citer.cite(second, { start: 0, end: 4 }), citer.cite(first, { start: 0, end: 4 })]).toEqual([
      '〔1〕',
      '〔2〕',
    ]);
    expect(citer.citations().map(({ marker, clauseId }) => [marker, clauseId])).toEqual([
      [1, 'aa/2'],
      [2, 'aa/1'],
    ]);
  });

  it('同一处再引用，编号不变；起止不同、条款不同的另编', () => {
    const citer = newCiter();
    const spans = [
      [first, 0, 4],
      [first, 0, 5],
      [first, 1, 4],
      [second, 0, 4],
      [first, 0, 4],
    ] as const;
    expect(spans.map(([clause, start, end]) => citer.cite(clause, { start, end }))).toEqual([
      '〔1〕',
      '〔2〕',
      '〔3〕',
      '〔4〕',
      '〔1〕',
    ]);
    expect(citer.citations()).toHaveLength(4);
  });

  it('引文逐字取自条款，带着文件在所问日期的效力', () => {
    const citer = newCiter();
    citer.cite(first, { start: 2, end: 8 });
    expect(citer.citations()).toEqual([
      {
        marker: 1,
        clauseId: 'aa/1',
        label: '（一）',
        path: ['一、奖励', '（一）标准'],
        document: summariseDocument(document, [document], '2026-01-01'),
        quote: '给予10万元'.slice(0, 6),
        start: 2,
        end: 8,
      },
    ]);
    expect(citer.citations()[0]?.document.status).toBe('expired');
  });

  it('只留起止：带着别的字段的一段也是同一处', () => {
    const citer = newCiter();
    citer.cite(first, { start: 0, end: 4 });
    expect(citer.cite(first, { start: 0, end: 4, role: 'lead' } as { start: number; end: number })).toBe(
      '〔1〕',
    );
  });

  it('没有引用就是空的', () => {
    expect(newCiter().citations()).toEqual([]);
  });
});
