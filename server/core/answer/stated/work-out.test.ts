import { describe, expect, it } from 'vitest';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { workOutStated } from './work-out.ts';

const work = (input: Partial<Parameters<typeof workOutStated>[0]>) =>
  workOutStated({
    clause: sampleClause({ id: 'aa/1', text: '条文' }),
    document: sampleDocument({ id: 'aa' }),
    asOf: '2026-11-20',
    quote: '条文',
    operands: ['12000000'],
    factors: ['5%'],
    isCeiling: false,
    caps: [],
    ...input,
  });

describe('照条文算一笔', () => {
  it.each([
    ['没有到上限', '799999', '600000', false],
    ['上一分', '600000.01', '600000', false],
    ['正好', '600000', '600000', false],
    ['超过上限', '599999.99', '599999.99', true],
  ])('%s', (_, limit, amount, cuts) => {
    const { calculation, cap } = work({ caps: [{ limit, quote: '最高' }] });
    expect([calculation.amount, cap?.cuts]).toEqual([amount, cuts]);
  });

  it('几个上限取最低的', () => {
    const caps = ['800000', '300000', '500000'].map((limit) => ({ limit, quote: `最高${limit}元` }));
    expect(work({ caps }).calculation.amount).toBe('300000');
  });

  it('只许诺上限的，不写定额', () => {
    const { amount, max, min, certainty } = work({ isCeiling: true }).calculation;
    expect([amount, max, min, certainty]).toEqual([null, '600000', '0', 'ceiling']);
  });

  it('几笔先加，再乘；不足一分的舍去', () => {
    const { calculation } = work({ operands: ['100.01', '0.02'], factors: ['33%'] });
    expect([calculation.steps[0]?.calc, calculation.amount, calculation.exact]).toEqual([
      '(100.01+0.02)×33%',
      '33',
      '33.0099',
    ]);
  });
});
