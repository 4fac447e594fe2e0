import { sentencesNaming } from '../benefits/named-askers.ts';
import { termsSaid } from '../benefits/rule-terms.ts';
import type { ClauseView } from '../find/clause-view.ts';
import type { Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';

/** What a benefit says, and its document leaves out, on something other than its sum; with its quotes. */
export function composeTerms(
  { benefit, asked }: Extract<Outcome, { type: 'terms' }>,
  view: ClauseView,
  sources: Sources,
): Draft {
  const { clause, quotes, documentId } = benefit;
  const document = sources.documents.find(({ id }) => id === documentId);
  if (document === undefined) throw new Error(`benefit ${benefit.bound.rule.id} without its document`);
  const said = termsSaid(benefit, asked);
  const lines = said.flatMap(({ says }) => says);
  const isSilent = said.every(({ says, settles }) => !settles && says.length === 1);
  const kinds = asked.askers.flatMap(({ group }) => group);
  const note = validityNote(document, sources);
  return {
    kind: isSilent ? 'not_found' : 'answer',
    paragraphs: [
      lines.join(''),
      ...quotes.map((span) => blockQuote(clause, span, sources)),
      ...(kinds.length === 0 ? [] : sentencesNaming(kinds, benefit, view)).map((span) =>
        blockQuote(clause, span, sources),
      ),
      ...(isSilent ? ['没有写的，请以主管部门发布的申报通知为准。'] : []),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [...lines, ...(note ? [note.spoken] : []), spokenSource(clause, document)],
    warnings: note ? [note.warning] : [],
  };
}
