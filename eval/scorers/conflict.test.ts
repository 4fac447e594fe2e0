import { expect, it } from 'vitest';
import { answerOf, caseOf, observationOf } from '../testing/fixture.ts';
import { conflict } from './conflict.ts';

it('数字相互矛盾时，提示或正文至少一处说明', () => {
  const observation = observationOf({ case: caseOf({ conflict: true }) });
  expect(conflict.score(observation, answerOf({ text: '累计100亿元' }))?.pass).toBe(false);
  expect(conflict.score(observation, answerOf({ text: '分年数字与总数不一致' }))?.pass).toBe(true);
  const warnings = [{ code: 'figures_conflict', text: '' }];
  expect(conflict.score(observation, answerOf({ warnings }))?.pass).toBe(true);
});
