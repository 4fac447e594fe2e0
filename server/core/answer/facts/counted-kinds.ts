import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Level } from '../../rules/schema.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import type { BoundConditions } from './bind-conditions.ts';
import { stretchesOf } from './counted-parts.ts';
import { opensAsPart } from './part-figures.ts';
import { cutTo } from './turn-pieces.ts';

/** How many of each kind that the clause counts together, and the conditions that kinds left out do not meet. */
export interface CountedKinds {
  readonly counts: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
}

interface KindsTold {
  readonly turn: Understanding;
  readonly words: Pick<QuestionWords, 'partWords'>;
  readonly conditionsOf: (piece: Understanding) => BoundConditions;
}

/**
 * Counts of the kinds that a clause adds up (法院委托63件,自己受理29件), each by the kind named first in what is told of it, those that
 * meet a condition not left out; of a kind told with a part of it (自己受理45件,其中司法确认38件) the part. Undefined where a count names no kind; a whole told beside its kinds says nothing more.
 */
export function countedKinds(
  all: readonly Quantity[],
  kinds: readonly Level[],
  { turn, words, conditionsOf }: KindsTold,
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
      isPart:
        opensAsPart(count, turn.folded) ||
        saysAny(turn.folded.slice(span.start, count.start), words.partWords.narrowing),
      unmet: Object.keys(conditions).filter((id) => conditions[id] === false),
    };
  });
  const named = told.filter(({ kind }) => kind !== undefined);
  // 自己受理45件,其中司法确认38件: the last of a kind told before it, which it is a part of, gives way to it.
  const wholes = new Map(
    named.flatMap((part, i) => {
      const whole = part.isPart ? named.slice(0, i).findLast(({ kind }) => kind === part.kind) : undefined;
      return whole !== undefined && new Exact(part.count.value).lte(whole.count.value)
        ? [[part, whole] as const]
        : [];
    }),
  );
  const kept = named.filter((each) => ![...wholes.values()].includes(each));
  const [whole, ...others] = told.filter(({ kind }) => kind === undefined);
  const isSum =
    whole === undefined ||
    new Exact(whole.count.value).eq(
      sumOf(named.filter((each) => !wholes.has(each)).map(({ count }) => count.value)),
    );
  if (named.length === 0 || others.length > 0 || !isSum) return undefined;
  const counted = kept.filter(({ unmet }) => unmet.length === 0);
  if (counted.length === 0) return undefined;
  const counts = new Map<string, string>();
  for (const { count, kind = '' } of counted)
    counts.set(kind, new Exact(counts.get(kind) ?? 0).plus(count.value).toFixed());
  return { counts, leftOut: kept.flatMap(({ unmet }) => unmet) };
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
