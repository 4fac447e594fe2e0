import { expect, it } from 'vitest';
import { answerOf, citationOf, observationOf } from '../testing/fixture.ts';
import { quoteVerbatim } from './quote-verbatim.ts';

const complaint = (...changes: Parameters<typeof answerOf>) =>
  quoteVerbatim.score(observationOf(), answerOf(...changes))?.reason;

it('引文与所指位置逐字相同', () => {
  expect(complaint({ text: '〔1〕', citations: [citationOf('每项给予最高20万元奖励')] })).toBe('');
});

it('差一个字、位置错一位、条款不存在、标记无引用都不通过', () => {
  const good = citationOf('每项给予最高20万元奖励');
  expect(complaint({ citations: [{ ...good, quote: '每项给予最高30万元奖励' }] })).toMatch(/与引文不符/);
  expect(complaint({ citations: [{ ...good, start: good.start + 1, end: good.end + 1 }] })).toMatch(/不符/);
  expect(complaint({ citations: [{ ...good, clauseId: 'sample/2' }] })).toBe('引用的条款 sample/2 不存在');
  expect(complaint({ text: '〔1〕〔2〕', citations: [good] })).toBe('正文标记〔2〕没有对应的引用');
});

it('文号里的年份不是标记', () => {
  expect(quoteVerbatim.score(observationOf(), answerOf({ text: '样政发〔2024〕5号' }))).toBeUndefined();
});
