import type { Clause, Span } from '../../text/document.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import type { Finding } from '../find/finding.ts';
import { blockQuote } from './block-quote.ts';
import type { Sources } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** Longest list that is quoted in one answer; a longer one breaks off after a whole member. */
const longestList = 1200;

/**
 * A sentence that ends with a colon goes on in the list behind it, and so does one whose figures stand there: `whole` asks for it
 * without a colon. As far as the list can be quoted in one piece.
 */
export function withItsList(
  { clause, sentences }: ClauseView,
  sentence: Sentence,
  span: Span,
  whole: boolean,
): Span {
  const announces = /[：:]$/.test(clause.text.slice(span.start, span.end + 1).trim());
  const end = sentence.list?.end ?? (announces ? clause.text.length : span.end);
  if (!announces && !(whole && sentence.list !== undefined)) return span;
  const last = sentences.findLast(
    (other) => other.start >= span.end && other.end <= end && other.end - span.start <= longestList,
  );
  return last === undefined ? span : trimEnd(clause.text, { start: span.start, end: last.end });
}

/** Everything under the heading that the question is about, clause by clause; empty when the clause found is all of it. */
export function sectionQuotes({ view, section }: Finding, sources: Sources): string[] {
  if (section === undefined) return [];
  const members = sources
    .clausesOf(view.document)
    .filter(({ path }) => section.every((heading, i) => path[i] === heading))
    .filter((clause, i) => i > 0 || clause.kind !== 'heading');
  if (members.length < 2) return [];
  const quoted: Clause[] = [];
  let length = 0;
  for (const clause of members) {
    length += clause.text.length;
    if (length > longestList) break;
    quoted.push(clause);
  }
  const cut = quoted.length < members.length ? ['（后面还有，这里没有全部列出，请看原文。）'] : [];
  const whole = ({ text }: Clause): Span => trimEnd(text, { start: 0, end: text.length });
  return [...quoted.map((clause) => blockQuote(clause, whole(clause), sources)), ...cut];
}
