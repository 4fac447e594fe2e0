import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { type Folded, fold, foldWithOffsets } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';
import { splitSentences } from '../../text/sentences.ts';
import { gridsOf } from '../stated/grid.ts';
import { leadsOf, listAfter, rowAround } from './lead-in.ts';

/** A sentence of a clause with its folded text; spans count in the clause text. */
export interface Sentence extends Span {
  readonly folded: string;
  /** True for the label and title that open the clause, and for the title of the document. */
  readonly title: boolean;
  /** What it depends on in an enumeration or a table, outermost first. */
  readonly leads: readonly Span[];
  /** Folded text of the leads, in a table that of the whole row. */
  readonly context: string;
  /** The list that it leads to. */
  readonly list: Span | undefined;
}

/** True unless a sentence is a mere scrap such as a line to be filled in: 20年月日, (单位:万元). */
export const isWording = (folded: string): boolean => /(?:\p{Script=Han}\P{Script=Han}*){5}/u.test(folded);

/** The words that announce the list in which a sentence stands, as printed; they say something of each of its members. */
export const announcementOf = ({ text }: Clause, { leads }: Sentence): string =>
  leads
    .map(({ start, end }) => text.slice(start, end))
    .filter((lead) => /[：:]$/.test(lead))
    .join('\n');

/** A clause made ready for matching. */
export interface ClauseView {
  readonly clause: Clause;
  readonly document: PolicyDocument;
  readonly folded: Folded;
  /** Folded headings above and of the clause, a line each. */
  readonly headings: string;
  /** Folded document title. */
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** Builds the view of one clause. */
export function viewClause(clause: Clause, document: PolicyDocument): ClauseView {
  const titleEnd = endOfTitle(clause);
  const title = fold(document.title);
  return {
    clause,
    document,
    folded: foldWithOffsets(clause.text),
    headings: clause.path.map(fold).join('\n'),
    title,
    sentences: splitSentences(clause.text)
      .flatMap((span) => (isRow(clause, span) ? [span] : cellsOf(clause.text, span)))
      .map(({ start, end }, i, spans) => {
        const folded = fold(clause.text.slice(start, end));
        const leads = leadsOf(clause, { start, end }).filter(
          (lead) => lead.end > titleEnd && !isHeading(clause, lead),
        );
        return {
          start,
          end,
          folded,
          title: end <= titleEnd || title.includes(folded),
          leads,
          context: [
            ...leads,
            ...rowAround(clause, start),
            ...(refersBack.test(folded) ? spans.slice(i - 1, i) : []),
          ]
            .map((span) => fold(clause.text.slice(span.start, span.end)))
            .join('\n'),
          list: listAfter(clause, { start, end }),
        };
      }),
  };
}

/** 有关信息与资料…应当保存至少三年: what is meant stands in the sentence before. */
const refersBack = /^(?:有关|上述|前述|前款|前项)/;

/** Views are kept for the life of an index, so that each clause is prepared once. */
export function createViews(documentOf: (clause: Clause) => PolicyDocument): (clause: Clause) => ClauseView {
  return rememberEach((clause: Clause) => viewClause(clause, documentOf(clause)));
}

/** A row of a table with a heading row is one sentence: 银奖 alone says nothing. */
const isRow = (clause: Clause, { start, end }: Span): boolean =>
  end - start <= longestRow && gridsOf(clause).some((grid) => grid.start <= start && end <= grid.end);

const longestRow = 100;

/** The cells of a row of another table; a sentence outside of tables is one. */
function cellsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\t]+/g)].map(({ index, 0: cell }) => ({
    start: start + index,
    end: start + index + cell.length,
  }));
}

/** 第二条 【落户奖】 only repeats the heading. */
function isHeading({ text, label, heading }: Clause, { start, end }: Span): boolean {
  const wording = (said: string): string => said.replace(/[^\p{L}\p{N}]/gu, '');
  return wording(text.slice(start, end)) === wording(label + heading);
}

/**
 * Where label and heading end in the clause text, the mark that closes the heading included; 0 when there is no heading, or
 * when the heading is all that the clause provides: 5.累计发布开放许可专利2000件以上。（责任单位：…）.
 */
function endOfTitle(clause: Clause): number {
  const end = endOfHeading(clause);
  return saysMoreAfter(clause, end) ? end : 0;
}

/** Whether anything but names of those who answer for the clause stands behind this place. */
function saysMoreAfter({ text, responsible }: Clause, end: number): boolean {
  const named = responsible.reduceRight(
    (rest, span) => rest.slice(0, Math.max(end, span.start)) + rest.slice(Math.max(end, span.end)),
    text,
  );
  return /[\p{L}\p{N}]/u.test(named.slice(end));
}

function endOfHeading({ text, heading, label }: Clause): number {
  if (heading === '') return 0;
  const at = text.indexOf(heading);
  if (at === -1 || at > label.length + 4) return 0;
  const end = at + heading.length;
  return /[。：:；]/.test(text.charAt(end)) ? end + 1 : end;
}
