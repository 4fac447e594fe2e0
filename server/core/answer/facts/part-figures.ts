import type { Understanding } from '../../dialogue/understand.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { overlapsAny } from '../../text/overlaps.ts';

/** 其中律师费15万, 里面有3万是差旅费, 含公证费2万. */
const opensPart = /(?:其中|里[面头]|(?<![不未没包])包?[含括])[^,.;!?\d]{0,8}$/;
/** 其中律师费15万,公证费2万: a part may be followed by others; 另外 and 再 come on top. */
const goesOn = /^[,和及]?[^,.;!?()\d另再加还又]{0,6}$/;

/**
 * The figures that are parts of one said before them (一共21万,其中律师费15万), each with its whole: a part is no further amount and
 * takes no total's place. Spans count in the folded turn.
 */
export function wholesIn(all: readonly Quantity[], folded: string): ReadonlyMap<Quantity, Quantity> {
  const wholes = new Map<Quantity, Quantity>();
  for (const quantity of all) {
    const before = all.filter((other) => other.end <= quantity.start && isAlike(other, quantity));
    const last = before.at(-1);
    if (last === undefined || /[.;!?]/.test(folded.slice(last.end, quantity.start))) continue;
    const opens = opensAsPart(quantity, folded);
    const whole = opens ? before.findLast((other) => !wholes.has(other)) : wholes.get(last);
    if (whole === undefined) continue;
    const follows = opens || goesOn.test(folded.slice(last.end, quantity.start));
    if (follows && fits(opens ? [quantity] : [last, quantity], whole)) wholes.set(quantity, whole);
  }
  return wholes;
}

/** Characters of {@link opensPart} at the most. */
const longestOpening = 12;

/** 其中2人, 里面有3万: a figure told as a part of one that need not stand in the same turn. */
export const opensAsPart = ({ start }: Quantity, folded: string): boolean =>
  opensPart.test(folded.slice(Math.max(0, start - longestOpening), start));

/** 有1个输了: some of those spoken of before. */
export const opensAsSome = (quantity: Quantity, folded: string): boolean =>
  opensAsPart(quantity, folded) ||
  /(?:^|[,.;!?])(?:[但可不过只是]+)?(?:也|还)?有$/.test(folded.slice(0, quantity.start));

const fits = (parts: readonly Quantity[], whole: Quantity): boolean =>
  parts.reduce((sum, { value }) => sum.plus(value), new Exact(0)).comparedTo(whole.value) <= 0;

const isAlike = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit ? one.kind === other.kind : isSum(one) && isSum(other);

const isSum = ({ kind, text }: Quantity): boolean =>
  kind === 'money' || (kind === 'plain' && /[千万亿]/.test(text));

/** The stretch that tells of a part, up to the next mark: 其中3万是差旅费. */
function partSpan({ start, end }: Quantity, folded: string): Span {
  const opened = /(?:其中|里[面头]|包?[含括])[^,.;!?\d]{0,8}$/.exec(folded.slice(0, start))?.index ?? start;
  const behind = /^[^,.;!?()]{0,12}/.exec(folded.slice(end))?.[0] ?? '';
  return { start: opened, end: end + behind.length };
}

/** 其中3万是差旅费, as said. */
export function partAsSaid(quantity: Quantity, folded: string): string {
  const { start, end } = partSpan(quantity, folded);
  return folded.slice(start, end);
}

/** A turn without the parts that it says are not so, or not yet (其中3人没满一年): nothing is judged by them. */
export function withoutUndone(turn: Understanding, undone: RegExp): Understanding {
  const { folded, quantities, topic } = turn;
  const spans = [...wholesIn(quantities, folded).keys()]
    .filter(({ kind }) => kind === 'count')
    .map((quantity) => partSpan(quantity, folded))
    .filter(({ start, end }) => undone.test(folded.slice(start, end)));
  if (spans.length === 0) return turn;
  const left = spans.reduce(
    (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
    folded,
  );
  return { ...turn, folded: left, topic: topic.filter((term) => !overlapsAny(term, spans)) };
}
