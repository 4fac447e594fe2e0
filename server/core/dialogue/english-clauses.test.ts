import { expect, it } from 'vitest';
import { readEnglishClauses } from './english-clauses.ts';

it.each([
  ['what does article 9 say', 'what does 第9条 say'],
  ['clauses 12 of the measures', '第12条 of the measures'],
  ['who leads task no. 7', 'who leads 第7条'],
  ['what is in part 3', 'what is in 第3部分'],
  ['department 5', 'department 5'],
  ['item 3.5', 'item 3.5'],
])('%s → %s', (said, read) => {
  expect(readEnglishClauses(said)).toBe(read);
});
