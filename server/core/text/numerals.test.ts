import { describe, expect, it } from 'vitest';
import { parseOrdinal } from './numerals.ts';

describe('序数', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十二', 22],
    ['一百零五', 105],
    ['一百一十', 110],
    ['三千二百', 3200],
    ['二〇二五', 2025],
    ['〇九', 9],
    ['两', 2],
    ['贰拾', 20],
    ['15', 15],
    ['１５', 15],
    ['0', 0],
    ['9999', 9999],
  ])('%s', (text, value) => {
    expect(parseOrdinal(text)).toBe(value);
  });

  it.each(['', '一点五', '十万', '12345', '第一', '1.5', 'x', '一二三四五'])('不认：%j', (text) => {
    expect(parseOrdinal(text)).toBeUndefined();
  });
});
