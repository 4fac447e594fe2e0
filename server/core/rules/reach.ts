import { Exact, sumOf } from '../text/amounts-exact.ts';
import { workOut } from './amount.ts';
import { type CalculationRequest, calculate } from './calculate.ts';
import { calculatePresumed, presumedInputs } from './calculate-presumed.ts';
import type { Calculation } from './calculation.ts';
import { type Facts, type RawInputs, readFacts } from './facts.ts';
import { type Needed, neededFor } from './needed.ts';
import { inputsOf, operationsOf } from './operations.ts';
import type { BoundRule } from './parse-rules.ts';
import type { AmountRule, Cap, Operation, RuleInput } from './schema.ts';

/** How far a claim is from a sum, or from the ceiling, and what it takes to get there. Money is a decimal string in yuan. */
export interface Reach {
  /** The sum aimed at; of a ceiling what is left of it. */
  readonly target: string;
  /** The ceiling aimed at; undefined where a lower sum is. */
  readonly cap: Cap | undefined;
  /** The sum asked for, where the ceiling does not allow it. */
  readonly beyond: string | undefined;
  /** What the claim as told comes to; undefined where nothing was told. */
  readonly now: Calculation | undefined;
  /** What is missing to the target; 0 where it is reached. */
  readonly gap: string;
  /** What has to be, each way by itself; none where nothing is missing. */
  readonly ways: readonly Way[];
  /** What the rule comes to the first way, where nothing was told. */
  readonly then: Calculation | undefined;
}

/** How much there has to be of one input, or of several together. */
export interface Way {
  readonly inputs: readonly string[];
  readonly label: string;
  /** Empty for money. */
  readonly unit: string;
  readonly needed: Needed;
  /** What there is, and what is missing. */
  readonly have: string;
  readonly more: string;
}

/** What is aimed at. */
export interface Aim {
  /** A sum in yuan; undefined = the ceiling. */
  readonly sum: string | undefined;
  /** The sum comes on top of what the claim comes to. */
  readonly isMore: boolean;
  /** Ids of the inputs asked about; none = any. */
  readonly inputs: readonly string[];
}

/** Works out what it takes for a claim to come to a sum. Undefined where the rule sets no such ceiling, pays nothing to the claim, or cannot be turned round. */
export function reachOf(bound: BoundRule, claim: CalculationRequest, aim: Aim): Reach | undefined {
  const { rule } = bound;
  if (rule.kind !== 'amount') return undefined;
  const blank = calculate(bound, { ...claim, assumeOne: true });
  if (blank.status !== 'ok' && blank.status !== 'needs_input') return undefined;
  const isTold = requiredIn(rule).some(({ id }) => claim.inputs[id] !== undefined);
  const worked = isTold ? (calculatePresumed(bound, claim) ?? calculate(bound, claim)) : undefined;
  const now = worked?.status === 'ok' ? worked : undefined;
  const facts = readFacts(rule, presumedInputs(bound, claim)?.inputs ?? claim.inputs);
  const more = aim.isMore ? (now?.max ?? '0') : '0';
  const target = targetOf(rule, facts, aim.sum && sumOf([aim.sum, more]));
  if (target === undefined) return undefined;
  const gap = Exact.max(new Exact(target.sum).minus(now?.max ?? 0), 0).toString();
  const ways = gap === '0' ? [] : waysTo(rule, { target: target.sum, facts, asked: aim.inputs });
  if (gap !== '0' && ways.length === 0) return undefined;
  const [first] = now === undefined ? ways : [];
  const there = first && { ...claim, inputs: withNeeded(rule, claim.inputs, first) };
  const then = there && (calculatePresumed(bound, there) ?? calculate(bound, there));
  if ([now, then].some((worked) => worked !== undefined && isSpent(worked))) return undefined;
  return { target: target.sum, cap: target.cap, beyond: target.beyond, now, gap, ways, then };
}

/** The years in which it is paid are over. */
const isSpent = ({ steps }: Calculation): boolean =>
  steps.some(({ op, value }) => op === 'limit' && value === '0');

const requiredIn = ({ inputs }: AmountRule): RuleInput[] =>
  inputs.filter((input) => input.required && input.type !== 'level');

/** The ceiling less what was received, or the sum asked for where that is less. */
function targetOf(
  { caps, amount }: AmountRule,
  { numbers }: Facts,
  sum: string | undefined,
): { readonly sum: string; readonly cap: Cap | undefined; readonly beyond: string | undefined } | undefined {
  const ids = operationsOf(amount).flatMap(inputsOf);
  const cap = caps.find(({ covers }) => ids.every((id) => covers.includes(id)));
  if (cap === undefined) return sum === undefined ? undefined : { sum, cap, beyond: undefined };
  const received = numbers.get(cap.receivedInput ?? '') ?? new Exact(0);
  const left = Exact.max(new Exact(cap.limit).minus(received), 0);
  if (sum !== undefined && left.gt(sum)) {
    const isWhole = new Exact(sum).eq(cap.limit);
    return { sum, cap: isWhole ? cap : undefined, beyond: undefined };
  }
  const isBeyond = sum !== undefined && new Exact(cap.limit).lt(sum);
  return { sum: left.toString(), cap, beyond: isBeyond ? sum : undefined };
}

/** The ways to a sum by the inputs asked about; by each that can lead there where none is. */
function waysTo(
  rule: AmountRule,
  {
    target,
    facts,
    asked,
  }: { readonly target: string; readonly facts: Facts; readonly asked: readonly string[] },
): Way[] {
  const groups = groupsOf(rule.amount);
  const narrowed = groups
    .map((ids) => ids.filter((id) => asked.includes(id)))
    .filter((ids) => ids.length > 0);
  return (narrowed.length > 0 ? narrowed : groups).flatMap((ids): Way[] => {
    const needed = neededFor(new Exact(target), new Set(ids), { rule, facts });
    const inputs = rule.inputs.filter(({ id }) => ids.includes(id));
    const [first] = inputs;
    if (needed === undefined || first === undefined || first.type === 'level') return [];
    const have = sumOf(ids.map((id) => haveOf(id, rule, facts)));
    const label = inputs.map(labelOf).join('、');
    return [
      {
        inputs: ids,
        label: inputs.length > 1 ? `${label}合计` : label,
        unit: first.type === 'list' || first.type === 'money' ? '' : first.unit,
        needed,
        have,
        more: Exact.max(new Exact(needed.value).minus(have), 0).toString(),
      },
    ];
  });
}

/** Inputs whose money adds up before a share of it is taken, and every other by itself. */
function groupsOf(operation: Operation): string[][] {
  switch (operation.op) {
    case 'rate':
      return [[...new Set(operationsOf(operation).flatMap(inputsOf))]];
    case 'sum':
      return operation.parts.flatMap(groupsOf);
    case 'by_level':
      return [...new Set([operation.times, ...operation.table.map(({ times }) => times)])].flatMap((id) =>
        id === undefined ? [] : [[id]],
      );
    case 'per_item':
    case 'per_block':
      return [[operation.input]];
    case 'flat':
    case 'window':
      return [];
  }
}

/** Of a list its sum of money is told: 利息 of 贷款. */
function labelOf(input: RuleInput): string {
  const money = input.type === 'list' ? input.item.find(({ type }) => type === 'money') : undefined;
  return money?.label ?? input.label;
}

/** What was told of an input; of a list what counts of it. */
function haveOf(id: string, rule: AmountRule, facts: Facts): string {
  const window = operationsOf(rule.amount).find((part) => part.op === 'window' && part.list === id);
  const value = window === undefined ? facts.numbers.get(id) : workOut(window, { rule, facts }).value;
  return (value ?? new Exact(0)).toString();
}

/** The facts with as much as is needed, on the first of several inputs. */
function withNeeded(rule: AmountRule, given: RawInputs, { inputs: ids, needed }: Way): RawInputs {
  const others = Object.fromEntries(Object.entries(given).filter(([id]) => !ids.includes(id)));
  const [id = ''] = ids;
  const input = rule.inputs.find((candidate) => candidate.id === id);
  const money = input?.type === 'list' ? input.item.find(({ type }) => type === 'money') : undefined;
  return { ...others, [id]: money === undefined ? needed.value : [{ [money.id]: needed.value }] };
}
