import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** An everyday or English wording in folded text with the words that documents use for it. */
export interface Wording extends Span {
  readonly said: string;
  readonly means: readonly string[];
}

/** Finds everyday wordings, English terms and slips of the keyboard in folded text. */
export interface Wordings {
  /** Replaces known slips by what was meant. */
  correct(folded: string): string;
  /** Puts Chinese words in place of English ones, so that places and terms of an English question are found like any other. */
  translate(folded: string): string;
  /** Longest wordings first, none overlapping, in order of position. */
  find(folded: string): Wording[];
}

/** Builds the finder from the lexicon; English terms match at word borders only. */
export function createWordings(lexicon: Lexicon): Wordings {
  const typos = Object.entries(lexicon.typos)
    .map(([wrong, right]) => [fold(wrong), fold(right)] as const)
    .sort(([a], [b]) => byLength(a, b));
  const meanings = new Map<string, Set<string>>();
  const add = (said: string, means: readonly string[]): void => {
    const known = meanings.get(said) ?? new Set<string>();
    for (const word of means) known.add(fold(word));
    meanings.set(said, known);
  };
  for (const { say, mean } of lexicon.synonyms) for (const said of say) add(fold(said), mean);
  for (const [english, chinese] of Object.entries(lexicon.english)) add(fold(english), chinese);
  const ordered = [...meanings.keys()].sort(byLength);
  const latin = ordered.filter((said) => /^[a-z]/.test(said));
  /** First two characters → the wordings that begin with them; the shortest ones by their only character. */
  const beginning = new Map<string, string[]>();
  for (const said of ordered)
    beginning.set(said.slice(0, 2), [...(beginning.get(said.slice(0, 2)) ?? []), said]);
  return {
    translate: (folded) =>
      (/[a-z]/.test(folded) ? latin : []).reduce(
        (text, said) => replaceWord(text, said, [...(meanings.get(said) ?? [])][0] ?? said),
        folded,
      ),
    correct: (folded) => typos.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), folded),
    find(folded) {
      const taken = new Uint8Array(folded.length);
      const found: Wording[] = [];
      const standing = Array.from({ length: folded.length }, (_, start) =>
        [folded.slice(start, start + 2), folded.charAt(start)]
          .flatMap((opening) => beginning.get(opening) ?? [])
          .filter((said) => folded.startsWith(said, start) && standsAlone(folded, start, start + said.length))
          .map((said) => ({ start, end: start + said.length, said })),
      ).flat();
      for (const { start, end, said } of standing.sort(
        (a, b) => byLength(a.said, b.said) || a.start - b.start,
      )) {
        if (taken.subarray(start, end).includes(1)) continue;
        taken.fill(1, start, end);
        found.push({ start, end, said, means: [...(meanings.get(said) ?? [])] });
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

const byLength = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : a > b ? 1 : 0);

function replaceWord(text: string, word: string, meaning: string): string {
  let replaced = '';
  let from = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const plural =
      text.charAt(at + word.length) === 's' && !/[a-z0-9]/.test(text.charAt(at + word.length + 1));
    if (!standsAlone(text, at, at + word.length)) continue;
    replaced += text.slice(from, at) + meaning;
    from = at + word.length + (plural ? 1 : 0);
  }
  return replaced + text.slice(from);
}

/** A Latin wording must not be cut out of a longer word; a plural s is let through. */
function standsAlone(text: string, start: number, end: number): boolean {
  const latin = (unit: string): boolean => /[a-z0-9]/.test(unit);
  if (!latin(text.charAt(start))) return true;
  const after = text.charAt(end) === 's' ? text.charAt(end + 1) : text.charAt(end);
  return !latin(text.charAt(start - 1)) && (!latin(text.charAt(end - 1)) || !latin(after));
}
