import { describe, expect, test } from 'vitest';
import { sampleDocument } from '../testing/sample-documents.ts';
import type { ClauseId, Repeal, ValidityEnd } from './document.ts';
import { statusAt } from './validity-status.ts';

const day = (date: string): ValidityEnd => ({ date, basis: 'stated', evidence: undefined });
const repeal = (names: { number?: string; title?: string }): Repeal => ({
  number: names.number,
  title: names.title,
  evidence: { clauseId: 'b/closing' as ClauseId, start: 0, end: 1 },
});

describe('起止', () => {
  const bounded = sampleDocument({
    id: 'a',
    effectiveFrom: day('2025-06-01'),
    effectiveTo: day('2030-05-31'),
  });
  test.each([
    ['2025-05-31', 'not_yet'],
    ['2025-06-01', 'in_force'],
    ['2030-05-31', 'in_force'],
    ['2030-06-01', 'expired'],
  ])('%s %s', (asOf, status) => {
    expect(statusAt(bounded, [bounded], asOf)).toBe(status);
  });

  test('只写了一头', () => {
    const open = sampleDocument({ id: 'a', effectiveFrom: day('2025-06-01') });
    const ends = sampleDocument({ id: 'a', effectiveTo: day('2025-06-01') });
    expect(statusAt(open, [], '2099-01-01')).toBe('in_force');
    expect(statusAt(ends, [], '2025-06-01')).toBe('in_force');
    expect(statusAt(ends, [], '2025-06-02')).toBe('expired');
  });

  test('没写：印发之前尚未，之后不明', () => {
    const issued = sampleDocument({ id: 'a', issuedOn: '2025-04-18' });
    expect(statusAt(issued, [], '2025-04-17')).toBe('not_yet');
    expect(statusAt(issued, [], '2025-04-18')).toBe('not_stated');
    expect(statusAt(sampleDocument({ id: 'a' }), [], '2025-04-18')).toBe('not_stated');
  });
});

describe('废止', () => {
  const old = sampleDocument({
    id: 'a',
    title: '关于促进发展的若干措施',
    number: '甲政发〔2021〕79号',
    region: '甲市',
    effectiveFrom: day('2021-01-01'),
  });
  const repealer = (names: { number?: string; title?: string }, region = '甲市') =>
    sampleDocument({
      id: 'b',
      region,
      effectiveFrom: day('2025-06-01'),
      effectiveTo: day('2026-12-31'),
      repeals: [repeal(names)],
    });

  test('按文号，括号写法不论；自废止文件生效之日起，且不因其到期而恢复', () => {
    const all = [old, repealer({ number: '甲政发[2021]79号' })];
    const at = (asOf: string) => statusAt(old, all, asOf);
    expect(['2025-05-31', '2025-06-01', '2027-01-01'].map(at)).toEqual(['in_force', 'repealed', 'repealed']);
  });

  test('文号不同，同名也不算', () => {
    expect(
      statusAt(old, [old, repealer({ number: '甲政发〔2020〕79号', title: old.title })], '2026-01-01'),
    ).toBe('in_force');
  });

  test.each([
    '关于促进发展的若干措施',
    '甲市政府关于印发促进发展若干措施的通知',
    '甲市政府印发《关于促进发展的若干措施》的通知',
  ])('没有文号时按名称：%s', (title) => {
    expect(statusAt(old, [old, repealer({ title })], '2026-01-01')).toBe('repealed');
    expect(statusAt(old, [old, repealer({ title }, '乙市')], '2026-01-01')).toBe('in_force');
  });

  test('名称不同不算；自己不废止自己', () => {
    expect(statusAt(old, [old, repealer({ title: '关于促进消费的若干措施' })], '2026-01-01')).toBe(
      'in_force',
    );
    const own = sampleDocument({
      id: 'c',
      number: '甲发〔2025〕1号',
      effectiveFrom: day('2025-01-01'),
      repeals: [repeal({ number: '甲发〔2025〕1号' })],
    });
    expect(statusAt(own, [own], '2026-01-01')).toBe('in_force');
  });

  test('废止文件没有日期：视为已经废止；只有印发日期：自印发起', () => {
    const undated = sampleDocument({ id: 'b', repeals: [repeal({ number: '甲政发〔2021〕79号' })] });
    expect(statusAt(old, [old, undated], '2022-01-01')).toBe('repealed');
    const issued = { ...undated, issuedOn: '2025-04-18' };
    expect(statusAt(old, [old, issued], '2025-04-17')).toBe('in_force');
    expect(statusAt(old, [old, issued], '2025-04-18')).toBe('repealed');
  });
});
