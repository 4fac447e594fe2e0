import { Exact, settled } from '../text/amounts-exact.ts';
import { type AmountContext, workOut } from './amount.ts';
import type { CapResult, Step } from './calculation.ts';
import { applyCaps, isFull } from './caps.ts';

/** Fen: money is published with two decimals. */
const places = 2;

/** A figure ready to publish, with its whole derivation. */
export interface Outcome {
  readonly value: string;
  /** Before rounding. */
  readonly exact: string;
  readonly rounded: boolean;
  readonly steps: readonly Step[];
  readonly caps: readonly CapResult[];
  readonly limits: readonly string[];
  readonly assumptions: readonly string[];
  /** Nothing more could be paid, whatever else is told. */
  readonly full: boolean;
}

/** One run of a rule: operation tree, caps, limits, rounding once at the end. */
export function settle(context: AmountContext): Outcome {
  const worked = workOut(context.rule.amount, context);
  const amount = { ...worked, value: settled(worked.value) };
  const capped = applyCaps(amount, context);
  const spent = spentLimits(context);
  const value = spent.length > 0 ? new Exact(0) : capped.value;
  // Down, because 不超过 must never be exceeded by rounding; the text itself says nothing.
  const published = value.toDecimalPlaces(places, Exact.ROUND_DOWN);
  const rounded = !published.eq(value);
  return {
    value: published.toString(),
    exact: value.toString(),
    rounded,
    steps: [
      ...amount.steps,
      ...capped.steps,
      ...spent,
      {
        op: 'round',
        places,
        mode: 'down',
        changed: rounded,
        before: value.toString(),
        value: published.toString(),
      },
    ],
    caps: capped.caps,
    limits: [...amount.limits, ...spent.flatMap(({ id }) => id ?? [])],
    assumptions: amount.assumptions,
    full: spent.length > 0 || isFull(capped, context.rule),
  };
}

/** Limits that leave nothing: so many years of support were already received. */
function spentLimits({ rule, facts }: AmountContext): Step[] {
  return rule.limits.flatMap((limit): Step[] => {
    if (limit.kind !== 'cumulative_years') return [];
    const used = facts.numbers.get(limit.input);
    return used?.gte(limit.value) === true
      ? [{ op: 'limit', id: limit.id, quote: limit.quote, calc: '0', value: '0' }]
      : [];
  });
}
