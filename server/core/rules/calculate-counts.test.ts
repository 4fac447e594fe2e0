import { describe, expect, it } from 'vitest';
import { sampleRule, sampleRules } from '../testing/sample-rules.ts';
import { calculateCeiling } from './calculate-ceiling.ts';
import { calculateCounts, withoutCounts } from './calculate-counts.ts';
import { calculatePart } from './calculate-part.ts';

const bound = (id: string) => ({ file: sampleRules, rule: sampleRule(id) });
const date = '2026-01-01';

describe('各档各有几个', () => {
  const counts = (inputs: Record<string, string>) =>
    calculateCounts(bound('titles'), { inputs, date })?.amount;

  it.each([
    [{ 'level.示范企业': '2', 'level.优势企业': '3' }, '160000'],
    [{ 'level.优势企业': '3' }, '60000'],
    [{ level: '示范企业', 'level.示范企业': '1' }, undefined],
    [{ level: '示范企业' }, undefined],
  ])('%j', (inputs, amount) => {
    expect(counts(inputs)).toBe(amount);
  });

  it('别的规则不这样算', () => {
    expect(calculateCounts(bound('insurance'), { inputs: { premium: '1' }, date })).toBe(undefined);
  });

  it('各档的数目不交给平常的算法', () => {
    expect(withoutCounts(sampleRule('titles'), { level: '示范企业', 'level.示范企业': '2' })).toEqual({
      level: '示范企业',
    });
  });
});

describe('只问其中一部分的单价', () => {
  const part = (inputs: Record<string, string>) => {
    const worked = calculatePart(bound('licence'), { inputs, date });
    return worked && [worked.amount, worked.assumptions];
  };

  it.each([
    [{ concluded: '1' }, ['5000', ['A.part']]],
    [{ declared: '10' }, ['10000', ['A.part']]],
    [{ declared: '1' }, undefined],
    [{ concluded: '2' }, undefined],
    [{ declared: '10', concluded: '1' }, undefined],
  ])('%j', (inputs, expected) => {
    expect(part(inputs)).toEqual(expected);
  });
});

describe('一年的上限', () => {
  it('只是上限，不是定额', () => {
    const worked = calculateCeiling(bound('insurance'), { date });
    expect(worked && [worked.status, worked.certainty, worked.amount, worked.max, worked.missing]).toEqual([
      'ok',
      'ceiling',
      null,
      '50000',
      [],
    ]);
  });

  it('没有上限、条件不合的没有', () => {
    expect(calculateCeiling(bound('domestic'), { date })).toBe(undefined);
    expect(calculateCeiling(bound('insurance'), { date, conditions: { insured: false } })).toBe(undefined);
  });
});
