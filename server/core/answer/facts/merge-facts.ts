import type { RawValue } from '../../rules/facts.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { BoundFacts } from './bind-facts.ts';

/** Where nothing was said. */
export const noFacts: BoundFacts = { inputs: {}, conditions: {}, because: {} };

/** Facts without the conditions that were told not to be met. */
export const withoutDenials = (facts: BoundFacts): BoundFacts => ({
  ...facts,
  conditions: Object.fromEntries(Object.entries(facts.conditions).filter(([, met]) => met)),
  because: {},
});

/**
 * Facts of an earlier turn with those of a later one: what was said last holds, field by field in the entries of a list.
 * `adds` are inputs whose new figure comes on top of the old one (还有公证费1万).
 */
export function mergeFacts(
  before: BoundFacts,
  now: BoundFacts,
  adds: ReadonlySet<string> = new Set(),
): BoundFacts {
  const inputs: Record<string, RawValue> = { ...before.inputs };
  for (const [id, value] of Object.entries(now.inputs)) {
    const known = inputs[id];
    if (adds.has(id) && typeof value === 'string' && typeof known === 'string') {
      inputs[id] = new Exact(known).plus(value).toFixed();
      continue;
    }
    inputs[id] =
      typeof value === 'object' && typeof known === 'object'
        ? mergeEntries(known, value, { adds: adds.has(id), isNumbered: now.isNumbered === true })
        : withoutEmpty(value);
  }
  const stillHolds = ([id, met]: [string, boolean]): boolean => met || now.reopened?.includes(id) !== true;
  const conditions = {
    ...Object.fromEntries(Object.entries(before.conditions).filter(stillHolds)),
    ...now.conditions,
  };
  const because = Object.entries({ ...before.because, ...now.because }).filter(
    ([id]) => conditions[id] === false,
  );
  return { inputs, conditions, because: Object.fromEntries(because) };
}

type Entry = Readonly<Record<string, string | number>>;

/** 还有一笔利息9万 is a further entry; what is missing in every one of several (都借了一年) is told of each. */
function mergeEntries(
  known: readonly Entry[],
  now: readonly Entry[],
  { adds, isNumbered }: { readonly adds: boolean; readonly isNumbered: boolean },
): readonly Entry[] {
  // 第二笔是18个月的 tells of that one, 还有第三笔 of a further one.
  if (isNumbered && !adds) return withEach(known, now);
  const [only = {}, ...others] = now;
  const lacks = (entry: Entry): boolean => Object.keys(only).every((id) => entry[id] === undefined);
  if (others.length === 0 && known.some(lacks))
    return known.map((entry) => (lacks(entry) ? { ...entry, ...only } : entry));
  if (adds) return [...known, ...now.filter(isTold)];
  return now.map((entry, i) => ({ ...known[i], ...entry }));
}

/** Each entry known with what is now told of it. */
const withEach = (known: readonly Entry[], now: readonly Entry[]): readonly Entry[] =>
  Array.from({ length: Math.max(known.length, now.length) }, (_, i) => ({ ...known[i], ...now[i] })).filter(
    isTold,
  );

const isTold = (entry: Entry): boolean => Object.keys(entry).length > 0;

/** A list without the entries of which nothing was said. */
const withoutEmpty = (value: RawValue): RawValue =>
  typeof value === 'object' ? value.filter(isTold) : value;
