import { expect, it } from 'vitest';
import { answerOf, calculationOf, caseOf, observationOf } from '../testing/fixture.ts';
import { dialogueState } from './dialogue-state.ts';

const calculation = calculationOf({
  inputs: { loans: [{ interest: '180000', months: '12' }], service_fees: '20000.00' },
});

it('各轮说过的数都进了计算，数额按数值比较', () => {
  const observation = observationOf({ case: caseOf({ state: { inputs: ['180000', '20000'] } }) });
  expect(dialogueState.score(observation, answerOf({ calculation }))?.pass).toBe(true);
  expect(dialogueState.score(observation, answerOf())?.reason).toBe('计算中没有用到 180000、20000');
});

it('前几轮的类型不对要指出是第几轮', () => {
  const observation = observationOf({
    case: caseOf({ state: { kinds: [null, ['clarify']] } }),
    answers: [answerOf(), answerOf({ kind: 'amount' }), answerOf()],
  });
  expect(dialogueState.score(observation, answerOf())?.reason).toBe('第 2 轮的类型应为 clarify，得到 amount');
});
