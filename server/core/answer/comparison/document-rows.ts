import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { ComparedRow } from '../plan/outcome.ts';
import { type Inquiry, weightOf } from '../turn/inquiry.ts';
import type { ComparedCell } from './cell.ts';
import type { Side } from './compared-sides.ts';
import { issueCell, stageCell, stagesSaid, validityCell } from './dated-cell.ts';
import { asksForGoals, goalsCell, goalsOf } from './goals.ts';
import { partNamed } from './part-named.ts';

/** What rows about the documents themselves are made from. */
export interface RowKnowledge {
  readonly index: CorpusIndex;
  readonly words: QuestionWords;
}

/** More or less is asked for. */
export const asksMore = ({ magnitudes }: QuestionWords, { turn }: Inquiry): boolean =>
  saysAny(turn.understanding.folded, magnitudes);

/** Stages and dates of the documents themselves; undefined when something else is asked. */
export function datedRow(
  sides: readonly Side[],
  inquiry: Inquiry,
  { index, words }: RowKnowledge,
): ComparedRow[] | undefined {
  const { intents, topic, kinds, turn } = inquiry;
  const pools = sides.map(({ documents }) => speakingFirst(documents, kinds));
  const rowOf = (label: string, cellOf: (pool: readonly PolicyDocument[]) => ComparedCell | undefined) =>
    rowWith(label, pools.map(cellOf));
  const weight = weightOf(topic);
  const isAbout = (document: PolicyDocument): boolean =>
    weight < littleTopic || coverage(topic, fold(document.title)).share >= mostOfTopic;
  const { folded } = turn.understanding;
  // 甲的“评估整改”和乙的“评估提升”分别排在几月到几月: stages are named, and nothing else that documents know.
  const said = pools.flatMap((pool) => stagesSaid(pool, folded)).map(({ label }) => label);
  const namesStages =
    said.length > 0 &&
    topic.every((term) => term.generic || !term.known || termMatch(term, fold(said.join('\n'))) > 0);
  // 哪个方案先出台
  const asksOrder = intents.includes('when') || asksMore(words, inquiry);
  const besideIssue = weightOf(topic.filter(({ text }) => !saysAny(text, words.issueWords)));
  if (asksOrder && besideIssue < littleTopic && saysAny(folded, words.issueWords))
    return rowOf('印发日期', (pool) => issueCell(pool, index.clause));
  if (intents.includes('stage') || (intents.includes('when') && (weight < littleTopic || namesStages))) {
    const row = rowOf('时间安排', (pool) => stageCell(pool, { topic, folded }, index.clause));
    if (row !== undefined && !intents.includes('validity')) return row;
  }
  if (!intents.includes('validity')) return undefined;
  return rowOf('印发和施行', (pool) => validityCell(pool.filter(isAbout), index.clause));
}

/** What each side aims at as a whole; undefined when an indicator is asked for. */
export function goalsRow(
  sides: readonly Side[],
  inquiry: Inquiry,
  { index }: RowKnowledge,
): ComparedRow[] | undefined {
  if (!asksForGoals(inquiry)) return undefined;
  const cells = sides.map(({ documents }) =>
    documents
      .map((document) => goalsCell(document, goalsOf(document, index.clausesOf(document.id), inquiry.topic)))
      .find((cell) => cell !== undefined),
  );
  return rowWith('主要目标', cells);
}

/** So little topic leaves the question to be about the documents themselves. */
const littleTopic = 0.45;
const mostOfTopic = 0.6;

/** The part of each document that the question names (保障措施), by the headings in it or as it stands; undefined unless several have it. */
export function outlineRow(
  sides: readonly Side[],
  { topic, kinds, turn }: Inquiry,
  { index }: RowKnowledge,
): ComparedRow[] | undefined {
  const { folded } = turn.understanding;
  const parts = sides.map(({ documents }) =>
    speakingFirst(documents, kinds)
      .flatMap((document) => {
        const clauses = index.clausesOf(document.id);
        const part = partNamed(folded, topic, clauses);
        return part === undefined ? [] : [{ document, ...part }];
      })
      .at(0),
  );
  const names = parts.flatMap((part) => part?.name ?? []);
  if (names.length < 2) return undefined;
  const cells = parts.map((part): ComparedCell | undefined => {
    if (part === undefined) return undefined;
    const { quotes } = part;
    const text = quotes.map(({ clause, start, end }) => clause.text.slice(start, end)).join('；');
    return { document: part.document, text, quotes, figure: undefined, covered: 1 };
  });
  return rowWith(names[0] ?? '', cells);
}

const rowWith = (label: string, cells: readonly (ComparedCell | undefined)[]): ComparedRow[] | undefined =>
  cells.some((cell) => cell !== undefined) ? [{ label, cells }] : undefined;

/** Documents of the kind asked about, or else plans, are asked before the others: places are compared by what they set out to reach. */
export function speakingFirst(
  documents: readonly PolicyDocument[],
  kinds: Inquiry['kinds'],
): readonly PolicyDocument[] {
  const wanted = kinds[0] ?? 'plan';
  return [
    ...documents.filter(({ kind }) => kind === wanted),
    ...documents.filter(({ kind }) => kind !== wanted),
  ];
}
