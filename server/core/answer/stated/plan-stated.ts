import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { ClauseId, PolicyDocument } from '../../text/document.ts';
import { asksOfWork } from '../benefits/asks-of-work.ts';
import type { Quote } from '../comparison/cell.ts';
import { partAround } from '../facts/denials.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { ClassesOf } from './classes.ts';
import { type TermDefinition, withMeanings } from './definitions.ts';
import type { SpeaksOf } from './operand.ts';
import { type ApplyContext, applySentence, type GivenFigures, tellsOperation } from './plan-sentence.ts';
import { readTable, type ToldCell } from './plan-table.ts';
import { saidTurn } from './said-turn.ts';
import { isCaseSaid } from './segments.ts';
import { type StatedSum, workOutStated } from './work-out.ts';

/** What a clause says to a question once its table is read or its operation applied. */
export interface Stated {
  readonly finding: Finding;
  /** Verbatim; the first holds the figure. */
  readonly quotes: readonly Quote[];
  readonly cells: readonly ToldCell[];
  readonly sum: StatedSum | undefined;
  /** The rows of the table were named in full. */
  readonly isNamed: boolean;
  /** The sum rests on a figure of the asker's. */
  readonly isApplied: boolean;
}

export interface StatedKnowledge {
  readonly words: QuestionWords;
  readonly speaksOf: SpeaksOf;
  readonly classesOf: ClassesOf;
  readonly meaningsOf: (document: PolicyDocument) => readonly TermDefinition[];
}

export interface StatedRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly expected: ExpectedFigure | undefined;
  readonly asOf: string;
}

/**
 * Reads the clauses that were found: the sum that the one plain operation of one of them comes to with what the asker gave, else the
 * cells that are meant of a table of the best. Undefined where nothing of that is unmistakable; then the clause is quoted.
 */
export function planStated(
  answering: readonly Finding[],
  findings: readonly Finding[],
  request: StatedRequest,
  knowledge: StatedKnowledge,
): Stated | undefined {
  const [best] = answering;
  const near = answering
    .filter(({ covered }) => covered >= (best?.covered ?? 0) - nearBest)
    .slice(0, mostTried);
  const others =
    best?.hasFigure === true
      ? []
      : findings.slice(0, mostTried).filter((one) => !near.includes(one) && isMeant(one, request, knowledge));
  const readings = [...near, ...others].flatMap((finding) => readFinding(finding, request, knowledge) ?? []);
  const applied = asksOfWork(request.inquiry) ? [] : readings.filter(({ isApplied }) => isApplied);
  const [only] = applied;
  const chosen = applied.find(({ finding }) => finding === best) ?? (applied.length === 1 ? only : undefined);
  // Of two clauses that work out sums, one is not told where the other holds more of what was said.
  const isDoubtful = near.some(
    ({ covered, view }) => covered > (chosen?.finding.covered ?? 1) && tellsOperation(view),
  );
  return (
    (isDoubtful ? undefined : chosen) ??
    readings.find(
      ({ finding, isNamed, isApplied }) =>
        !isApplied && (finding === best || (best?.hasFigure !== true && isNamed)),
    )
  );
}

const mostTried = 5;
const nearBest = 0.15;

/** A clause that holds what is asked once the terms of the document are read as it defines them: 同地段 of 市场租金. */
function isMeant(finding: Finding, { inquiry }: StatedRequest, { meaningsOf }: StatedKnowledge): boolean {
  const text = textWithMeanings(finding, meaningsOf(finding.view.document));
  const { share, missing } = coverage(inquiry.topic, text);
  return (
    share >= leastMeant &&
    !missing.some(({ known, generic, weight }) => known && !generic && weight > mostMissing)
  );
}

const textWithMeanings = ({ view }: Finding, definitions: readonly TermDefinition[]): string =>
  withMeanings(`${view.title}\n${view.headings}\n${view.folded.text}`, definitions);

/** 厂房花了1200万 is no 设备投资额: what a figure is said to be of has to stand in the clause, or in what its terms mean. */
function speaksOfWhatIsGiven(text: string, { turn, said }: GivenFigures): boolean {
  return said.every((figure) => {
    const { start, end } = partAround(turn.folded, figure);
    const beside = turn.topic.filter((term) => start <= term.start && term.end <= end);
    return beside.every(
      (term) => !term.known || term.generic || term.weight < telling || termMatch(term, text) > 0,
    );
  });
}

/** A word this heavy says what a figure is of. */
const telling = 0.2;
const leastMeant = 0.6;
const mostMissing = 0.5;

function readFinding(
  finding: Finding,
  { inquiry, previous, expected, asOf }: StatedRequest,
  { words, speaksOf, classesOf, meaningsOf }: StatedKnowledge,
): Stated | undefined {
  const { clause, document } = finding.view;
  const turns = turnsAbout(inquiry, previous, clause.id);
  const context: ApplyContext = { words, speaksOf, turns };
  const definitions = classesOf(document);
  const around = `${finding.view.title}\n${finding.view.headings}\n${finding.view.folded.text}`;
  const said = turns.map((turn) => saidTurn(turn, { definitions, text: around, asOf }));
  const worksOut = (
    input: Pick<
      Parameters<typeof workOutStated>[0],
      'quote' | 'operands' | 'factors' | 'unit' | 'isCeiling' | 'caps'
    >,
  ) => workOutStated({ clause, document, asOf, ...input });
  const text = textWithMeanings(finding, meaningsOf(document));
  const table = readTable(finding, { ...context, said, expected });
  if (table?.applied?.given !== undefined && !speaksOfWhatIsGiven(text, table.applied.given))
    return undefined;
  if (table !== undefined)
    return {
      finding,
      quotes: table.quotes,
      cells: table.cells,
      isNamed: table.isNamed,
      sum: table.applied && worksOut(table.applied),
      isApplied: table.applied?.given !== undefined,
    };
  if (!(expected?.kinds.has('money') ?? givesSum(inquiry))) return undefined;
  const applied = applySentence(finding.view, finding.sentence, context);
  if (applied === undefined || !speaksOfWhatIsGiven(text, applied)) return undefined;
  // Half of a rent is what 柔性引进的人才 pay; of others who ask for their rent nothing is known.
  if (!isCaseSaid(finding.view, applied, turns)) return undefined;
  const { stated, operands, factors, unit, caps, beside } = applied;
  const worded = caps.map(({ limit, start, end }) => ({
    limit,
    quote: clause.text.slice(start, end).trim(),
  }));
  const told = [applied, ...beside];
  const outside = caps.filter((cap) => told.every(({ start, end }) => cap.end <= start || end <= cap.start));
  return {
    finding,
    quotes: [
      ...finding.sentence.leads.map((lead) => ({ clause, ...lead })),
      { clause, start: applied.start, end: applied.end },
      ...[...outside, ...beside].map(({ start, end }) => ({ clause, start, end })),
    ],
    cells: [],
    isNamed: false,
    isApplied: true,
    sum: worksOut({
      quote: clause.text.slice(applied.start, applied.end),
      operands,
      factors,
      ...(unit === undefined ? {} : { unit }),
      isCeiling: stated.isCeiling,
      caps: worded,
    }),
  };
}

/** 我们交了9万 after 保费怎么补: a sum that is told without any question asks what it comes to. */
const givesSum = ({ turn: { understanding }, carried }: Inquiry): boolean =>
  carried.topic &&
  understanding.intents.length === 0 &&
  understanding.quantities.some(
    ({ kind, value }) => kind === 'money' || (kind === 'plain' && Number(value) >= leastPlain),
  );

/** A bare number from here on is one of yuan. */
const leastPlain = 1000;

/** The turns that speak of this matter, latest first: those before count where this one goes on with them or comes to the same clause. */
function turnsAbout(
  { turn, carried }: Inquiry,
  previous: State | undefined,
  clauseId: ClauseId,
): readonly Understanding[] {
  const goesOn = carried.topic || previous?.focus === clauseId;
  return [turn.understanding, ...(goesOn ? (previous?.told ?? []) : [])];
}
