import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import { calculatePresumed } from './calculate-presumed.ts';
import type { RawInputs } from './facts.ts';
import { findRule, parseRules } from './parse-rules.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const files = [parseRules(yaml, { path: 'lyg-2025-3.yaml' })];
const date = '2026-03-01';

function boundTo(id: string) {
  const bound = findRule(files, id);
  if (bound === undefined) throw new Error(`没有规则 ${id}`);
  return bound;
}

it.each<[string, RawInputs, string, string[]]>([
  ['art07.loan', { loans: [{ interest: '200000' }] }, '60000', ['A7.within_year', 'A7.no_fees']],
  ['art07.loan', { loans: [{ interest: '200000', months: '24' }] }, '30000', ['A7.no_fees']],
  ['art08.open_licence', { declared: '19' }, '10000', ['A8.none_concluded']],
  ['art08.open_licence', { concluded: '3' }, '15000', ['A8.none_declared']],
])('%s %j', (id, inputs, max, says) => {
  const worked = calculatePresumed(boundTo(id), { inputs, date });
  expect(worked?.max).toBe(max);
  expect(worked?.assumptions).toEqual(expect.arrayContaining(says));
  expect(worked?.explanations.map((one) => one.id)).toEqual(expect.arrayContaining(says));
});

it.each<[string, RawInputs]>([
  ['art07.loan', {}],
  ['art07.loan', { service_fees: '30000' }],
  ['art07.loan', { loans: [{ months: '12' }] }],
  ['art07.loan', { loans: [{ interest: '200000', months: '12' }], service_fees: '0' }],
  ['art07.insurance', {}],
  ['art08.open_licence', {}],
])('什么都没有说、还缺要问的、什么都不缺的，不作推定：%s %j', (id, inputs) => {
  expect(calculatePresumed(boundTo(id), { inputs, date })).toBeUndefined();
});

it('单独计算照样要问', () => {
  const { status, missing } = calculate(boundTo('art08.open_licence'), { inputs: { declared: '19' }, date });
  expect({ status, missing }).toEqual({ status: 'needs_input', missing: ['concluded'] });
});
