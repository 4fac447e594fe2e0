import { type CalculationRequest, calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { explain } from './explain.ts';
import type { BoundRule } from './parse-rules.ts';

/**
 * The most that a rule pays in its period, whatever is claimed: certainty `ceiling`, `max` in yuan. Undefined when the rule has
 * no cap, or several, or when it pays nothing on that day or under those conditions.
 */
export function calculateCeiling(
  bound: BoundRule,
  { conditions, date }: Pick<CalculationRequest, 'conditions' | 'date'>,
): Calculation | undefined {
  const { rule } = bound;
  if (rule.kind !== 'amount' || rule.caps.length !== 1) return undefined;
  const [cap] = rule.caps;
  const worked = calculate(bound, { inputs: {}, conditions, date, assumeOne: true });
  if (cap === undefined || (worked.status !== 'ok' && worked.status !== 'needs_input')) return undefined;
  const { id, limit, quote } = cap;
  const ceiling: Calculation = {
    ...worked,
    status: 'ok',
    certainty: 'ceiling',
    amount: null,
    max: limit,
    min: '0',
    inputs: {},
    steps: [{ op: 'limit', id, quote, calc: limit, value: limit }],
    caps: [],
    limits: [],
    exact: null,
    rounded: false,
    assumptions: [],
    alternatives: [],
    missing: [],
  };
  return { ...ceiling, explanations: explain(ceiling, bound) };
}
