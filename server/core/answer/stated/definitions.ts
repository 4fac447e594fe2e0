import type { Clause } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';

/** What a document says that a term of its own means: 本办法所称市场租金，是指…. Folded. */
export interface TermDefinition {
  readonly term: string;
  readonly meaning: string;
}

const definition = /(?:所称的?|所指的?)[“"]?([^，,。；;“”"]{2,12})[”"]?[，,]?是指([^。\n]+)/g;

/** The terms that the clauses of a document define. */
export function definedTerms(clauses: readonly Clause[]): TermDefinition[] {
  return clauses.flatMap(({ text }) =>
    [...text.matchAll(definition)].map(([, term = '', meaning = '']) => ({
      term: fold(term),
      meaning: fold(meaning),
    })),
  );
}

/** A folded text with what the terms in it mean. */
export const withMeanings = (folded: string, definitions: readonly TermDefinition[]): string =>
  [folded, ...definitions.flatMap(({ term, meaning }) => (folded.includes(term) ? [meaning] : []))].join(
    '\n',
  );
