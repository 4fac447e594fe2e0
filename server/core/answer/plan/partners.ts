import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { ClauseId, PolicyDocument } from '../../text/document.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/**
 * Clauses of the place asked about that name the other places of the question as well: 沪苏通三地协作 for 南通跟上海、苏州. Then those are
 * part of what is asked, and nothing is asked of them.
 */
export function partnersIn(
  { regions, uncovered, intents }: Inquiry,
  documents: readonly PolicyDocument[],
  index: CorpusIndex,
): ReadonlySet<ClauseId> {
  if (regions.length !== 1 || uncovered.length === 0 || intents.includes('comparison')) return new Set();
  const named = documents
    .flatMap(({ id }) => index.clausesOf(id))
    .filter(({ text }) => namesAll(text, uncovered));
  return new Set(named.map(({ id }) => id));
}

/** Places in full, or one by a character in a group of as many places as the question names. */
function namesAll(text: string, places: readonly string[]): boolean {
  if (places.every((place) => text.includes(place))) return true;
  const size = ['两', '三', '四', '五'][places.length - 1];
  const groups = text.match(new RegExp(`\\p{Script=Han}{${places.length + 1}}${size}(?:地|市)`, 'gu')) ?? [];
  return groups.some((group) => places.some((place) => group.includes(place.charAt(0))));
}
