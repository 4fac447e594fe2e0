import { expect, it } from 'vitest';
import { answerOf, caseOf, citationOf, observationOf } from '../testing/fixture.ts';
import { citationAbsent } from './citation-absent.ts';

it('要求不引用时，引用任何条款都不通过', () => {
  const observation = observationOf({ case: caseOf({ noCitation: true }) });
  expect(citationAbsent.score(observation, answerOf())?.pass).toBe(true);
  expect(citationAbsent.score(observation, answerOf({ citations: [citationOf('每项')] }))?.pass).toBe(false);
  expect(citationAbsent.score(observationOf(), answerOf())).toBeUndefined();
});
