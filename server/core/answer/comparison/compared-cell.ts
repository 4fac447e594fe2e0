import type { Aspects } from '../../dialogue/aspects.ts';
import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { Shows } from '../../dialogue/signs.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { PolicyDocument, Span } from '../../text/document.ts';
import { type Excerpt, excerpt, itemBefore } from '../compose/excerpt.ts';
import { trimStop } from '../compose/trim-end.ts';
import { accepts, stakeOf } from '../find/acceptance.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import { answeringFigures, type ExpectedFigure } from '../find/expected.ts';
import { type FindKnowledge, findClauses } from '../find/find.ts';
import type { Finding } from '../find/finding.ts';
import { isCountingWord } from '../find/said-figures.ts';
import { setsOut } from '../find/set-out.ts';
import { shownBy } from '../find/shown.ts';
import type { Steps } from '../find/steps.ts';
import { boundedFigure } from './bounded-figure.ts';
import type { ComparedCell } from './cell.ts';
import { isOfSameReach } from './compared-reach.ts';
import { nameCell } from './name-cell.ts';

/** What every side is asked. */
export interface CellRequest {
  readonly topic: readonly TopicTerm[];
  readonly expected: ExpectedFigure | undefined;
  /** A sentence is no answer where a figure is asked for. */
  readonly needsFigure: boolean;
  readonly asksWho: boolean;
  /** What something is called is asked. */
  readonly asksName: boolean;
  /** What is done is asked, not what is aimed at. */
  readonly asksWays: boolean;
  readonly shows: Shows;
  /** What there is is asked, so that what is aimed at is no answer. */
  readonly asksPresent: boolean;
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
  const { topic, expected, sections, aspects, steps, asksWho, needsFigure } = request;
  const documentIds = new Set(documents.map(({ id }) => id));
  const found = await findClauses({ topic, documentIds, expected, sections, aspects, steps }, knowledge);
  const fitting = found.filter((finding) => accepts(finding, stakeOf(asksWho, expected)));
  if (asksWho) {
    const named = fitting.find(({ view }) => view.clause.responsible.length > 0);
    return named && unitsCell(named);
  }
  if (request.asksName) {
    const named = nameCell(fitting, topic);
    if (named !== undefined) return named;
  }
  const cells = fitting.flatMap((finding) => sentenceCell(finding, request, knowledge.words) ?? []);
  const withFigure =
    expected === undefined
      ? undefined
      : cells.find(
          ({ figure, several, quotes }) =>
            several === true ||
            (figure !== undefined && isOfSameReach(topic, figure, quotes[0], knowledge.words)),
        );
  if (withFigure !== undefined) return withFigure;
  if (request.asksName) {
    const speaks = fitting.find(({ inSentence }) => inSentence >= mostOfSentence);
    const near = speaks && sentenceCell(speaks, request, knowledge.words);
    return near && { ...near, text: notSet, only: '没有写出名称，只写到' };
  }
  if (!needsFigure) return (request.asksWays ? cells.find(tellsWays(cells[0])) : undefined) ?? cells[0];
  for (const plainer of plainerTopics(request, knowledge.words)) {
    const cell = await findCell(documents, { ...request, topic: plainer }, knowledge);
    if (cell?.figure !== undefined && cell.only === undefined) return cell;
  }
  const nearest = found.find(
    (finding) =>
      accepts(finding, 'statement') && answers(finding.view, finding.sentence, request, knowledge.words),
  );
  const near = nearest && sentenceCell(nearest, { ...request, expected: undefined }, knowledge.words);
  return near && { ...near, text: notSet, only: onlyNear(near, expected) };
}

/** Share of the topic in a sentence that is told though it holds no name. */
const mostOfSentence = 0.6;

/** What is told where the figure asked for is not set. */
function onlyNear({ text }: ComparedCell, expected: ExpectedFigure | undefined): string {
  const isDate = expected?.kinds.has('date') === true;
  if (expected !== undefined && answeringFigures(text, expected).length > 0)
    return isDate ? '没有写同样的事，最接近的写法是' : '没有规定同样的数，最接近的写法是';
  return isDate ? noTime : noFigure;
}

/** Said before what only comes near, where a time is asked for. */
export const noTime = '没有写时间，只写到';
const noFigure = `${notSet}这个数，只写到`;

/** True when a side does not speak of what is asked, or holds no figure that comes near. */
export const holdsNoFigure = (cell: ComparedCell | undefined): boolean =>
  cell === undefined || cell.only === noTime || cell.only === noFigure;

/**
 * What need not stand beside the figure: how it is to come about (要培育几家), and one of two ranks that places may have been
 * given at some time (哪年成了试点或者示范).
 */
function plainerTopics(
  { topic, expected }: CellRequest,
  { aims, contrasts }: QuestionWords,
): (readonly TopicTerm[])[] {
  const either = contrasts
    .map((group) => topic.filter(({ text }) => group.some((word) => text.includes(word))))
    .filter((terms) => terms.length > 1 && expected?.kinds.has('date') === true)
    .flatMap((terms) => terms.map((kept) => topic.filter((term) => term === kept || !terms.includes(term))));
  return [topic.filter(({ text }) => !aims.includes(text)), ...either].filter(
    (plainer) => plainer.length < topic.length && plainer.some(({ generic }) => !generic),
  );
}

/** Aims are told in figures, ways to reach them are not. */
const tellsWays =
  (best: ComparedCell | undefined) =>
  ({ text, covered }: ComparedCell): boolean =>
    covered >= (best?.covered ?? 0) - aboutAsWell &&
    !findQuantities(text).some(({ kind }) => kind === 'count' || kind === 'money' || kind === 'percent');

const aboutAsWell = 0.2;

/** The sentence shows what is asked, and of the time that is asked about. */
const answers = (
  view: ClauseView,
  sentence: Sentence,
  { topic, shows, asksPresent }: CellRequest,
  words: QuestionWords,
): boolean => shows(shownBy(view, sentence, topic)) && !(asksPresent && setsOut(view, sentence, words));

function sentenceCell(
  finding: Finding,
  request: CellRequest,
  words: QuestionWords,
): ComparedCell | undefined {
  const { topic, expected } = request;
  const { clause, document } = finding.view;
  const cuts = [finding.sentence, ...finding.further]
    .filter((one) => answers(finding.view, one, request, words))
    .map((one) => excerpt(clause.text, one, topic, expected));
  const [first] = cuts;
  if (first === undefined) return undefined;
  // 两项 and 一支 mostly count something else than what is asked; a day may stand in another sentence.
  const isWeak =
    first.figure === undefined ? expected?.kinds.has('date') === true : isCountingWord(first.figure);
  const firm = ({ figure }: Excerpt): boolean => figure !== undefined && !isCountingWord(figure);
  const cut = (isWeak ? cuts.find(firm) : undefined) ?? first;
  const figure =
    cut.figure?.text.startsWith('一') === true && isCountingWord(cut.figure) ? undefined : cut.figure;
  const span = trimStop(clause.text, cut);
  const several = cut.several && trimStop(clause.text, cut.several);
  const cell = several ?? (figure === undefined ? span : withBasis(clause.text, figure, words));
  return {
    ...(several !== undefined && { several: true as const }),
    document,
    text: clause.text.slice(cell.start, cell.end),
    quotes: [{ clause, ...span }],
    figure,
    covered: finding.covered,
  };
}

/** A figure with the words that bound it, and with what it counts by the year where its name says so: 著作权年登记量达6万件. */
function withBasis(text: string, figure: Quantity, { byYear }: QuestionWords): Span {
  const bounded = boundedFigure(text, figure);
  const item = itemBefore(text, figure);
  return saysAny(item, byYear) ? { start: figure.end - item.length, end: bounded.end } : bounded;
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
