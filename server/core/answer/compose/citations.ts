import type { Citation, DocumentSummary } from '../../contract/ask.ts';
import type { Clause, Span } from '../../text/document.ts';

/** Collects the citations of one answer and hands out their markers, from 1 in order of first use. */
export interface Citer {
  /** Marker `〔n〕` of a verbatim span of a clause; the same span keeps its marker. */
  cite(clause: Clause, span: Span): string;
  citations(): Citation[];
}

/** `summaryOf` gives the document of a clause with its status on the date asked for. */
export function createCiter(summaryOf: (clause: Clause) => DocumentSummary): Citer {
  const cited: { clause: Clause; span: Span }[] = [];
  return {
    cite(clause, span) {
      const known = cited.findIndex(
        (other) =>
          other.clause.id === clause.id && other.span.start === span.start && other.span.end === span.end,
      );
      if (known === -1) cited.push({ clause, span: { start: span.start, end: span.end } });
      return `〔${known === -1 ? cited.length : known + 1}〕`;
    },
    citations: () =>
      cited.map(({ clause, span }, i) => ({
        marker: i + 1,
        clauseId: clause.id,
        label: clause.label,
        path: [...clause.path],
        document: summaryOf(clause),
        quote: clause.text.slice(span.start, span.end),
        start: span.start,
        end: span.end,
      })),
  };
}
