import type { TopicTerm } from '../../dialogue/topic.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import type { Clause, Evidence, PolicyDocument, Stage } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { leastNamed, stageShare } from '../plan/named-stage.ts';
import type { ComparedCell, Quote } from './cell.ts';
import { findIssued } from './issued.ts';

type ClauseOf = (id: Clause['id']) => Clause | undefined;

/** The stages of documents that a folded turn calls by their names; 建设 without 阶段 is no name. */
export const stagesSaid = (documents: readonly PolicyDocument[], folded: string): Stage[] =>
  documents
    .flatMap(({ stages }) => stages)
    .filter(({ label }) => {
      const name = fold(label).replace(/阶段$/, '');
      return folded.includes(name.length < shortestName ? fold(label) : name);
    });

const shortestName = 4;

/** The stages of the first document that has any, or those that the turn names; undefined without stages. */
export function stageCell(
  documents: readonly PolicyDocument[],
  { topic, folded }: { readonly topic: readonly TopicTerm[]; readonly folded: string },
  clauseOf: ClauseOf,
): ComparedCell | undefined {
  const document = documents.find(({ stages }) => stages.length > 0);
  if (document === undefined) return undefined;
  const said = stagesSaid([document], folded);
  const [best] = document.stages
    .map((stage) => ({ stage, share: stageShare(topic, stage) }))
    .sort((a, b) => b.share - a.share);
  const named = best !== undefined && best.share >= leastNamed ? [best.stage] : document.stages;
  const stages = said.length > 0 ? said : named;
  const quotes = stages.flatMap(({ evidence }) => quoteOf(evidence, clauseOf));
  return cellOf(document, quotes, quotes.map(textOf).join('；'));
}

/** When the first document that says so was issued and from when to when it applies; undefined when none says. */
export function validityCell(
  documents: readonly PolicyDocument[],
  clauseOf: ClauseOf,
): ComparedCell | undefined {
  return documents.map((document) => datesOf(document, clauseOf)).find((cell) => cell !== undefined);
}

/** The day on which the first document that prints one was issued; undefined when none prints it. */
export function issueCell(
  documents: readonly PolicyDocument[],
  clauseOf: ClauseOf,
): ComparedCell | undefined {
  for (const document of documents) {
    const issued = findIssued(document, clauseOf);
    const day = issued && findQuantities(textOf(issued)).find(({ kind }) => kind === 'date');
    if (issued !== undefined && day !== undefined)
      return { document, text: textOf(issued), quotes: [issued], figure: day, covered: 1 };
  }
  return undefined;
}

function datesOf(document: PolicyDocument, clauseOf: ClauseOf): ComparedCell | undefined {
  const issued = findIssued(document, clauseOf);
  const byTitle = document.effectiveTo?.basis === 'title_period';
  // The title tells both ends at once; the day it counts from is the one of issue.
  const ends = [byTitle ? undefined : document.effectiveFrom, document.effectiveTo]
    .flatMap((end) => (end?.evidence === undefined ? [] : quoteOf(end.evidence, clauseOf)))
    .filter((quote, i, all) => all.findIndex((other) => textOf(other) === textOf(quote)) === i);
  const words = [
    issued === undefined ? '没有写印发日期' : `${textOf(issued)}印发`,
    ...ends.map((end) => `${byTitle ? '标题写明的期限' : ''}${textOf(end)}`),
  ];
  return cellOf(document, [...(issued === undefined ? [] : [issued]), ...ends], words.join('，'));
}

function cellOf(document: PolicyDocument, quotes: readonly Quote[], text: string): ComparedCell | undefined {
  return quotes.length === 0 ? undefined : { document, text, quotes, figure: undefined, covered: 1 };
}

function quoteOf({ clauseId, start, end }: Evidence, clauseOf: ClauseOf): Quote[] {
  const clause = clauseOf(clauseId);
  return clause === undefined ? [] : [{ clause, start, end }];
}

const textOf = ({ clause, start, end }: Quote): string => clause.text.slice(start, end);
