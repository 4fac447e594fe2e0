import type { DocumentSourceResponse } from '#core/contract/documents.ts';
import type { Span } from '../components/clause-text.tsx';

/** Characters of the original, `text.slice(start, end)`, all of one clause or all of none. */
export interface Stretch extends Span {
  /** Undefined: in no clause. */
  readonly clauseId: string | undefined;
}

type Original = Pick<DocumentSourceResponse, 'text' | 'clauses'>;

/**
 * The original cut into pieces, one for each clause, so that a piece can stand beside its clause. A piece goes from the line
 * where its clause begins to the next piece; joined in this order the pieces are the original.
 */
export function cutOriginal(original: Original): ReadonlyMap<string, readonly Stretch[]> {
  const pieces = new Map<string, Stretch[]>();
  let open: Stretch[] = [];
  for (const stretch of stretchesOf(original)) {
    const { clauseId } = stretch;
    if (clauseId !== undefined && !pieces.has(clauseId)) {
      // What stands before the first clause goes with it.
      if (pieces.size > 0) open = takeIndent(open, original.text);
      pieces.set(clauseId, open);
    }
    open.push(stretch);
  }
  return pieces;
}

/** Where a clause stands in the original; with `part` only the characters `clause.text.slice(start, end)` of it. */
export function placesOf({ text, clauses }: Original, clauseId: string, part?: Span): readonly Span[] {
  const spans = clauses.find(({ id }) => id === clauseId)?.spans ?? [];
  const wanted = spans.flatMap(({ at, start, end }) => {
    const from = Math.max(part?.start ?? at, at);
    const to = Math.min(part?.end ?? Number.POSITIVE_INFINITY, at + end - start);
    return from < to ? [{ start: start + from - at, end: start + to - at }] : [];
  });
  return joinOverBlanks(wanted, text);
}

/** The stretches of a piece cut at the borders of some places, each inside or outside of them. */
export function cutAtPlaces(piece: readonly Stretch[], places: readonly Span[]) {
  const borders = places.flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  return piece.flatMap((stretch) => {
    const starts = [stretch.start, ...borders.filter((at) => stretch.start < at && at < stretch.end)];
    return starts.map((start, i) => ({
      ...stretch,
      start,
      end: starts[i + 1] ?? stretch.end,
      isChosen: places.some((place) => place.start <= start && start < place.end),
    }));
  });
}

/** All of the original, in its order. */
function stretchesOf(original: Original): readonly Stretch[] {
  const held = original.clauses
    .flatMap(({ id }) => placesOf(original, id).map((place) => ({ ...place, clauseId: id })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const ends = [0, ...held.map(({ end }) => end)];
  const between = [...held, { start: original.text.length, end: original.text.length }];
  return between.flatMap((place, i) => {
    const gap = { start: ends[i] ?? 0, end: place.start, clauseId: undefined };
    return [gap, ...held.slice(i, i + 1)].filter(({ start, end }) => start < end);
  });
}

/** Lines that a page broke are one place again. */
function joinOverBlanks(spans: readonly Span[], text: string): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** Takes the blanks that the next line begins with off the end of a piece. */
function takeIndent(piece: Stretch[], text: string): Stretch[] {
  const last = piece.at(-1);
  if (last === undefined || last.clauseId !== undefined) return [];
  const line = Math.max(last.start, text.lastIndexOf('\n', last.end - 1) + 1);
  const border = line + text.slice(line, last.end).trimEnd().length;
  const indent = { ...last, start: border };
  piece.splice(-1, 1, ...(border > last.start ? [{ ...last, end: border }] : []));
  return border < last.end ? [indent] : [];
}
