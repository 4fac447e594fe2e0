import type { Calculation } from './calculation.ts';

/** Where a calculation comes from. */
type Origin = Pick<
  Calculation,
  'ruleId' | 'title' | 'clauseId' | 'clause' | 'documentNumber' | 'date' | 'inForce'
> &
  Partial<Pick<Calculation, 'certainty' | 'notStated'>>;

/** A calculation that came to nothing yet. */
export function blankCalculation({
  inForce,
  certainty = null,
  notStated = [],
  ...origin
}: Origin): Calculation {
  return {
    ...origin,
    status: 'ok',
    certainty,
    amount: null,
    max: null,
    min: null,
    currency: 'CNY',
    inputs: {},
    ignored: [],
    conditions: [],
    failed: [],
    steps: [],
    caps: [],
    limits: [],
    exact: null,
    rounded: false,
    assumptions: [],
    alternatives: [],
    notStated,
    missing: [],
    inForce,
    error: null,
    explanations: [],
  };
}
