import type { Span } from './document.ts';

export interface PhraseMatch<T> extends Span {
  readonly phrase: string;
  readonly value: T;
}

const latin = /[a-z0-9]/;

/**
 * Finds the phrases of a list in a text, from left to right, the longest one at each place, without overlaps.
 * Phrases and text have to be folded alike. A phrase that begins or ends with a Latin letter or figure matches whole words only.
 */
export class PhraseMatcher<T> {
  /** First character → its phrases, the longest first. */
  readonly #byFirst = new Map<string, { phrase: string; value: T }[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    const values = new Map<string, T>();
    for (const [phrase, value] of entries) {
      if (phrase !== '' && !values.has(phrase)) values.set(phrase, value);
    }
    for (const [phrase, value] of values) {
      const first = phrase.charAt(0);
      const bucket = this.#byFirst.get(first);
      if (bucket === undefined) this.#byFirst.set(first, [{ phrase, value }]);
      else bucket.push({ phrase, value });
    }
    for (const bucket of this.#byFirst.values()) {
      bucket.sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));
    }
  }

  /** `accepts` may turn a match down; a shorter phrase at the same place is then tried. */
  find(text: string, accepts: (match: PhraseMatch<T>) => boolean = () => true): PhraseMatch<T>[] {
    const matches: PhraseMatch<T>[] = [];
    let at = 0;
    while (at < text.length) {
      const match = this.#longestAt(text, at, accepts);
      if (match !== undefined) matches.push(match);
      at = match?.end ?? at + 1;
    }
    return matches;
  }

  #longestAt(
    text: string,
    start: number,
    accepts: (match: PhraseMatch<T>) => boolean,
  ): PhraseMatch<T> | undefined {
    for (const { phrase, value } of this.#byFirst.get(text.charAt(start)) ?? []) {
      const match = { phrase, value, start, end: start + phrase.length };
      if (text.startsWith(phrase, start) && isWholeLatin(text, match) && accepts(match)) return match;
    }
    return undefined;
  }
}

function isWholeLatin(text: string, { phrase, start, end }: { phrase: string } & Span): boolean {
  const splitsBefore = latin.test(phrase.charAt(0)) && latin.test(text.charAt(start - 1));
  const splitsAfter = latin.test(phrase.charAt(phrase.length - 1)) && latin.test(text.charAt(end));
  return !splitsBefore && !splitsAfter;
}
