import { compileCue } from '../../dialogue/intent.ts';
import type { Span } from '../../text/document.ts';

/** A pattern for any of several cues, the longest first. */
export function anyOf(wordings: readonly string[]): RegExp {
  const sorted = [...wordings].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.length === 0
    ? /(?!)/g
    : new RegExp(sorted.map((word) => compileCue(word).source).join('|'), 'g');
}

/** Where a pattern stands in a text. */
export const spansOf = (pattern: RegExp, folded: string): Span[] =>
  Array.from(folded.matchAll(pattern), ({ index, 0: said }) => ({ start: index, end: index + said.length }));

const borders = /[,.;!?:()"\s]/;

/** The stretch between two marks that a span stands in. */
export function partAround(folded: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && !borders.test(folded.charAt(from - 1))) from--;
  let to = end;
  while (to < folded.length && !borders.test(folded.charAt(to))) to++;
  return { start: from, end: to };
}

const longestDenial = 12;

/** The stretches that a negation denies, the negation included: what follows it, or what precedes it where nothing follows (牌子都没有). */
export function denials(
  folded: string,
  { negation, ends }: { readonly negation: RegExp; readonly ends: RegExp },
): Span[] {
  return spansOf(negation, folded).flatMap((found): Span[] => {
    const part = partAround(folded, found);
    const behind = folded.slice(found.end, Math.min(part.end, found.end + longestDenial));
    const length = behind.slice(1).search(ends) + 1 || behind.length;
    if (behind.length >= 2) return [{ start: found.start, end: found.end + length }];
    return /[都也]$/.test(folded.slice(part.start, found.start)) ? [part] : [];
  });
}

/** True when what was said at a place is said not to be so: 良好 in 不是良好. */
export const isDenied = ({ start, end }: Span, denied: readonly Span[]): boolean =>
  denied.some((span) => span.start < start && end <= span.end);
