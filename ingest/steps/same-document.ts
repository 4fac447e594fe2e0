import { findQuantities } from '#core/text/amounts-find.ts';
import { fold } from '#core/text/fold.ts';
import type { ParsedDocument } from '#core/text/parse-document.ts';

/** Share of pairs of characters from which two texts are one: the same letter saved by two programs. */
const sameText = 0.95;
/** From here on one text is a later state of the other. */
const sameSource = 0.8;

/** Whether two files hold one document in one wording: same number and title, same figures, text equal but for layout. */
export function isSameText(a: ParsedDocument, b: ParsedDocument): boolean {
  return (
    a.document.number === b.document.number &&
    a.document.title === b.document.title &&
    figuresOf(a) === figuresOf(b) &&
    likeness(a, b) >= sameText
  );
}

/** Whether one file is a newer state of the other: the same number, or, where none is printed, the same title or nearly the same text. */
export function isSameDocument(a: ParsedDocument, b: ParsedDocument): boolean {
  if (a.document.number !== undefined || b.document.number !== undefined) {
    return a.document.number === b.document.number && a.document.region === b.document.region;
  }
  return (isTitled(a) && a.document.title === b.document.title) || likeness(a, b) >= sameSource;
}

const isTitled = ({ report }: ParsedDocument): boolean =>
  report.warnings.every(({ code }) => code !== 'title_not_found');

const figuresOf = ({ clauses }: ParsedDocument): string =>
  clauses
    .flatMap(({ text }) => findQuantities(text).map(({ kind, value, unit }) => `${kind} ${value} ${unit}`))
    .sort()
    .join('\n');

/** Dice coefficient of the pairs of neighbouring characters. */
function likeness(a: ParsedDocument, b: ParsedDocument): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const total = sizeOf(one) + sizeOf(other);
  let shared = 0;
  for (const [pair, count] of one) shared += Math.min(count, other.get(pair) ?? 0);
  return total === 0 ? 0 : (2 * shared) / total;
}

function pairsOf({ clauses }: ParsedDocument): Map<string, number> {
  const text = fold(clauses.map((clause) => clause.text).join('')).replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 1; at < text.length; at++) {
    const pair = text.slice(at - 1, at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, count) => sum + count, 0);
