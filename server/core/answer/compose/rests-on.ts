import type { PolicyDocument } from '../../text/document.ts';
import type { Benefit } from '../benefits/benefit.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { type Sources, sourceLine, validityNote } from './source-line.ts';

/** The sentences that a benefit rests on, quoted. */
export function quotesOf(benefit: Benefit, sources: Sources): string {
  return benefit.quotes.map((span) => blockQuote(benefit.clause, span, sources)).join('\n>\n');
}

/** Where benefits stand, each place once. */
export function sourceLines(benefits: readonly Benefit[], sources: Sources): string[] {
  const lines = benefits.flatMap((benefit) => {
    const document = documentOf(benefit, sources);
    return document === undefined ? [] : [sourceLine(benefit.clause, document, sources)];
  });
  return [...new Set(lines)];
}

/** What the validity of their documents warns of. */
export function notesOf(benefits: readonly Benefit[], sources: Sources): Pick<Draft, 'warnings'> {
  const documents = new Set(benefits.flatMap((benefit) => documentOf(benefit, sources) ?? []));
  return { warnings: [...documents].flatMap((document) => validityNote(document, sources)?.warning ?? []) };
}

export const documentOf = ({ documentId }: Benefit, { documents }: Sources): PolicyDocument | undefined =>
  documents.find(({ id }) => id === documentId);
