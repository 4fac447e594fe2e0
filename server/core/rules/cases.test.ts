import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { calculation } from '../contract/calculation.ts';
import { parseAmount } from '../text/amounts.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { findRule, parseRules } from './parse-rules.ts';

const scalar = z.union([z.string(), z.number()]);
const contract = z.object({
  meta: z.object({ default_date: z.string(), count: z.object({ cases: z.number(), parse: z.number() }) }),
  cases: z.array(
    z.strictObject({
      id: z.string(),
      rule: z.string(),
      clause: z.string(),
      name: z.string(),
      date: z.string().optional(),
      input: z.record(z.string(), z.union([scalar, z.array(z.record(z.string(), scalar))])),
      conditions: z.record(z.string(), z.boolean()).optional(),
      expect: z.strictObject({
        status: z.string(),
        certainty: z.string().optional(),
        amount: z.string().nullable().optional(),
        min: z.string().optional(),
        max: z.string().nullable().optional(),
        exact: z.string().optional(),
        rounded: z.boolean().optional(),
        cap: z
          .strictObject({
            id: z.string(),
            limit: z.string(),
            state: z.string(),
            remaining: z.string().optional(),
          })
          .nullable()
          .optional(),
        limits: z.array(z.string()).optional(),
        assumptions: z.array(z.string()).optional(),
        alternatives: z.array(z.record(z.string(), z.string())).optional(),
        missing: z.array(z.string()).optional(),
        failed: z.array(z.string()).optional(),
        ignored: z.array(z.string()).optional(),
        error: z.string().optional(),
        field: z.string().optional(),
        in_force: z.record(z.string(), z.string()).optional(),
      }),
      work: z.string(),
    }),
  ),
  parse: z.array(
    z.object({
      raw: z.string(),
      type: z.enum(['money', 'count']),
      value: z.string().optional(),
      error: z.string().optional(),
    }),
  ),
});

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const { meta, cases, parse: parses } = contract.parse(parse(here('cases.yaml')));
const files = [parseRules(here('../../../seeds/rules/lyg-2025-3.yaml'), { path: 'lyg-2025-3.yaml' })];
type Expected = (typeof cases)[number]['expect'];

/** The part of a calculation that a case speaks about, in the words of the case. */
function spokenOf(result: Calculation, expected: Expected): Record<string, unknown> {
  const cap = result.caps[0];
  const all: Record<keyof Expected, unknown> = {
    status: result.status,
    certainty: result.certainty,
    // A ceiling has no amount; cases leave the field out.
    amount: result.amount,
    min: result.min,
    max: result.max,
    exact: result.exact,
    rounded: result.rounded,
    cap:
      cap === undefined
        ? null
        : {
            id: cap.id,
            limit: cap.limit,
            state: cap.state,
            ...(expected.cap?.remaining === undefined ? {} : { remaining: cap.remaining }),
          },
    // Every one named by the case must be there; history that was not told adds its own.
    limits: result.limits.filter((id) => expected.limits?.includes(id)),
    assumptions: result.assumptions.filter((id) => expected.assumptions?.includes(id)),
    alternatives: result.alternatives.map(({ question: _, other: __, ...figures }) => figures),
    missing: result.missing,
    failed: result.failed,
    ignored: result.ignored,
    error: result.error?.code,
    field: result.error?.field,
    in_force: result.inForce,
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

describe('约定的计算用例', () => {
  it('一条不少', () => {
    expect({ cases: cases.length, parse: parses.length }).toEqual(meta.count);
  });

  it.each(cases)('$id $name', ({ rule, input, conditions, date, expect: expected }) => {
    const bound = findRule(files, rule);
    if (bound === undefined) throw new Error(`没有规则 ${rule}`);
    const result = calculate(bound, { inputs: input, conditions, date: date ?? meta.default_date });
    expect(spokenOf(result, expected)).toEqual(expected);
    if (expected.exact === undefined) expect(result.exact).toBeNull();
    if (result.certainty === 'ceiling') expect(result.amount).toBeNull();
    expect(calculation.parse(result)).toEqual(result);
  });
});

describe('约定的读数用例', () => {
  it.each(parses)('$raw（$type）', ({ raw, type, value, error }) => {
    const parsed = parseAmount(raw, { type });
    expect(parsed.ok ? { value: parsed.value } : { error: parsed.error }).toEqual(
      error === undefined ? { value } : { error },
    );
  });
});
