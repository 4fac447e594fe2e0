import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { summariseDocument } from '../../text/document-summary.ts';
import { createCiter } from './citations.ts';
import { findIdentity } from './identity.ts';
import {
  bareTitle,
  clausePlace,
  documentName,
  type Sources,
  sourceLine,
  spokenSource,
  validityNote,
} from './source-line.ts';

const closing = sampleClause({ id: 'aa/closing', text: '自2025年6月1日起施行，有效期至2030年5月31日。' });
const cover = sampleClause({ id: 'aa/cover', text: '甲政发〔2025〕1号' });
const item = sampleClause({
  id: 'aa/7',
  number: 7,
  label: '（七）',
  path: ['二、运用', '（七）保险'],
  text: '（七）保险。',
});
const from = closing.text.indexOf('自');
const to = closing.text.indexOf('有效期');

const measures = sampleDocument({
  id: 'aa',
  title: '若干措施',
  number: '甲政发〔2025〕1号',
  effectiveFrom: {
    date: '2025-06-01',
    basis: 'stated',
    evidence: { clauseId: closing.id, start: from, end: from + '自2025年6月1日起施行'.length },
  },
  effectiveTo: {
    date: '2030-05-31',
    basis: 'stated',
    evidence: { clauseId: closing.id, start: to, end: to + '有效期至2030年5月31日'.length },
  },
});
const plan = sampleDocument({ id: 'bb', title: '甲市工作方案（2022—2025年）' });
const planTitle = sampleClause({ id: 'bb/preamble', text: '甲市工作方案（2022—2025年）' });
const numbered = sampleDocument({ id: 'cc', title: '对四次会议提案的答复', number: '甲复〔2025〕8号' });
const numberedTitle = sampleClause({ id: 'cc/preamble', text: '甲复〔2025〕8号\n对四次会议提案的答复' });

const clauses: readonly Clause[] = [cover, item, closing, planTitle, numberedTitle];

function sourcesAt(asOf: string, documents: readonly PolicyDocument[] = [measures, plan, numbered]): Sources {
  return {
    documents,
    asOf,
    citer: createCiter((clause) => {
      const document = documents.find(({ id }) => id === clause.documentId) ?? measures;
      return summariseDocument(document, documents, asOf);
    }),
    identityOf: (document) =>
      findIdentity(
        document,
        clauses.filter(({ documentId }) => documentId === document.id),
      ),
    clauseOf: (id) => clauses.find((clause) => clause.id === id),
    clausesOf: ({ id }) => clauses.filter(({ documentId }) => documentId === id),
  };
}

describe('文件的名字', () => {
  it.each([
    ['甲市工作方案（2022—2025年）', '甲市工作方案'],
    ['甲市工作方案(2022-2025年)', '甲市工作方案'],
    ['若干措施（试行）', '若干措施（试行）'],
    ['（2022年）工作方案', '（2022年）工作方案'],
  ])('%s → %s', (title, bare) => {
    expect(bareTitle(sampleDocument({ id: 'xx', title }))).toBe(bare);
  });

  it('有文号的，引文号印着的地方', () => {
    const sources = sourcesAt('2026-01-01');
    expect(documentName(measures, sources)).toBe('《若干措施》（甲政发〔2025〕1号〔1〕）');
    expect(sources.citer.citations()).toMatchObject([{ clauseId: 'aa/cover', quote: '甲政发〔2025〕1号' }]);
  });

  it('没有文号的，引标题印着的地方', () => {
    const sources = sourcesAt('2024-01-01');
    expect(documentName(plan, sources)).toBe('《甲市工作方案（2022—2025年）》〔1〕');
    expect(sources.citer.citations()).toMatchObject([{ quote: '甲市工作方案（2022—2025年）' }]);
  });

  it('标题里有数的，文号之外再引标题', () => {
    expect(documentName(numbered, sourcesAt('2026-01-01'))).toBe(
      '《对四次会议提案的答复》〔1〕（甲复〔2025〕8号〔2〕）',
    );
  });

  it('哪里都没有印的，只写去掉年份的标题', () => {
    const unprinted = sampleDocument({
      id: 'dd',
      title: '乙市方案（2024—2026年）',
      number: '乙政〔2024〕1号',
    });
    expect(documentName(unprinted, sourcesAt('2026-01-01'))).toBe('《乙市方案》');
  });
});

describe('条款的位置', () => {
  it('写出上下标题', () => {
    expect(clausePlace(item)).toBe('二、运用 › （七）保险');
    expect(sourceLine(item, measures, sourcesAt('2026-01-01'))).toBe(
      '依据：《若干措施》（甲政发〔2025〕1号〔1〕）二、运用 › （七）保险',
    );
  });

  it('没有标题的写标签', () => {
    expect(clausePlace({ ...closing, path: [], label: '附则' })).toBe('附则');
  });

  it.each([
    ['贯穿全文的编号', item, '依据甲政发〔2025〕1号第七条。'],
    ['编号是阿拉伯数字', { ...item, label: '7.' }, '依据甲政发〔2025〕1号第7条。'],
    ['本来就叫第几条', { ...item, label: '第十二条' }, '依据甲政发〔2025〕1号第十二条。'],
    ['没有编号的', { ...closing, label: '附则' }, '依据甲政发〔2025〕1号。'],
    [
      '编号在别的标题之下，念标题',
      sampleClause({ id: 'aa/s3.1', number: 1, label: '（一）', heading: '创造质量', text: '' }),
      '依据甲政发〔2025〕1号“创造质量”。',
    ],
  ])('念出来：%s', (_title, clause, expected) => {
    expect(spokenSource(clause, measures)).toBe(expected);
  });

  it('没有文号的念标题', () => {
    expect(spokenSource({ ...planTitle, label: '' }, plan)).toBe('依据《甲市工作方案》。');
  });
});

describe('不在有效期内的文件', () => {
  const noteAt = (asOf: string, document = measures) => validityNote(document, sourcesAt(asOf));

  it.each(['2025-06-01', '2026-01-01', '2030-05-31'])('%s 有效，不用说', (asOf) => {
    expect(noteAt(asOf)).toBeUndefined();
  });

  it('施行的前一天：尚未施行，引施行的话', () => {
    expect(noteAt('2025-05-31')).toEqual({
      status: 'not_yet',
      text: '注意：《若干措施》在所问日期尚未施行（“自2025年6月1日起施行”〔1〕）。',
      spoken: '注意该文件当时尚未施行。',
      warning: {
        code: 'before_effective_date',
        text: '《若干措施》在所问日期尚未施行（“自2025年6月1日起施行”）。',
      },
    });
  });

  it('到期的后一天：期限已过，引有效期的话', () => {
    expect(noteAt('2030-06-01')).toEqual({
      status: 'expired',
      text: '注意：《若干措施》的期限已过（“有效期至2030年5月31日”〔1〕），以上只说明它当时怎样规定。',
      spoken: '注意该文件期限已过。',
      warning: {
        code: 'document_expired',
        text: '《若干措施》的期限已过（“有效期至2030年5月31日”），以上只说明它当时怎样规定。',
      },
    });
  });

  it('没有写明期限的不说', () => {
    expect(noteAt('2026-01-01', numbered)).toBeUndefined();
  });

  it('已经废止：引废止它的话，废止它的文件施行以前不算', () => {
    const evidence = { clauseId: closing.id, start: 0, end: 3 };
    const former = sampleDocument({ id: 'old', title: '旧措施', number: '甲政发〔2021〕9号' });
    const repealer = { ...measures, repeals: [{ number: former.number, title: undefined, evidence }] };
    const documents = [repealer, former];
    expect(validityNote(former, sourcesAt('2025-05-31', documents))).toBeUndefined();
    expect(validityNote(former, sourcesAt('2025-06-01', documents))).toMatchObject({
      status: 'repealed',
      text: '注意：《旧措施》已经废止（“自20”〔1〕）。',
      warning: { code: 'document_repealed', text: '《旧措施》已经废止（“自20”）。' },
    });
  });
});
