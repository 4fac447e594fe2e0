import type { Segmenter } from '../ports.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { PhraseMatcher } from '../text/phrase-matcher.ts';
import type { WeightedTerm } from './bm25.ts';
import { countTerms } from './terms.ts';

/** A term that only the lexicon brought in counts this much of one the user typed. */
const expansionWeight = 0.5;

/** Turns a question into weighted terms: typing slips corrected, question words left out, official terms added. */
export class QueryTerms {
  readonly #segmenter: Segmenter;
  readonly #typos: PhraseMatcher<string>;
  readonly #questionWords: PhraseMatcher<true>;
  readonly #official: PhraseMatcher<readonly string[]>;

  constructor(lexicon: Lexicon, segmenter: Segmenter) {
    this.#segmenter = segmenter;
    this.#typos = new PhraseMatcher(
      Object.entries(lexicon.typos).map(([slip, meant]) => [fold(slip), fold(meant)] as const),
    );
    this.#questionWords = new PhraseMatcher(lexicon.questionWords.map((word) => [fold(word), true] as const));
    const english = Object.entries(lexicon.english).map(([phrase, mean]) => [fold(phrase), mean] as const);
    const synonyms = lexicon.synonyms.flatMap(({ say, mean }) =>
      say.map((phrase) => [fold(phrase), mean] as const),
    );
    this.#official = new PhraseMatcher(gather([...synonyms, ...english]));
  }

  /** Folded text with known typing slips replaced by what was meant. */
  correct(text: string): string {
    const folded = fold(text);
    let corrected = '';
    let from = 0;
    for (const { start, end, value } of this.#typos.find(folded)) {
      corrected += folded.slice(from, start) + value;
      from = end;
    }
    return corrected + folded.slice(from);
  }

  /** Official and Chinese terms for the everyday and English wordings in a text, each once. */
  officialTerms(text: string): string[] {
    return [...new Set(this.#official.find(this.correct(text)).flatMap(({ value }) => value))];
  }

  /** Terms to search for; a term found on several ways keeps its largest weight. */
  weigh(text: string): WeightedTerm[] {
    const corrected = this.correct(text);
    const weights = new Map<string, number>();
    const raise = (term: string, weight: number): void => {
      if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
    };
    const bare = this.#withoutQuestionWords(corrected);
    // A question of nothing but question words still deserves its own words.
    const typed = countTerms(bare.trim() === '' ? corrected : bare, this.#segmenter);
    for (const [term, count] of typed) raise(term, count);
    for (const official of this.officialTerms(corrected)) {
      for (const [term, count] of countTerms(official, this.#segmenter)) raise(term, count * expansionWeight);
    }
    return [...weights].map(([term, weight]) => ({ term, weight }));
  }

  /** Blanks question words that stand on word borders, so that 能 goes and 性能 stays. */
  #withoutQuestionWords(folded: string): string {
    const borders = new Set<number>([0]);
    let at = 0;
    for (const word of this.#segmenter.cut(folded)) {
      at += word.length;
      borders.add(at);
    }
    let bare = '';
    let from = 0;
    const found = this.#questionWords.find(
      folded,
      ({ start, end }) => borders.has(start) && borders.has(end),
    );
    for (const { start, end } of found) {
      bare += `${folded.slice(from, start)}|`;
      from = end;
    }
    return bare + folded.slice(from);
  }
}

/** Joins the entries that share a phrase. */
function gather(entries: readonly (readonly [string, readonly string[]])[]): Map<string, readonly string[]> {
  const gathered = new Map<string, readonly string[]>();
  for (const [phrase, mean] of entries) gathered.set(phrase, [...(gathered.get(phrase) ?? []), ...mean]);
  return gathered;
}
