import type { Aspects } from '../dialogue/aspects.ts';
import type { QuestionWords } from '../dialogue/question-words.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { Shows } from '../dialogue/signs.ts';
import type { TopicTerm } from '../dialogue/topic.ts';
import { findQuantities, type Quantity } from '../text/amounts-find.ts';
import type { Clause, PolicyDocument, Span } from '../text/document.ts';
import { accepts, type Stake } from './acceptance.ts';
import { boundedFigure } from './bounded-figure.ts';
import { excerpt } from './excerpt.ts';
import type { ExpectedFigure } from './expected.ts';
import { type FindKnowledge, findClauses } from './find.ts';
import type { Finding } from './ranking.ts';
import { shownBy } from './shown.ts';
import type { Steps } from './steps.ts';

/** A verbatim stretch of a clause. */
export interface Quote extends Span {
  readonly clause: Clause;
}

/** What the documents of one side say. */
export interface ComparedCell {
  readonly document: PolicyDocument;
  /** What is shown in the table; 未规定 when the quotes only come near. */
  readonly text: string;
  /** Verbatim, most telling first; at least one. */
  readonly quotes: readonly Quote[];
  /** The figure of the first quote that answers. */
  readonly figure: Quantity | undefined;
  /** Share of the topic that was found, 0 to 1. */
  readonly covered: number;
}

/** What every side is asked. */
export interface CellRequest {
  readonly topic: readonly TopicTerm[];
  readonly expected: ExpectedFigure | undefined;
  /** A sentence is no answer where a figure is asked for. */
  readonly needsFigure: boolean;
  readonly asksWho: boolean;
  /** What is done is asked, not what is aimed at. */
  readonly asksWays: boolean;
  readonly shows: Shows;
  readonly sections: Sections;
  readonly aspects: Aspects;
  readonly steps: Steps;
}

export interface CellKnowledge extends FindKnowledge {
  readonly words: QuestionWords;
}

export const notSet = '未规定';

/** The words of one side that answer best; undefined when its documents do not speak of it. */
export async function findCell(
  documents: readonly PolicyDocument[],
  request: CellRequest,
  knowledge: CellKnowledge,
): Promise<ComparedCell | undefined> {
  const { topic, expected, sections, aspects, steps, asksWho, shows, needsFigure } = request;
  const documentIds = new Set(documents.map(({ id }) => id));
  const found = await findClauses({ topic, documentIds, expected, sections, aspects, steps }, knowledge);
  const fitting = found.filter((finding) => accepts(finding, stakeOf(request)));
  if (asksWho) {
    const named = fitting.find(({ view }) => view.clause.responsible.length > 0);
    return named && unitsCell(named);
  }
  const cells = fitting.flatMap((finding) => sentenceCell(finding, request) ?? []);
  const withFigure = expected === undefined ? undefined : cells.find(({ figure }) => figure !== undefined);
  if (withFigure !== undefined) return withFigure;
  if (!needsFigure) return (request.asksWays ? cells.find(tellsWays(cells[0])) : undefined) ?? cells[0];
  const nearest = found.find(
    (finding) => accepts(finding, 'statement') && shows(shownBy(finding.view, finding.sentence, topic)),
  );
  const near = nearest && sentenceCell(nearest, { ...request, expected: undefined });
  return near && { ...near, text: notSet };
}

/** Aims are told in figures, ways to reach them are not. */
const tellsWays =
  (best: ComparedCell | undefined) =>
  ({ text, covered }: ComparedCell): boolean =>
    covered >= (best?.covered ?? 0) - aboutAsWell &&
    !findQuantities(text).some(({ kind }) => kind === 'count' || kind === 'money' || kind === 'percent');

const aboutAsWell = 0.2;

function stakeOf({ asksWho, expected }: CellRequest): Stake {
  if (asksWho) return 'task';
  if (expected === undefined) return 'statement';
  return expected.paid === true ? 'paid' : 'figure';
}

function sentenceCell(finding: Finding, { topic, expected, shows }: CellRequest): ComparedCell | undefined {
  const { clause, document } = finding.view;
  const sentence = [finding.sentence, ...finding.further].find((one) =>
    shows(shownBy(finding.view, one, topic)),
  );
  if (sentence === undefined) return undefined;
  const cut = excerpt(clause.text, sentence, topic, expected);
  const { figure } = cut;
  const span = withoutEndMark(clause.text, cut);
  const cell = figure === undefined ? span : boundedFigure(clause.text, figure);
  return {
    document,
    text: clause.text.slice(cell.start, cell.end),
    quotes: [{ clause, ...span }],
    figure,
    covered: finding.covered,
  };
}

/** The units that answer for the clause, with the words that name them. */
function unitsCell({ view: { clause, document }, covered }: Finding): ComparedCell {
  const start = Math.min(...clause.responsible.map((entry) => entry.start));
  const end = Math.max(...clause.responsible.map((entry) => entry.end));
  return {
    document,
    text: clause.responsible.flatMap(({ units }) => units).join('、'),
    quotes: [{ clause, start, end }],
    figure: undefined,
    covered,
  };
}

function withoutEndMark(text: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && /[，,；;、：:。\s]/.test(text.charAt(to - 1))) to--;
  return { start, end: to };
}
