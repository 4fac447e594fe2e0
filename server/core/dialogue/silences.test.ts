import { expect, test } from 'vitest';
import { createSilences } from './silences.ts';

const silencesOf = createSilences({
  silences: [
    { id: 'procedure', cues: ['怎么申请', '/几月份?[^,]{0,4}报/'] },
    { id: 'payment_date', cues: ['多久到账'] },
  ],
});

test.each([
  ['怎么申请', ['procedure']],
  ['几月份可以报', ['procedure']],
  ['几月,报多少', []],
  ['怎么申请,多久到账', ['procedure', 'payment_date']],
  ['补多少', []],
])('%s：%j', (question, ids) => {
  expect(silencesOf(question)).toEqual(ids);
});
