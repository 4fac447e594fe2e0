import { AppError } from '../errors.ts';
import { blankCalculation } from './blank-calculation.ts';
import type { Alternative, Calculation, ConditionState, InputError } from './calculation.ts';
import { explain } from './explain.ts';
import { type Facts, type RawInputs, readFacts, shownFacts } from './facts.ts';
import { type Outcome, settle } from './outcome.ts';
import { type BoundRule, clauseIdOf } from './parse-rules.ts';
import type { AmountRule } from './schema.ts';

/** A claim to be worked out. */
export interface CalculationRequest {
  readonly inputs: RawInputs;
  /** By condition id: true, false, or null for not known. Conditions that are not named are taken as met. */
  readonly conditions?: Readonly<Record<string, boolean | null>> | undefined;
  /** `YYYY-MM-DD`: the day the claim is judged by. */
  readonly date: string;
  /** Take one piece where a count is not given, and say so (A.one); for questions such as 每家给多少. */
  readonly assumeOne?: boolean | undefined;
}

/**
 * Works out one rule for one claim, exactly and with its derivation. Everything that can be wrong with the claim is an outcome
 * (`status`); throws `invalid_request` only for a rule that nobody has reviewed.
 */
export function calculate(bound: BoundRule, request: CalculationRequest): Calculation {
  const { rule, file } = bound;
  if (rule.status !== 'reviewed') {
    throw new AppError('invalid_request', `规则 ${rule.id} 还没有人审核，不能用来计算`);
  }
  const blank = blankOf(bound, request.date);
  const { from, to } = file.policy.inForce;
  const isOut = (from !== undefined && request.date < from) || (to !== undefined && request.date > to);
  if (isOut) return finish({ ...blank, status: 'out_of_force' }, bound);
  if (rule.kind === 'no_amount')
    return finish({ ...blank, status: 'no_amount', ignored: Object.keys(request.inputs).sort() }, bound);
  const conditions = readConditions(rule, request.conditions ?? {});
  if ('code' in conditions) return finish({ ...blank, status: 'rejected', error: conditions }, bound);
  const failed = conditions.filter(({ state }) => state === 'not_met').map(({ id }) => id);
  if (failed.length > 0) return finish({ ...blank, status: 'not_eligible', conditions, failed }, bound);
  const facts = readFacts(rule, request.assumeOne === true ? withOne(rule, request.inputs) : request.inputs);
  const assumedOne =
    request.assumeOne === true && countsToAssume(rule, request.inputs).length > 0 ? ['A.one'] : [];
  const understood: Calculation = {
    ...blank,
    conditions,
    inputs: shownFacts(facts, request.inputs),
    ignored: facts.ignored,
    assumptions: [...facts.assumptions, ...assumedOne],
  };
  if (facts.error !== undefined)
    return finish({ ...understood, status: 'rejected', error: facts.error, inputs: {} }, bound);
  const outcome = settle({ rule, facts });
  // What is missing counts as zero, so a cap that is reached already stays reached: nothing more is asked.
  if (facts.missing.length > 0 && !outcome.full) {
    return finish(
      { ...understood, status: 'needs_input', missing: facts.missing, steps: facts.steps },
      bound,
    );
  }
  return finish(published(understood, rule, facts, outcome), bound);
}

function published(blank: Calculation, rule: AmountRule, facts: Facts, outcome: Outcome): Calculation {
  const isCeiling = rule.certainty === 'ceiling';
  return {
    ...blank,
    status: 'ok',
    amount: isCeiling ? null : outcome.value,
    max: outcome.value,
    min: isCeiling ? '0' : outcome.value,
    steps: [...facts.steps, ...outcome.steps],
    caps: outcome.caps,
    limits: outcome.limits,
    exact: outcome.rounded ? outcome.exact : null,
    rounded: outcome.rounded,
    assumptions: [...blank.assumptions, ...outcome.assumptions],
    alternatives: otherReadings(rule, facts, outcome),
  };
}

/** Readings that compute and come to another published figure. */
function otherReadings(rule: AmountRule, facts: Facts, primary: Outcome): Alternative[] {
  return rule.readings.flatMap((reading): Alternative[] => {
    if (reading.change === undefined) return [];
    const { value } = settle({ rule, facts, reading });
    if (value === primary.value) return [];
    const figure = rule.certainty === 'ceiling' ? { max: value } : { amount: value };
    return [{ reading: reading.id, question: reading.question, other: reading.other, ...figure }];
  });
}

function readConditions(
  rule: AmountRule,
  given: Readonly<Record<string, boolean | null>>,
): ConditionState[] | InputError {
  const unknown = Object.keys(given).find((id) => !rule.conditions.some((condition) => condition.id === id));
  if (unknown !== undefined) {
    const known = rule.conditions.map(({ id }) => id).join('、');
    return {
      code: 'unknown_condition',
      field: unknown,
      message: `没有条件 ${unknown}，这条规则的条件是 ${known === '' ? '无' : known}`,
    };
  }
  return rule.conditions.map(({ id, ask, quote }) => {
    const answer = given[id];
    const state = answer === undefined ? 'taken' : answer === null ? 'unknown' : answer ? 'met' : 'not_met';
    return { id, ask, quote, state };
  });
}

function countsToAssume(rule: AmountRule, given: RawInputs): string[] {
  const counts = rule.inputs.filter((input) => input.type === 'count' && input.required).map(({ id }) => id);
  // One of ten pays nothing: what a block pays is not what one piece does.
  if (rule.amount.op === 'per_block') return [];
  // With two counts (声明, 达成) one of each would be invented.
  return counts.length === 1 ? counts.filter((id) => given[id] === undefined) : [];
}

function withOne(rule: AmountRule, given: RawInputs): RawInputs {
  return { ...given, ...Object.fromEntries(countsToAssume(rule, given).map((id) => [id, '1'])) };
}

function blankOf(bound: BoundRule, date: string): Calculation {
  const { rule, file } = bound;
  return blankCalculation({
    ruleId: rule.id,
    title: rule.title,
    clauseId: clauseIdOf(bound),
    clause: rule.clause.label,
    documentNumber: file.policy.number ?? null,
    date,
    certainty: rule.kind === 'amount' ? rule.certainty : null,
    notStated: rule.notStated,
    inForce: { from: file.policy.inForce.from ?? null, to: file.policy.inForce.to ?? null },
  });
}

function finish(calculation: Calculation, bound: BoundRule): Calculation {
  return { ...calculation, explanations: explain(calculation, bound) };
}
