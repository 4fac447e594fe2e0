import { expect, it } from 'vitest';
import { sampleRule } from '../testing/sample-rules.ts';
import { kindIdsOf, withKindsSummed, withoutKinds } from './count-kinds.ts';
import type { Rule } from './schema.ts';

const licence = sampleRule('licence');
const rule: Rule =
  licence.kind === 'amount'
    ? {
        ...licence,
        inputs: licence.inputs.map((input) =>
          input.type === 'count' && input.id === 'declared'
            ? {
                ...input,
                kinds: [
                  { name: '甲', words: [] },
                  { name: '乙', words: [] },
                ],
              }
            : input,
        ),
      }
    : licence;

it('各种的标识', () => {
  expect(kindIdsOf(rule)).toEqual(['declared.甲', 'declared.乙']);
  expect(kindIdsOf(licence)).toEqual([]);
});

it.each([
  [{ declared: '5', 'declared.甲': '5', 'declared.乙': '7' }, { 'declared.乙': '7' }, '12'],
  [{ declared: '9', 'declared.甲': '5' }, { declared: '9' }, '9'],
  [{ declared: '9' }, { declared: '9' }, '9'],
])('%j 又说 %j', (known, now, declared) => {
  expect(withKindsSummed(rule, known, now)['declared']).toBe(declared);
});

it('整数说了，先前各种的数作废', () => {
  expect(withKindsSummed(rule, { declared: '9', 'declared.甲': '5' }, { declared: '9' })).toEqual({
    declared: '9',
  });
});

it('各种的数不交给计算', () => {
  expect(withoutKinds(rule, { declared: '5', 'declared.甲': '5' })).toEqual({ declared: '5' });
});
