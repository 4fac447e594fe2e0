import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

const clause = '（一）补助。对保费给予最高50％的补助，每年最高5万元；ABC。';

test.each([
  ['对保费给予最高50%的补助', '对保费给予最高50％的补助'],
  ['补助,每年最高5万元', '补助，每年最高5万元'],
  ['abc', 'ABC'],
  ['(一)', '（一）'],
])('%s', (quote, found) => {
  const span = findQuote(clause, quote);
  expect(clause.slice(span?.start, span?.end)).toBe(found);
});

test('没有的、空的找不到', () => {
  expect(findQuote(clause, '最高60%')).toBeUndefined();
  expect(findQuote(clause, '')).toBeUndefined();
});

test('一个字拆成几个的写法不挪动后面的位置', () => {
  expect(findQuote('㈱ﬁ甲乙', '甲乙')).toEqual({ start: 2, end: 4 });
});
