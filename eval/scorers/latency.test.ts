import { expect, it } from 'vitest';
import { answerOf, observationOf } from '../testing/fixture.ts';
import { latency } from './latency.ts';

it('记下最后一轮的毫秒数，从不判错', () => {
  expect(latency.score(observationOf({ milliseconds: 3.5 }), answerOf())).toEqual({
    pass: true,
    value: 3.5,
    reason: '',
  });
});
