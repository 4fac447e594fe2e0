import { describe, expect, it } from 'vitest';
import { answerOf, calculationOf, caseOf, observationOf } from '../testing/fixture.ts';
import { figure } from './figure.ts';

const computed = (amount: string | null, max: string | null = null) =>
  answerOf({ calculation: calculationOf({ amount, max }) });
const asking = (category: string) => observationOf({ case: caseOf({ yuan: '100000' }, { category }) });

describe('金额', () => {
  it.each(['10万元', '10 万元', '100000元', '100,000 元', '十万元'])(
    '正文写作 %s 都算同一个数',
    (written) => {
      expect(figure.score(asking('amount'), answerOf({ text: `给予${written}` }))?.pass).toBe(true);
    },
  );

  it('别的数、别的单位不算', () => {
    expect(figure.score(asking('amount'), answerOf({ text: '给予1万元，共10万件' }))?.pass).toBe(false);
  });

  it('计算题只认计算结果：amount 优先，没有则取 max', () => {
    const written = answerOf({ text: '10万元' });
    expect(figure.score(asking('calculation'), written)?.reason).toBe('金额应为 100000 元，计算结果为 无');
    const ceiling = computed(null, '100000.00');
    expect(figure.score(asking('calculation'), ceiling)?.pass).toBe(true);
    const other = computed('90000', '100000');
    expect(figure.score(asking('dialogue'), other)?.pass).toBe(false);
  });

  it('零元也是数', () => {
    const observation = observationOf({ case: caseOf({ yuan: '0' }, { category: 'calculation' }) });
    expect(figure.score(observation, computed('0', '0'))?.pass).toBe(true);
    expect(figure.score(observation, computed(null))?.pass).toBe(false);
  });
});
