import type { Understanding } from '../../dialogue/understand.ts';
import { kindIdOf } from '../../rules/count-kinds.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { BoundConditions } from './bind-conditions.ts';
import { countedKinds } from './counted-kinds.ts';
import { countedParts, stretchesOf, unmetBySome } from './counted-parts.ts';
import type { InputBinder } from './input-binder.ts';
import { partAsSaid } from './part-figures.ts';
import { countedLevels } from './rule-levels.ts';
import type { Binding, Slot } from './slots.ts';
import { isTotal } from './stated-figures.ts';

/** What the counts of a turn come to where a story is told of them. */
export interface CountedSlots {
  /** By the id of an input; undefined where what is counted does not qualify. */
  readonly counts: ReadonlyMap<string, string | undefined>;
  /** Conditions that counts left out do not meet. */
  readonly leftOut: readonly string[];
  /** The slots of which a part is left out, or every part is counted by its kind. */
  readonly lessened: ReadonlySet<Slot>;
  /** Some of several that do not qualify, as said, where the rule counts none of them: 1个输了. */
  readonly apart: readonly string[];
}

/** The figures taken for the inputs of a rule. */
export interface CountsTold {
  readonly rule: AmountRule;
  readonly turn: Understanding;
  readonly found: readonly Binding[];
  /** Those told as parts of others: 其中3人. */
  readonly parts: readonly Binding[];
  /** Those that inputs were filled with. */
  readonly used: ReadonlySet<Quantity>;
}

/** 一个县批下来三个地理标志商标: a count of something else, where a later one stands by a word of what is counted. */
const countsAnother = (
  { slot, quantity, byWord }: Binding,
  all: readonly Binding[],
  { topic }: Understanding,
): boolean =>
  !byWord &&
  all.some((other) => other.byWord && other.quantity.start > quantity.end) &&
  topic.some(
    ({ start, text, period }) =>
      period !== true &&
      start === quantity.end &&
      !slot.words.some((word) => word.includes(text) || text.includes(word)),
  );

/** Adds up, narrows down and leaves out what a turn counts, slot by slot. */
export function countedSlots(
  { rule, turn, found, parts, used }: CountsTold,
  binder: InputBinder,
): CountedSlots {
  const { slots, words, undone, done, bindConditions } = binder;
  const { folded } = turn;
  const conditionsOf = (piece: Understanding): BoundConditions => bindConditions(rule, piece);
  const byLevel = countedLevels(rule);
  const hasLevel = rule.amount.op === 'by_level' && byLevel.size === 0;
  const counts = new Map<string, string | undefined>();
  const leftOut: string[] = [];
  const lessened = new Set<Slot>();
  const isTold = (slot: Slot): boolean =>
    parts.some((part) => {
      const said = partAsSaid(part.quantity, folded);
      return part.slot === slot && (undone.test(said) || done.test(said));
    });
  for (const slot of slots) {
    if (slot.input.type !== 'count' || hasLevel || isTold(slot)) continue;
    const sameSlot = found.filter((binding) => binding.slot === slot);
    const own = sameSlot.filter((binding) => !countsAnother(binding, sameSlot, turn));
    const all = own.map(({ quantity }) => quantity);
    const kinds = countedKinds(all, slot.input.kinds ?? [], { turn, words, conditionsOf });
    if (kinds !== undefined) {
      for (const [kind, count] of kinds.counts) counts.set(kindIdOf(slot.input, kind), count);
      counts.set(slot.input.id, sumOf([...kinds.counts.values()]));
      leftOut.push(...kinds.leftOut);
      lessened.add(slot);
      continue;
    }
    // 一共五个人,其中一位才来: a total told first is the whole; one told behind its parts is their sum.
    const isSum = (quantity: Quantity): boolean =>
      isTotal(quantity, folded) && all.some((other) => other.start < quantity.start);
    if (all.some((quantity) => isSum(quantity) && used.has(quantity))) continue;
    const told = all.filter((quantity) => !isSum(quantity));
    const [first] = told;
    const counted = countedParts(told, { turn, words, conditionsOf, done });
    if (counted === undefined || first === undefined) continue;
    // 高级的3个,还有2个: of which level those are is not said.
    if (byLevel.has(slot.input.id) && new Exact(counted.value).gt(first.value)) continue;
    counts.set(slot.input.id, counted.value);
    leftOut.push(...counted.leftOut);
    if (counted.leftOut.length > 0 || counted.value !== first.value) lessened.add(slot);
  }
  // 知识产权师3个满一年,高级2个今年才来: a level that does not qualify is left out of the others.
  const levels = found.filter(({ slot }) => byLevel.has(slot.input.id));
  const failing = unmetBySome(
    levels.map(({ quantity }) => quantity),
    { turn, conditionsOf },
  );
  for (const { slot, quantity } of levels) {
    const isSole = levels.every((other) => other.slot !== slot || other.quantity === quantity);
    const unmet = isSole ? failing.get(quantity) : undefined;
    if (unmet === undefined) continue;
    counts.set(slot.input.id, undefined);
    leftOut.push(...unmet);
  }
  const cases = slots.some(({ input }) => input.type === 'count')
    ? []
    : turn.quantities.filter(({ kind }) => kind === 'count');
  const lost = [...unmetBySome(cases, { turn, conditionsOf })];
  leftOut.push(...lost.flatMap(([, ids]) => ids));
  const apart = stretchesOf(cases, folded)
    .filter((_, i) => lost.some(([quantity]) => quantity === cases[i]))
    .map(({ start, end }) => folded.slice(start, end).replace(/[,.;!?]+$/, ''));
  return { counts, leftOut, lessened, apart };
}
