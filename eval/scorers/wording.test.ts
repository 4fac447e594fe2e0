import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { wording } from './wording.ts';

it('应含的缺了、不应含的有了，都写进理由', () => {
  const observation = observationOf({ case: caseOf({ includes: ['50\\s*%', '上限'], excludes: ['翻倍'] }) });
  expect(wording.score(observation, answerOf({ text: '50 %，上限5万元' }))?.pass).toBe(true);
  expect(wording.score(observation, answerOf({ text: '上限翻倍' }))?.reason).toBe(
    '正文应含 /50\\s*%/；正文不应含 /翻倍/',
  );
});
