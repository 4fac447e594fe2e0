import type { Understanding } from '../../dialogue/understand.ts';
import type { Level } from '../../rules/schema.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { BoundConditions } from './bind-conditions.ts';
import { stretchesOf } from './counted-parts.ts';
import { cutTo } from './turn-pieces.ts';

/** How many of each kind that the clause counts together, and the conditions that kinds left out do not meet. */
export interface CountedKinds {
  readonly counts: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
}

interface KindsTold {
  readonly turn: Understanding;
  readonly conditionsOf: (piece: Understanding) => BoundConditions;
}

/**
 * Counts of the kinds that a clause adds up (法院委托63件,自己受理29件), each by the kind named first in what is told of it, those that
 * meet a condition not left out. Undefined where a count names no kind; a whole told beside its kinds says nothing more.
 */
export function countedKinds(
  all: readonly Quantity[],
  kinds: readonly Level[],
  { turn, conditionsOf }: KindsTold,
): CountedKinds | undefined {
  const spans = stretchesOf(all, turn.folded);
  const told = all.map((count, i) => {
    const span = spans[i] ?? count;
    const ahead = { start: all[i - 1]?.end ?? 0, end: count.end };
    const [kind, another] = kindsIn(turn.folded, span, kinds) ?? kindsIn(turn.folded, ahead, kinds) ?? [];
    const { conditions } = conditionsOf(cutTo(turn, [span]));
    // 法院和保护中心委托的加自己受理的,92件: a count by itself that names several kinds is the whole.
    const isOfAll = all.length === 1 && another !== undefined;
    return {
      count,
      kind: isOfAll ? undefined : kind,
      unmet: Object.keys(conditions).filter((id) => conditions[id] === false),
    };
  });
  const named = told.filter(({ kind }) => kind !== undefined);
  const [whole, ...others] = told.filter(({ kind }) => kind === undefined);
  const isSum =
    whole === undefined || new Exact(whole.count.value).eq(sumOf(named.map(({ count }) => count.value)));
  if (named.length === 0 || others.length > 0 || !isSum) return undefined;
  const counted = named.filter(({ unmet }) => unmet.length === 0);
  if (counted.length === 0) return undefined;
  const counts = new Map<string, string>();
  for (const { count, kind = '' } of counted)
    counts.set(kind, new Exact(counts.get(kind) ?? 0).plus(count.value).toFixed());
  return { counts, leftOut: named.flatMap(({ unmet }) => unmet) };
}

/** The kinds named in a stretch in the order they are named, the longest wording at a place; undefined where none is. */
function kindsIn(folded: string, { start, end }: Span, kinds: readonly Level[]): string[] | undefined {
  const forms = kinds
    .flatMap(({ name, words }) => [name, ...words].map((word) => ({ name, form: fold(word) })))
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : 1));
  const found = new Set<string>();
  for (let at = start; at < end; ) {
    const match = forms.find(({ form }) => at + form.length <= end && folded.startsWith(form, at));
    if (match !== undefined) found.add(match.name);
    at += match?.form.length ?? 1;
  }
  return found.size === 0 ? undefined : [...found];
}
