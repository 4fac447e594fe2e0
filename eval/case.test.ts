import { describe, expect, it } from 'vitest';
import { formatCases, isAnswerable, parseCases } from './case.ts';
import { caseOf } from './testing/fixture.ts';

describe('题目文件', () => {
  it('写出再读入不变，空行略过', () => {
    const cases = [caseOf({ yuan: '0.5' }), caseOf({}, { id: 't2', asOf: '2026-11-20' })];
    expect(parseCases(`\n${formatCases(cases)}\n`)).toEqual(cases);
  });

  it('坏行报出行号', () => {
    const good = formatCases([caseOf()]);
    expect(() => parseCases(`${good}{`)).toThrow('第 2 行不是 JSON');
    expect(() => parseCases(`${good}{"id":"t2"}`)).toThrow('第 2 行不是题目');
  });

  it('不合法的正则、重复的编号、多余的字段都不收', () => {
    const raw = caseOf();
    const line = (changes: object): string => JSON.stringify({ ...raw, ...changes });
    expect(() => parseCases(line({ expect: { ...raw.expect, includes: ['('] } }))).toThrow('正则');
    expect(() => parseCases(`${line({})}\n${line({})}`)).toThrow('编号重复：t1');
    expect(() => parseCases(line({ answer: '' }))).toThrow('不是题目');
  });
});

it('没有答案的题：明说的以明说为准，否则看允许的类型', () => {
  expect(isAnswerable(caseOf({ kinds: ['not_found', 'no_amount'] }).expect)).toBe(false);
  expect(isAnswerable(caseOf({ kinds: ['not_found', 'answer'] }).expect)).toBe(true);
  expect(isAnswerable(caseOf({ kinds: ['not_found', 'answer'], answerable: false }).expect)).toBe(false);
  expect(isAnswerable(caseOf({ kinds: null }).expect)).toBeUndefined();
});
