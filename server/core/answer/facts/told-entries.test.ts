import { expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { toldEntries } from './told-entries.ts';

it.each([
  ['一笔利息8万,另一笔6万', [0, 1], false],
  ['去年贷了5万,第二笔6万', [0, 1], true],
  ['第二笔是18个月的', [1], true],
  ['第一笔改成15万', [0], true],
  ['头一笔2万,第3笔4万', [0, 2], true],
  ['10万12个月,24万24个月', [0, 0, 1, 1], false],
  ['利息10万,评估费2万,借了12个月', [0, 0, 0], false],
  ['一笔利息8万', [0], false],
])('各是哪一笔的：%s', (said, entries, isNumbered) => {
  const figures = findQuantities(said).filter(({ kind }) => kind !== 'count');
  const told = toldEntries(said, figures);
  expect(figures.map(told.entryOf)).toEqual(entries);
  expect(told.isNumbered).toBe(isNumbered);
});
