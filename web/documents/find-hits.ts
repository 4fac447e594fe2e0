import type { PlacedClause } from './clause-list.ts';
import { foldSearch } from './fold-search.ts';

/** Words found in a clause: `text.slice(start, end)`. */
export interface Hit {
  readonly clauseId: string;
  readonly start: number;
  readonly end: number;
}

/** More hits than anyone steps through; a document of one letter must not make the page slow. */
export const maxHits = 500;

/** Where the text occurs, in reading order and without overlap; at most `maxHits` and one more, which tells that there are more. */
export function findHits(clauses: readonly PlacedClause[], text: string): readonly Hit[] {
  const wanted = foldSearch(text.trim());
  const hits: Hit[] = [];
  if (wanted === '') return hits;
  for (const { clause } of clauses) {
    const folded = foldSearch(clause.text);
    let start = folded.indexOf(wanted);
    while (start !== -1) {
      const end = start + wanted.length;
      hits.push({ clauseId: clause.id, start, end });
      if (hits.length > maxHits) return hits;
      start = folded.indexOf(wanted, end);
    }
  }
  return hits;
}

/** A hit with its place in the list of all hits. */
export interface PlacedHit {
  readonly hit: Hit;
  readonly place: number;
}

/** The hits of each clause that has any. */
export function hitsByClause(hits: readonly Hit[]): ReadonlyMap<string, readonly PlacedHit[]> {
  const groups = new Map<string, PlacedHit[]>();
  for (const [place, hit] of hits.entries()) {
    const group = groups.get(hit.clauseId);
    if (group === undefined) groups.set(hit.clauseId, [{ hit, place }]);
    else group.push({ hit, place });
  }
  return groups;
}

/** A stretch of a text: plain, or inside the hit of this place in the list of hits. */
export interface Stretch {
  readonly text: string;
  readonly hit: number | undefined;
}

/** Cuts `text.slice(from, to)` at the borders of the hits; `hits` are those of this text, with their places in the whole list. */
export function cutAtHits(
  text: string,
  hits: readonly PlacedHit[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = from;
  for (const { hit, place } of hits) {
    const start = Math.max(hit.start, from);
    const end = Math.min(hit.end, to);
    if (start >= end) continue;
    stretches.push(
      { text: text.slice(at, start), hit: undefined },
      { text: text.slice(start, end), hit: place },
    );
    at = end;
  }
  return [...stretches, { text: text.slice(at, to), hit: undefined }].filter(
    (stretch) => stretch.text !== '',
  );
}
