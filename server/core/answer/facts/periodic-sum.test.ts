import { describe, expect, it } from 'vitest';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { monthsOfEach, overTime } from './periodic-sum.ts';

const words = seedQuestionWords();
function read(folded: string) {
  const quantities = findQuantities(folded);
  const [sum] = quantities.filter(({ kind, text }) => kind === 'money' || /[千万]/.test(text));
  const period = sum && monthsOfEach(sum, folded, words);
  return sum && period && { period, sum: overTime(sum, period, { folded, quantities })?.quantity.value };
}

describe('一期付一次的利息', () => {
  it.each([
    ['每月利息2.5万,6个月', 1, '150000'],
    ['贷了9个月,每个月付息4000元', 1, '36000'],
    ['利息1.2万一个月,贷了10个月', 1, '120000'],
    ['每季度付息5万,一年期', 3, '200000'],
    ['按季付息5万,18个月', 3, '300000'],
    ['每半年付息8万,贷款两年', 6, '320000'],
  ])('%s', (folded, period, sum) => {
    expect(read(folded)).toEqual({ period, sum });
  });

  it.each(['每月利息2.5万', '每季度付息5万,贷了10个月'])('多少期没有说，或者除不尽，不推算：%s', (folded) => {
    expect(read(folded)).toHaveProperty('sum', undefined);
  });

  it.each(['利息2.5万,12个月', '每年利息2.5万', '贷了10个月,利息2.5万'])('不是一期的：%s', (folded) => {
    expect(read(folded)).toBeUndefined();
  });
});
