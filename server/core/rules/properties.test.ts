import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, settled } from '../text/amounts-exact.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { RawInputs, RawValue } from './facts.ts';
import { squash } from './lint/linted-clause.ts';
import { type BoundRule, parseRules } from './parse-rules.ts';
import type { AmountRule, RuleInput, ScalarInput } from './schema.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const file = parseRules(yaml, { path: 'lyg-2025-3.yaml' });
const source = squash(
  readFileSync(new URL('../../../seeds/documents/lyg-2025-3-measures.txt', import.meta.url), 'utf8'),
);
const rules = file.rules.filter((rule) => rule.kind === 'amount');
const date = '2026-03-01';

function scalar({ type }: ScalarInput): fc.Arbitrary<string> {
  if (type === 'money')
    return fc.integer({ min: 0, max: 200_000_000 }).map((fen) => new Exact(fen).div(100).toString());
  if (type === 'months') return fc.integer({ min: 1, max: 60 }).map(String);
  return fc.integer({ min: 0, max: type === 'years' ? 4 : 500 }).map(String);
}

function value(input: RuleInput): fc.Arbitrary<RawValue> {
  if (input.type === 'level') return fc.constantFrom(...input.levels.map(({ name }) => name));
  if (input.type !== 'list') return scalar(input);
  return fc.array(fc.record(Object.fromEntries(input.item.map((part) => [part.id, scalar(part)]))), {
    minLength: 1,
    maxLength: 4,
  });
}

const claim = (rule: AmountRule): fc.Arbitrary<Record<string, RawValue>> =>
  fc.record(Object.fromEntries(rule.inputs.map((input) => [input.id, value(input)])));

const any = fc
  .constantFrom(...rules)
  .chain((rule) => fc.record({ rule: fc.constant(rule), inputs: claim(rule) }));
const bind = (rule: AmountRule): BoundRule => ({ file, rule });
const run = (rule: AmountRule, inputs: RawInputs): Calculation => calculate(bind(rule), { inputs, date });
const figure = (result: Calculation): Exact => new Exact(result.max ?? 'NaN');

/** Recomputes the arithmetic of a step: × ÷ + % ⌊⌋ min(a,b) and one pair of brackets, nothing else. */
function recompute(calc: string): Exact {
  const least = /^min\(([\d.]+),([\d.]+)\)(?:\+([\d.]+))?$/.exec(calc);
  if (least !== null) return Exact.min(least[1] ?? '', least[2] ?? '').plus(least[3] ?? 0);
  const group = /^\((.+)\)×([\d.]+)%$/.exec(calc);
  if (group !== null)
    return sum(group[1] ?? '')
      .times(group[2] ?? '')
      .div(100);
  return sum(calc);
}

function sum(terms: string): Exact {
  return terms.split('+').reduce((total, term) => total.plus(product(term)), new Exact(0));
}

function product(term: string): Exact {
  const whole = /^⌊([\d.]+)÷([\d.]+)⌋(.*)$/.exec(term);
  if (whole !== null) return product(`${new Exact(whole[1] ?? '').div(whole[2] ?? '').floor()}${whole[3]}`);
  const parts = term.match(/[×÷]?[\d.]+%?/g) ?? [];
  return parts.reduce((result, part) => {
    const percent = part.endsWith('%');
    const number = new Exact(part.replace(/[×÷%]/g, '')).div(percent ? 100 : 1);
    return part.startsWith('÷') ? result.div(number) : part.startsWith('×') ? result.times(number) : number;
  }, new Exact(1));
}

describe('每条规则都守的规律', () => {
  it('三十条奖补规则，十六条定额，十三条上限，一条依省级数额', () => {
    const count = (certainty: string) => rules.filter((rule) => rule.certainty === certainty).length;
    expect([rules.length, count('fixed'), count('ceiling'), count('external')]).toEqual([30, 16, 13, 1]);
  });

  it('金额或者件数增加，结果不减；已获增加，结果不增', () => {
    fc.assert(
      fc.property(any, fc.nat({ max: 300_000 }), ({ rule, inputs }, more) => {
        const before = figure(run(rule, inputs));
        for (const input of rule.inputs) {
          if (input.type !== 'money' && input.type !== 'count') continue;
          const grown = { ...inputs, [input.id]: new Exact(String(inputs[input.id])).plus(more).toString() };
          const after = figure(run(rule, grown));
          expect(input.history ? after.lte(before) : after.gte(before)).toBe(true);
        }
      }),
    );
  });

  it('利息增加，结果不减；贷款的先后不影响结果', () => {
    const rule = rules.find(({ id }) => id === 'art07.loan');
    if (rule === undefined) throw new Error('没有规则');
    fc.assert(
      fc.property(claim(rule), fc.nat({ max: 100_000 }), (inputs, more) => {
        const loans = inputs.loans;
        if (typeof loans !== 'object') throw new Error('贷款是列表');
        const before = figure(run(rule, inputs));
        const [first, ...rest] = loans;
        const grown = { ...first, interest: new Exact(String(first?.interest)).plus(more).toString() };
        expect(figure(run(rule, { ...inputs, loans: [grown, ...rest] })).gte(before)).toBe(true);
        expect(figure(run(rule, { ...inputs, loans: [...loans].reverse() })).eq(before)).toBe(true);
      }),
    );
  });

  it('从不超过上限减去已获；上限类不给定额', () => {
    fc.assert(
      fc.property(any, ({ rule, inputs }) => {
        const result = run(rule, inputs);
        expect(result.status).toBe('ok');
        for (const cap of result.caps) expect(figure(result).lte(cap.remaining)).toBe(true);
        expect([result.amount === null, result.min === '0' && result.amount === null]).toEqual(
          rule.certainty === 'ceiling' ? [true, true] : [false, false],
        );
        expect(figure(result).decimalPlaces()).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('每一步都能由算式重算，引文都在原文里，最后一步就是结果', () => {
    fc.assert(
      fc.property(any, ({ rule, inputs }) => {
        const result = run(rule, inputs);
        for (const step of result.steps) {
          if (step.calc !== undefined) expect(settled(recompute(step.calc)).toString()).toBe(step.value);
          if (step.quote !== undefined) expect(source).toContain(squash(step.quote));
        }
        expect(result.steps.at(-1)?.value).toBe(result.max);
      }),
    );
  });

  it('写法不同，结果相同', () => {
    const rule = rules.find(({ id }) => id === 'art07.insurance');
    if (rule === undefined) throw new Error('没有规则');
    for (const premium of ['1.5万', '15000', '15,000元', '１．５ 万元', '一万五', 15000]) {
      expect(run(rule, { premium }).max).toBe('7500');
    }
  });
});
