import { expect, it } from 'vitest';
import { chineseNumber } from './chinese-number.ts';

it.each([
  ['三十四', 34],
  ['十', 10],
  ['一百零五', 105],
  ['一百八十六', 186],
  ['两万六千', 26_000],
  ['十三万五', 135_000],
  ['五十六万八', 568_000],
  ['六十二万', 620_000],
  ['一亿零三百', 100_000_300],
  ['三千五', 3500],
  ['一百五', 150],
  ['万', undefined],
  ['一二', undefined],
  ['很多', undefined],
])('%s', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});
