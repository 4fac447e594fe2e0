import { expect, it } from 'vitest';
import { answerOf, caseOf, citationOf, observationOf } from '../testing/fixture.ts';
import { clausePrecision } from './clause-precision.ts';

it('无关条款按比例扣分，同一条款引两处只算一条', () => {
  const observation = observationOf({ case: caseOf({ evidence: [['每项']] }) });
  const citations = [
    citationOf('每项'),
    citationOf('奖励', { marker: 2 }),
    citationOf('每项', { marker: 3, clauseId: 'sample/9' }),
  ];
  expect(clausePrecision.score(observation, answerOf({ citations }))).toEqual({
    pass: false,
    value: 0.5,
    reason: '引用了没有所求内容的条款：sample/9',
  });
});
