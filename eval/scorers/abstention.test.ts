import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { falseAnswer, falseRefusal } from './abstention.ts';

const unanswerable = observationOf({ case: caseOf({ kinds: ['not_found'] }) });
const answerable = observationOf({ case: caseOf({ kinds: ['amount'] }) });

it('没有答案却作答是误答；拒答与追问不是', () => {
  expect(falseAnswer.score(unanswerable, answerOf({ kind: 'amount' }))?.pass).toBe(false);
  expect(falseAnswer.score(unanswerable, answerOf({ kind: 'out_of_scope' }))?.pass).toBe(true);
  expect(falseAnswer.score(unanswerable, answerOf({ kind: 'clarify' }))?.pass).toBe(true);
  expect(falseAnswer.score(answerable, answerOf())).toBeUndefined();
});

it('有答案却拒答是误拒；答非所问不归这里', () => {
  expect(falseRefusal.score(answerable, answerOf({ kind: 'not_found' }))?.pass).toBe(false);
  expect(falseRefusal.score(answerable, answerOf({ kind: 'comparison' }))?.pass).toBe(true);
  expect(falseRefusal.score(unanswerable, answerOf())).toBeUndefined();
});

it('题目可以明说没有答案，即使允许以 answer 说明', () => {
  const stated = observationOf({ case: caseOf({ kinds: ['not_found', 'answer'], answerable: false }) });
  expect(falseAnswer.score(stated, answerOf({ kind: 'answer' }))?.pass).toBe(true);
  expect(falseAnswer.score(stated, answerOf({ kind: 'amount' }))?.pass).toBe(false);
});
