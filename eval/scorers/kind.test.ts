import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { kind } from './kind.ts';

it('类型在允许之列则通过，不在则说明应为何种', () => {
  const observation = observationOf({ case: caseOf({ kinds: ['amount', 'answer'] }) });
  expect(kind.score(observation, answerOf({ kind: 'answer' }))?.pass).toBe(true);
  expect(kind.score(observation, answerOf({ kind: 'not_found' }))).toEqual({
    pass: false,
    value: 0,
    reason: '类型应为 amount 或 answer，得到 not_found',
  });
});

it('不限类型的题目不评', () => {
  expect(kind.score(observationOf(), answerOf())).toBeUndefined();
});
