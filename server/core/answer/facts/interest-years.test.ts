import { expect, it } from 'vitest';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { isWithinYear, largestOfYears } from './interest-years.ts';

it.each([
  ['第一年利息8万，第二年6万', '80000'],
  ['头一年6万、次年9万，利息总共15万', '90000'],
  ['每年利息10万，贷三年', '100000'],
  ['利息总共20万，期限24个月', undefined],
  ['今年利息12万', undefined],
])('逐年说的利息取最多的一年：%s', (said, expected) => {
  const folded = fold(said);
  expect(largestOfYears(findQuantities(folded), folded)?.value).toBe(expected);
});

it.each([
  ['今年利息付了12万', true],
  ['这一年利息12万', true],
  ['利息12万', false],
])('一年之内：%s', (said, expected) => {
  expect(isWithinYear(fold(said))).toBe(expected);
});
