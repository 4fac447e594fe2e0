import { describe, expect, it } from 'vitest';
import { sampleRule } from '../../testing/sample-rules.ts';
import { missingFacts } from './missing-facts.ts';

describe('还要问什么', () => {
  it('按输入的名字', () => {
    expect(missingFacts(sampleRule('insurance'), ['premium'])).toEqual([
      { id: 'premium', label: '保费', ask: '保费是多少？', type: 'money', unit: '元' },
    ]);
  });

  it('一组里的都问，点到其中一样只问那一样', () => {
    const ids = (places: string[]) => missingFacts(sampleRule('loan'), places).map(({ id }) => id);
    expect(ids(['loans'])).toEqual(['loans[0].interest', 'loans[0].months']);
    expect(ids(['loans[2].months'])).toEqual(['loans[0].months']);
  });

  it('分档的列出各档', () => {
    const [fact] = missingFacts(sampleRule('titles'), ['level']);
    expect(fact?.choices).toEqual(['示范企业', '优势企业']);
  });

  it('规则里没有的不问', () => {
    expect(missingFacts(sampleRule('insurance'), ['nothing', ''])).toEqual([]);
  });
});
