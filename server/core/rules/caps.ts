import { Exact, settled } from '../text/amounts-exact.ts';
import { type Amount, type AmountContext, workOut } from './amount.ts';
import type { CapResult, Step } from './calculation.ts';
import { inputsOf, operationsOf } from './operations.ts';
import type { AmountRule, Cap } from './schema.ts';

/** An amount after its caps. */
export interface CappedAmount {
  readonly value: Exact;
  readonly steps: readonly Step[];
  readonly caps: readonly CapResult[];
}

/** Applies the caps in file order. A cap cuts only the money of the inputs it covers, down to its limit less what was received. */
export function applyCaps(amount: Amount, context: AmountContext): CappedAmount {
  let value = amount.value;
  const steps: Step[] = [];
  const caps: CapResult[] = [];
  for (const cap of readCaps(context)) {
    const covered = coversAll(cap, context.rule) ? value : Exact.min(value, coveredPart(cap, context));
    const free = value.minus(covered);
    const received =
      cap.receivedInput === undefined
        ? new Exact(0)
        : (context.facts.numbers.get(cap.receivedInput) ?? new Exact(0));
    const remaining = Exact.max(new Exact(cap.limit).minus(received), 0);
    const after = Exact.min(covered, remaining);
    const result: CapResult = {
      id: cap.id,
      limit: cap.limit,
      received: received.toString(),
      remaining: remaining.toString(),
      before: covered.toString(),
      after: after.toString(),
      state: covered.lt(remaining) ? 'below' : covered.eq(remaining) ? 'exact' : 'over',
      per: cap.per,
      period: cap.period,
      covers: cap.covers,
      quote: cap.quote,
    };
    value = after.plus(free);
    caps.push(result);
    steps.push(capStep(result, free, value));
  }
  return { value, steps, caps };
}

/** True when nothing more could be paid, whatever else is told. */
export function isFull({ caps }: CappedAmount, rule: AmountRule): boolean {
  return rule.caps.some(
    (cap) => coversAll(cap, rule) && caps.find(({ id }) => id === cap.id)?.state !== 'below',
  );
}

function readCaps({ rule, reading }: AmountContext): Cap[] {
  const change = reading?.change;
  if (change?.kind !== 'cap_covers') return rule.caps;
  return rule.caps.map((cap) => (cap.id === change.cap ? { ...cap, covers: change.covers } : cap));
}

function coversAll(cap: Cap, rule: AmountRule): boolean {
  return operationsOf(rule.amount)
    .flatMap(inputsOf)
    .every((id) => cap.covers.includes(id));
}

/** Operations add up over their inputs, so the covered part is the amount with every other input at zero. */
function coveredPart(cap: Cap, context: AmountContext): Exact {
  return settled(workOut(context.rule.amount, { ...context, only: new Set(cap.covers) }).value);
}

function capStep(cap: CapResult, free: Exact, value: Exact): Step {
  const rest = free.isZero() ? '' : `+${free}`;
  return {
    op: 'cap',
    id: cap.id,
    quote: cap.quote,
    calc: `min(${cap.before},${cap.remaining})${rest}`,
    before: cap.before,
    limit: cap.limit,
    after: cap.after,
    state: cap.state,
    value: value.toString(),
  };
}
