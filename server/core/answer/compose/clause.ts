import type { Clause, Span } from '../../text/document.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { followUps } from './follow-ups.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Quotes a clause, or the parts of it, that the question names by number or in its words. */
export function composeClause(
  clause: Clause,
  parts: readonly Span[],
  view: ClauseView,
  sources: Sources,
): Draft {
  const { document } = view;
  const spans: readonly Span[] = parts.length > 0 ? parts : [{ start: 0, end: clause.text.length }];
  const note = validityNote(document, sources);
  const sentences = splitSentences(clause.text).filter(({ start }) => start >= (spans[0]?.start ?? 0));
  const said = sentences.map(({ start, end }) => clause.text.slice(start, end));
  // A heading by itself says nothing of what the clause provides.
  const isHeading = parts.length === 0 && said.length > 1 && said[0] === `${clause.label}${clause.heading}。`;
  return {
    kind: 'answer',
    paragraphs: [
      ...spans.map((span) => blockQuote(clause, trimEnd(clause.text, span), sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [
      ...(said.length === 0 ? [clause.text] : said.slice(isHeading ? 1 : 0)),
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: note ? [note.warning] : [],
    followUps: followUps(view),
  };
}

/** Says that the clause told is the last, or the first, where another one was asked for. */
export function atEdge(edge: 'first' | 'last' | undefined, draft: Draft): Draft {
  if (edge === undefined) return draft;
  const says = edge === 'last' ? '后面没有别的条款了。' : '前面没有别的条款了。';
  return { ...draft, paragraphs: [says, ...draft.paragraphs], spoken: [says, ...draft.spoken] };
}
