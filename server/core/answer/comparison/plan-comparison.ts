import type { Aspects } from '../../dialogue/aspects.ts';
import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { Shows } from '../../dialogue/signs.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { type ExpectedFigure, type ExpectedOf, sameClassifier } from '../find/expected.ts';
import { figuresSaid } from '../find/said-figures.ts';
import { stepsOf } from '../find/steps.ts';
import type { ComparedRow, Plan } from '../plan/outcome.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { wordingAsked } from '../turn/wordings.ts';
import type { ComparedCell } from './cell.ts';
import { type CellKnowledge, type CellRequest, findCell, holdsNoFigure } from './compared-cell.ts';
import type { FindSides, Side, Sides } from './compared-sides.ts';
import { asksMore, datedRow, goalsRow, outlineRow, speakingFirst } from './document-rows.ts';
import { splitIndicators } from './indicators.ts';

export interface ComparisonKnowledge extends CellKnowledge {
  readonly words: QuestionWords;
  readonly sidesOf: FindSides;
  readonly expectedOf: ExpectedOf;
  readonly signsOf: (question: string) => Shows;
  readonly sectionsOf: (question: string) => Sections;
  readonly aspectsOf: (question: string) => Aspects;
}

/**
 * Places, or documents of one place, side by side: each is searched by itself, so that none can crowd out another. Undefined
 * when the question does not put any next to each other or too few of them have an answer.
 */
export async function planComparison(
  { inquiry, previous, asOf }: { inquiry: Inquiry; previous: State | undefined; asOf: string },
  knowledge: ComparisonKnowledge,
): Promise<Plan | undefined> {
  const all = knowledge.sidesOf(inquiry, previous);
  if (all === undefined) return undefined;
  const { folded } = inquiry.turn.understanding;
  const compared = {
    ...all,
    sides: all.sides.map((side) => ({
      ...side,
      documents: wordingAsked(side.documents, { folded, asOf, words: knowledge.words }),
    })),
  };
  const { sides, found } = compared;
  const rows =
    datedRow(sides, inquiry, knowledge) ??
    goalsRow(sides, inquiry, knowledge) ??
    outlineRow(sides, inquiry, knowledge) ??
    (await findRows({ compared, inquiry, previous }, knowledge));
  const cells = rows.flatMap((row) => row.cells);
  const answered = sides.filter((_, i) => rows.some((row) => row.cells[i] !== undefined));
  if (answered.length < found) return undefined;
  const ranks = asksMore(knowledge.words, inquiry);
  const lacksFigure = requestOf(inquiry, knowledge).needsFigure && cells.every(holdsNoFigure);
  return {
    outcome: { type: 'comparison', sides, rows, ranks, ...(lacksFigure && { lacksFigure }) },
    fit: Math.max(...cells.map((cell) => cell?.covered ?? 0)),
  };
}

interface RowsRequest {
  readonly compared: Sides;
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
}

async function findRows(
  { compared: { sides, reached }, inquiry, previous }: RowsRequest,
  knowledge: ComparisonKnowledge,
): Promise<ComparedRow[]> {
  const { folded } = inquiry.turn.understanding;
  const asked = requestOf(inquiry, knowledge);
  // What was set out does not show what was reached.
  const request = reached ? { ...asked, shows: () => true, asksPresent: false } : asked;
  const before = { previous, contrasts: knowledge.words.contrasts };
  const cellsOf = async (asked: CellRequest): Promise<(ComparedCell | undefined)[]> => {
    const cells: (ComparedCell | undefined)[] = [];
    for (const side of sides) {
      const pool = speakingFirst(side.documents, inquiry.kinds);
      const cell = await findFirst(pool, asked, knowledge);
      const earlier = answersWith(cell, asked) ? undefined : topicBefore(side, inquiry, before);
      const other = earlier && (await findFirst(pool, { ...asked, topic: earlier }, knowledge));
      cells.push(other !== undefined && answersWith(other, asked) ? other : cell);
    }
    return cells;
  };
  const findRow = async (topic: readonly TopicTerm[]): Promise<ComparedRow> => {
    const cells = await cellsOf({ ...request, topic });
    // Where no figure is asked for, all sides are told by their figures or all by their words.
    const mixed =
      !request.needsFigure &&
      cells.some((cell) => cell !== undefined && cell.figure === undefined && cell.several !== true);
    if (mixed)
      return { label: labelOf(topic), cells: await cellsOf({ ...request, topic, expected: undefined }) };
    const kind = commonKind(cells);
    const unit = commonUnit(cells, kind);
    const alike = cells.every(
      (cell) => cell?.figure === undefined || (cell.figure.kind === kind && countsBy(cell.figure.unit, unit)),
    );
    // Places are not told a share or households of one and a number of another; benefits may be.
    if (alike || kind === undefined || request.expected?.paid === true)
      return { label: labelOf(topic), cells };
    const expected: ExpectedFigure = { kinds: new Set([kind]), unit: request.expected?.unit ?? unit };
    return { label: labelOf(topic), cells: await cellsOf({ ...request, topic, expected }) };
  };
  const groups = inquiry.carried.topic ? [] : splitIndicators(folded, inquiry.topic);
  if (groups.length > 1) {
    const rows: ComparedRow[] = [];
    for (const group of groups) rows.push(await findRow(group));
    if (areDistinct(rows)) return rows;
  }
  return [await findRow(inquiry.topic)];
}

const answersWith = (cell: ComparedCell | undefined, { expected }: CellRequest): boolean =>
  cell !== undefined &&
  cell.only === undefined &&
  (expected === undefined || cell.figure !== undefined || cell.several === true);

/** What was asked of this side alone the turn before, where it is the same kind of thing: 服务专业人才, then 那边的实务人才. */
function topicBefore(
  { label }: Side,
  { turn }: Inquiry,
  { previous, contrasts }: { previous: State | undefined; contrasts: QuestionWords['contrasts'] },
): readonly TopicTerm[] | undefined {
  const { regions, topic } = previous?.inquiry ?? { regions: [], topic: [] };
  if (regions.length !== 1 || regions[0] !== label) return undefined;
  const areAlike = (one: string, other: string): boolean =>
    one.slice(-2) === other.slice(-2) ||
    contrasts.some(
      (group) => group.some((word) => one.includes(word)) && group.some((word) => other.includes(word)),
    );
  const telling = (terms: readonly TopicTerm[]): string[] =>
    terms.flatMap(({ generic, text }) => (generic ? [] : [text]));
  const now = telling(turn.understanding.topic);
  return telling(topic).some((one) => now.some((other) => areAlike(one, other))) ? topic : undefined;
}

/** The classifier of most numbers, of the first one among equals; undefined unless they are numbers. */
function commonUnit(
  cells: readonly (ComparedCell | undefined)[],
  kind: Quantity['kind'] | undefined,
): string | undefined {
  if (kind !== 'count') return undefined;
  const units = cells.flatMap((cell) => (cell?.figure?.kind === kind ? [cell.figure.unit] : []));
  const count = (unit: string): number => units.filter((other) => sameClassifier(other, unit)).length;
  return units.reduce<string | undefined>(
    (best, unit) => (best === undefined || count(unit) > count(best) ? unit : best),
    undefined,
  );
}

const countsBy = (printed: string, unit: string | undefined): boolean =>
  unit === undefined || sameClassifier(printed, unit);

/** The kind of most figures; of the first one among equals. */
function commonKind(cells: readonly (ComparedCell | undefined)[]): Quantity['kind'] | undefined {
  const kinds = cells.flatMap((cell) => cell?.figure?.kind ?? []);
  const count = (kind: Quantity['kind']): number => kinds.filter((other) => other === kind).length;
  return kinds.reduce<Quantity['kind'] | undefined>(
    (best, kind) => (best === undefined || count(kind) > count(best) ? kind : best),
    undefined,
  );
}

const labelOf = (topic: readonly TopicTerm[]): string =>
  topic
    .filter((term) => !term.generic)
    .map((term) => term.text)
    .join('');

/** Every group found something, and not all the same. */
function areDistinct(rows: readonly ComparedRow[]): boolean {
  const quoted = rows.map(({ cells }) =>
    cells
      .map((cell) => cell && `${cell.quotes[0]?.clause.id} ${cell.text}`)
      .filter((cell) => cell !== undefined),
  );
  const seen = quoted.flat();
  return quoted.every((row) => row.length > 0) && new Set(seen).size === seen.length;
}

function requestOf(inquiry: Inquiry, knowledge: ComparisonKnowledge): CellRequest {
  const { intents, turn, topic } = inquiry;
  const { folded } = turn.understanding;
  // 都叫什么, 分别叫什么 asks each side for one name, not for a list.
  const shows = knowledge.signsOf(folded.replace(/都|分别|各自?/g, ''));
  const named =
    knowledge.expectedOf(
      intents.filter((id) => id !== 'comparison'),
      folded,
    ) ?? likeSaid(turn.understanding);
  const needsFigure = named !== undefined || asksMore(knowledge.words, inquiry);
  // Names and the like are shown by words.
  const asksWords = !needsFigure && (intents.some((id) => wordy.has(id)) || !shows({ text: '' }));
  return {
    topic,
    expected: asksWords ? undefined : (named ?? knowledge.expectedOf(intents, folded)),
    needsFigure,
    asksWho: intents.includes('responsible'),
    asksName: saysAny(folded, knowledge.words.comparedNames),
    asksWays: asksWords && intents.includes('how'),
    shows,
    asksPresent: saysAny(inquiry.asked, knowledge.words.asksPresent),
    sections: knowledge.sectionsOf(folded),
    aspects: knowledge.aspectsOf(folded),
    steps: stepsOf(turn.understanding),
  };
}

/** 盐城200家，连云港才100家，南通呢: a figure as those that were said. */
function likeSaid({ quantities }: Inquiry['turn']['understanding']): ExpectedFigure | undefined {
  const said = figuresSaid(quantities).find(
    ({ kind }) => kind === 'count' || kind === 'money' || kind === 'percent',
  );
  return said && { kinds: new Set([said.kind]), unit: said.kind === 'count' ? said.unit : undefined };
}

/** What is asked in these ways is not answered by a figure. */
const wordy: ReadonlySet<string> = new Set(['how', 'definition', 'reason', 'procedure', 'eligibility']);

async function findFirst(
  pool: readonly PolicyDocument[],
  request: CellRequest,
  knowledge: ComparisonKnowledge,
): Promise<ComparedCell | undefined> {
  const first = pool.filter(({ kind }) => kind === pool[0]?.kind);
  const cell = await findCell(first, request, knowledge);
  const rest = first.length < pool.length ? pool : [];
  if (rest.length === 0 || (cell !== undefined && (cell.figure !== undefined || !request.needsFigure)))
    return cell;
  const other = await findCell(rest, request, knowledge);
  return other?.figure !== undefined || cell === undefined ? other : cell;
}
