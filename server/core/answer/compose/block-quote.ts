import type { Clause, Span } from '../../text/document.ts';
import type { Sources } from './source-line.ts';

/** A block quote of a span of a clause with its marker; line breaks inside become a space of the quote block. */
export function blockQuote(clause: Clause, span: Span, sources: Sources): string {
  const marker = sources.citer.cite(clause, span);
  const quoted = clause.text.slice(span.start, span.end).replace(/\n/g, '\n> ');
  return `> ${quoted}${marker}`;
}
