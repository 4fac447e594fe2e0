import type { Segmenter } from '../ports.ts';
import { fold } from '../text/fold.ts';

/** Terms of a text with how often each occurs, in order of first occurrence. */
export type TermCounts = ReadonlyMap<string, number>;

const carriesMeaning = /[\p{L}\p{N}]/u;
const hanRun = /\p{Script=Han}+/gu;
/** Segmenters disagree on whether a sign belongs to the figure before it (`30%`), so signs are cut off. */
const outerSigns = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/**
 * Terms of a text: folded search-mode words, and the character bigrams of each run of Han characters.
 * A word of two characters and the same bigram are one term that then counts twice: on 55,369 statute articles this
 * found more (R@10 .490) than two separate terms (.482), words alone (.469) or bigrams alone (.478).
 */
export function countTerms(text: string, segmenter: Segmenter): TermCounts {
  const folded = fold(text);
  const counts = new Map<string, number>();
  const add = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
  for (const word of segmenter.cutForSearch(folded)) {
    if (carriesMeaning.test(word)) add(word.replace(outerSigns, ''));
  }
  for (const bigram of bigrams(folded)) add(bigram);
  return counts;
}

/** Neighbouring pairs inside each run of Han characters; a run of one character has none. */
export function bigrams(folded: string): string[] {
  return [...folded.matchAll(hanRun)].flatMap(([run]) => {
    const characters = Array.from(run);
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
}
