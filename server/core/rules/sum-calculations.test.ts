import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import type { RawInputs } from './facts.ts';
import { findRule, parseRules } from './parse-rules.ts';
import { sumCalculations } from './sum-calculations.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const files = [parseRules(yaml, { path: 'lyg-2025-3.yaml' })];

function run(id: string, inputs: RawInputs, conditions: Record<string, boolean> = {}): Calculation {
  const bound = findRule(files, id);
  if (bound === undefined) throw new Error(`没有规则 ${id}`);
  return calculate(bound, { inputs, conditions, date: '2026-03-01' });
}

const enterprise = run('art18.enterprise', { level: '示范企业' });
const marks = run('art02.gi', { items: '2' });
const data = run('art03.data_ip', { certificates: '30' });

it('都是固定数额的，合计也是', () => {
  const sum = sumCalculations([enterprise, marks]);
  expect(sum).toMatchObject({
    ruleId: 'art18.enterprise+art02.gi',
    certainty: 'fixed',
    amount: '250000',
    max: '250000',
    min: '250000',
    inputs: { 'art18.enterprise.level': '示范企业', 'art02.gi.items': '2' },
  });
  expect(sum?.steps.at(-1)).toEqual({ op: 'sum', calc: '50000+200000', value: '250000' });
});

it('有一项是上限，合计就是上限，最少只有固定的那些', () => {
  expect(sumCalculations([enterprise, data])).toMatchObject({
    certainty: 'ceiling',
    amount: null,
    max: '70000',
    min: '50000',
  });
});

it('同一条规则算两次，各有各的上限', () => {
  const sum = sumCalculations([data, run('art03.data_ip', { certificates: '5' })]);
  expect(sum?.max).toBe('25000');
  expect(sum?.inputs).toEqual({
    'art03.data_ip[0].certificates': '30',
    'art03.data_ip[1].certificates': '5',
  });
});

it('不符合条件的不计；还缺事实的不合计', () => {
  const refused = run('art02.gi', { items: '2' }, { 'art02.granted': false });
  expect(sumCalculations([enterprise, refused])).toMatchObject({ max: '50000', failed: ['art02.granted'] });
  expect(sumCalculations([enterprise, run('art02.gi', {})])).toBeUndefined();
  expect(sumCalculations([refused])).toBeUndefined();
});
