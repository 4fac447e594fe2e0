import type { IntentId } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { splitParts, splitSentences } from '../../text/sentences.ts';
import { isCountingWord } from '../find/said-figures.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { ComparedCell } from './cell.ts';

/** One clause of the part of a document that says what is aimed at. */
export interface Goal {
  readonly clause: Clause;
  /** Verbatim runs of it that hold the figures, in their order; empty where it only says what is to get better. */
  readonly spans: readonly Span[];
}

const aims = /目标|指标/;
const told: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'percent', 'measure']);

/**
 * What a document aims at, clause by clause under its topmost heading of goals. Empty for a document without such a part, without
 * figures in it, or without a year that the topic names.
 */
export function goalsOf(document: PolicyDocument, clauses: readonly Clause[], topic: Topic): Goal[] {
  const heading = clauses.find(({ path }) => aims.test(path[0] ?? ''))?.path[0];
  const goals = clauses
    .filter(({ path }) => heading !== undefined && path[0] === heading)
    .map((clause) => ({ clause, spans: figuredRuns(clause.text) }))
    .filter(({ clause, spans }) => spans.length > 0 || clause.path.length > 1);
  const text = fold([document.title, ...goals.map(({ clause }) => clause.text)].join('\n'));
  const isOfPeriod = topic.every(({ period, text: said }) => period !== true || text.includes(said));
  return isOfPeriod && goals.some(({ spans }) => spans.length > 0) ? goals : [];
}

/**
 * True when the aims as a whole are asked for, no indicator by its name: 南通的目标是什么, 到2026年要达到哪些指标. `names` tells words that
 * say which document is meant.
 */
export function asksForGoals({ intents, topic, turn }: Inquiry, names: Names = () => false): boolean {
  const telling = topic.filter((term) => term.period !== true && !names(term));
  const weight = telling.reduce((sum, term) => sum + term.weight, 0);
  const asksNumber = howMany.test(turn.understanding.folded);
  return (
    intents.includes('target') &&
    weight <= mostBeside &&
    !asksNumber &&
    !intents.some((id) => elsewhere.has(id))
  );
}

type Names = (term: TopicTerm) => boolean;
type Topic = readonly TopicTerm[];

/** 有几项指标 is answered by a number. */
const howMany = /(?:多少|几)[个项条类]?(?:数据|量化)?(?:目标|指标)/;
const mostBeside = 0.15;
const elsewhere: ReadonlySet<IntentId> = new Set([
  'validity',
  'responsible',
  'stage',
  'procedure',
  'conflict',
  'change',
  'reason',
  'basis',
  'amount',
  'eligibility',
  'definition',
  'when',
  'how',
]);

/** The figures as one cell of a comparison; undefined without any. */
export function goalsCell(document: PolicyDocument, goals: readonly Goal[]): ComparedCell | undefined {
  const quotes = goals.flatMap(({ clause, spans }) => spans.map((span) => ({ clause, ...span })));
  const text = quotes.map(({ clause, start, end }) => clause.text.slice(start, end)).join('；');
  return quotes.length === 0 ? undefined : { document, text, quotes, figure: undefined, covered: 1 };
}

/** Parts of sentences with a figure, those side by side as one run. */
function figuredRuns(text: string): Span[] {
  const figures = findQuantities(text).filter((figure) => told.has(figure.kind) && !isCountingWord(figure));
  const parts = splitSentences(text)
    .flatMap((sentence) => splitParts(text, sentence))
    .filter((part) => figures.some(({ start, end }) => part.start <= start && end <= part.end));
  const runs: Span[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last.end, part.start).trim() === '')
      runs[runs.length - 1] = { start: last.start, end: part.end };
    else runs.push(part);
  }
  return runs.map(({ start, end }) => ({
    start,
    end: start + text.slice(start, end).replace(/[，,；;。：:]$/, '').length,
  }));
}
