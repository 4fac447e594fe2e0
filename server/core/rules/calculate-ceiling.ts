import { Exact } from '../text/amounts-exact.ts';
import { type CalculationRequest, calculate } from './calculate.ts';
import type { Calculation, Step } from './calculation.ts';
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
  return told(bound, worked, [{ op: 'limit', id, quote, calc: limit, value: limit }]);
}

/**
 * The most that a rule pays in all the years for which it pays at all: the ceiling of a year times the years that it may be received.
 * Undefined where the text does not limit both.
 */
export function calculateTermCeiling(
  bound: BoundRule,
  claim: Pick<CalculationRequest, 'conditions' | 'date'>,
): Calculation | undefined {
  const { rule } = bound;
  const ceiling = calculateCeiling(bound, claim);
  const cap = ceiling === undefined || rule.kind !== 'amount' ? undefined : rule.caps[0];
  const term =
    rule.kind === 'amount' ? rule.limits.find(({ kind }) => kind === 'cumulative_years') : undefined;
  if (ceiling === undefined || cap?.period !== '年' || term?.kind !== 'cumulative_years') return undefined;
  const value = new Exact(cap.limit).times(term.value).toFixed();
  const { id, quote } = term;
  const step: Step = { op: 'limit', id, quote, calc: `${cap.limit}×${term.value}`, value };
  return told(bound, ceiling, [...ceiling.steps, step]);
}

/** A calculation that tells the last of these steps as a ceiling and rests on nothing that was claimed. */
function told(bound: BoundRule, worked: Calculation, steps: readonly Step[]): Calculation {
  const ceiling: Calculation = {
    ...worked,
    status: 'ok',
    certainty: 'ceiling',
    amount: null,
    max: steps.at(-1)?.value ?? '0',
    min: '0',
    inputs: {},
    steps,
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
