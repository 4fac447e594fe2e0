import { expect, it } from 'vitest';
import { answerOf, caseOf, citationOf, observationOf } from '../testing/fixture.ts';
import { region } from './region.ts';

it('引用别的城市的条款不通过', () => {
  const answer = answerOf({ citations: [citationOf('每项')] });
  const asking = (name: string) => observationOf({ case: caseOf({ regions: [name] }) });
  expect(region.score(asking('样例市'), answer)?.pass).toBe(true);
  expect(region.score(asking('别的市'), answer)?.reason).toBe('引用了 样例市 的 sample/1');
});
