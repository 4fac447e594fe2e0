import { expect, it } from 'vitest';
import { answerOf, calculationOf, caseOf, observationOf } from '../testing/fixture.ts';
import { certainty } from './certainty.ts';

const observation = observationOf({ case: caseOf({ yuan: '20000', certainty: 'ceiling' }) });

it('把上限说成定额不通过', () => {
  const fixed = answerOf({
    calculation: calculationOf({ certainty: 'fixed', amount: '20000', max: '20000' }),
  });
  expect(certainty.score(observation, fixed)?.reason).toBe('确定性应为 ceiling，得到 fixed');
  const ceiling = answerOf({
    calculation: calculationOf({ certainty: 'ceiling', amount: null, max: '20000' }),
  });
  expect(certainty.score(observation, ceiling)?.pass).toBe(true);
});

it('没有计算就不评', () => {
  expect(certainty.score(observation, answerOf({ text: '最高2万元' }))).toBeUndefined();
});
