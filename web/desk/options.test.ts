import { describe, expect, test } from 'vitest';
import type { SearchResult } from '#core/contract/search.ts';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import { sampleBenefit } from '../benefits/testing/sample-benefit.ts';
import { optionsOf } from './options.ts';

const answer = sampleAnswer();
const [cited] = answer.citations;
if (cited === undefined) throw new Error('the sample cites nothing');

const hit = (parts: Partial<SearchResult> = {}): SearchResult => ({
  clauseId: 'sample/1',
  addressed: false,
  score: 1,
  bm25: 1,
  cosine: 1,
  label: '（一）',
  heading: '补助',
  path: ['（一）补助'],
  snippet: { text: '每项给予1万元补助。', start: 6, end: 16 },
  document: cited.document,
  ...parts,
});

describe('接线台的结果', () => {
  test('先回答，再奖补，再条文', () => {
    const options = optionsOf({ answer, benefits: [sampleBenefit()], hits: [hit()] }, 'zh');
    expect(options.map(({ kind }) => kind)).toEqual(['answer', 'benefit', 'clause']);
  });

  test('回答念的是它自己的那句，旁边是第一处引文', () => {
    const [first] = optionsOf({ answer, benefits: [], hits: [] }, 'zh');
    expect(first?.sentence).toBe(answer.spoken);
    expect(first?.source).toEqual({ clauseId: cited.clauseId, span: { start: cited.start, end: cited.end } });
  });

  test('奖补念原文和依据；没定金额的不算', () => {
    const [paid] = optionsOf({ answer: undefined, benefits: [sampleBenefit()], hits: [] }, 'zh');
    expect(paid).toEqual({
      id: 'benefit sample.benefit',
      kind: 'benefit',
      title: '示例补助',
      note: '每项1万元',
      sentence: '每项给予1万元补助。依据示政发〔2026〕1号（一）。',
      source: { clauseId: 'sample/1', quote: '每项给予1万元补助' },
      ruleId: 'sample.benefit',
    });
    const encouraged = sampleBenefit({ kind: 'no_amount', certainty: null, amounts: [], quotes: [] });
    const [none] = optionsOf({ answer: undefined, benefits: [encouraged], hits: [] }, 'zh');
    expect(none).toMatchObject({ note: '没有定金额', source: { clauseId: 'sample/1' } });
    expect(none).not.toHaveProperty('ruleId');
  });

  test('条文念找到的那一段；没有文号的念题目', () => {
    const unnumbered = hit({ document: { ...cited.document, number: null, title: '示例办法' } });
    const [one] = optionsOf({ answer: undefined, benefits: [], hits: [unnumbered] }, 'zh');
    expect(one).toMatchObject({
      title: '（一）补助',
      note: '示例办法',
      sentence: '每项给予1万元补助。依据《示例办法》“补助”。',
      source: { clauseId: 'sample/1', span: { start: 6, end: 16 } },
    });
  });

  test.each([
    ['甲。乙。丙没', '甲。乙。'],
    ['没有句号', '没有句号……'],
    ['甲；乙没', '甲；'],
  ])('只念整句：%s', (text, said) => {
    const cut = hit({ heading: '', label: '7.', snippet: { text, start: 6, end: 6 + text.length } });
    const [one] = optionsOf({ answer: undefined, benefits: [], hits: [cut] }, 'zh');
    expect(one?.sentence).toBe(`${said}依据${cited.document.number}7。`);
    expect(one?.source?.span).toEqual({ start: 6, end: 6 + said.replace('……', '').length });
  });

  test('没有条文名可说的回答，说是哪一种', () => {
    const unknown = sampleAnswer({
      kind: 'not_found',
      spoken: '没有查到。',
      citations: [],
      calculation: null,
    });
    const [one] = optionsOf({ answer: unknown, benefits: [], hits: [] }, 'zh');
    expect(one).toMatchObject({ title: '文件里没有', note: '没有查到。', sentence: '没有查到。' });
    expect(one).not.toHaveProperty('source');
  });

  test('有几个数字键就有几条', () => {
    const hits = Array.from({ length: 12 }, (_, at) => hit({ clauseId: `sample/${at}` }));
    expect(optionsOf({ answer, benefits: [], hits }, 'zh').length).toBe(9);
  });
});
