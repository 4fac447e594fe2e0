import { describe, expect, it } from 'vitest';
import { exceptedIn, withoutExcepted } from './excepted.ts';

describe('除了…', () => {
  it.each([
    ['除了海外维权,国内维权花了20万能补多少', '国内维权花了20万能补多少'],
    ['除了南通,盐城的目标是多少', '盐城的目标是多少'],
  ])('%s：除外的不是所问', (said, rest) => {
    expect(withoutExcepted(said)).toBe(rest);
  });

  it.each([
    '除了代理费,翻译费也按一半给吗',
    '除了保险,还有哪些补贴',
    '扣除了3万元,还剩多少能补',
    '解除合同,能补多少钱',
  ])('%s：照原样', (said) => {
    expect(withoutExcepted(said)).toBe(said);
  });

  it.each([
    ['除了保险,还有哪些补贴', '除了保险'],
    ['除专利以外还能拿什么', '除专利'],
  ])('%s：说的是%s', (said, part) => {
    const { start, end } = exceptedIn(said) ?? { start: 0, end: 0 };
    expect(said.slice(start, end)).toBe(part);
  });

  it('解除合同还能拿什么：没有除外的', () => {
    expect(exceptedIn('解除合同还能拿什么')).toBeUndefined();
  });
});
