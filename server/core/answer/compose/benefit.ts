import type { Calculation } from '../../rules/calculation.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { PolicyDocument } from '../../text/document.ts';
import type { Benefit } from '../benefits/benefit.ts';
import { termsSaid } from '../benefits/rule-terms.ts';
import type { BenefitAnswer } from './benefit-answer.ts';
import { amountBody, noAmount } from './benefit-body.ts';
import { reachTexts } from './benefit-reach.ts';
import { blockQuote } from './block-quote.ts';
import { computedTexts } from './computed-texts.ts';
import type { Draft } from './draft.ts';
import { reasonTexts } from './reason-line.ts';
import { type Sources, sourceLine, spokenSource, type ValidityNote, validityNote } from './source-line.ts';

/** Answers a question about one benefit: the figure or why there is none, how it comes about, what it rests on. */
export function composeBenefit(answer: BenefitAnswer, sources: Sources): Draft {
  const { benefit, calculation, reached, unsaid, askers, likewise = [] } = answer;
  const shown = reached?.reach.now ?? reached?.reach.then ?? calculation;
  const { rule } = benefit.bound;
  const document = sources.documents.find(({ id }) => id === benefit.documentId);
  if (document === undefined) throw new Error(`benefit ${rule.id} without its document`);
  // An event that the question dates is judged by its own day.
  const note = validityNote(document, { ...sources, asOf: answer.event ?? sources.asOf });
  const body = rule.kind === 'no_amount' ? noAmount(benefit) : amountBody(answer, rule, sources);
  const { lead, spoken, kind, missing } = body;
  const terms =
    answer.asked === undefined ? [] : termsSaid(benefit, answer.asked).flatMap(({ says }) => says);
  return {
    kind,
    paragraphs: [
      ...terms,
      ...lead,
      ...quotes(benefit, sources),
      ...askers.named.map((span) => blockQuote(benefit.clause, span, sources)),
      ...(askers.unnamed.length > 0 && reached === undefined
        ? [`条文没有写明“${askers.unnamed.join('”“')}”。`]
        : []),
      ...body.details,
      ...(unsaid === undefined ? [] : [`${unsaid}，请以主管部门发布的申报通知为准。`]),
      ...(note ? [note.text] : []),
      ...(answer.event !== undefined && note === undefined ? periodLine(document, sources) : []),
      sourceLine(benefit.clause, document, sources),
      ...likewise.flatMap((other) => alsoUnmet(other, sources)),
    ],
    spoken: [
      ...spoken,
      ...(unsaid === undefined ? [] : [`${unsaid}。`]),
      ...(note ? [note.spoken] : []),
      spokenSource(benefit.clause, document),
    ],
    warnings: warningsOf(note),
    missing,
    calculation: { ...shown },
    computed: [
      ...computedTexts(shown),
      ...reasonTexts(shown),
      ...(reached === undefined ? [] : reachTexts(reached.reach)),
      answer.facts.reckoned ?? '',
    ],
    followUps: followUps(rule.kind === 'amount' ? rule : undefined, calculation),
  };
}

/** 海外维权 wants a case that was won as well. */
function alsoUnmet(benefit: Benefit, sources: Sources): string[] {
  const document = sources.documents.find(({ id }) => id === benefit.documentId);
  return [
    `如果是${benefit.bound.rule.title}，按您说的情况也不符合条件：`,
    ...quotes(benefit, sources),
    ...(document === undefined ? [] : [sourceLine(benefit.clause, document, sources)]),
  ];
}

function quotes(benefit: Benefit, sources: Sources): string[] {
  return benefit.quotes.map((span) => blockQuote(benefit.clause, span, sources));
}

/** From when and until when the document is in force, in its own words. */
function periodLine(document: PolicyDocument, { clauseOf, citer }: Sources): string[] {
  const said = [document.effectiveFrom, document.effectiveTo].flatMap((end) => {
    const clause = end?.evidence && clauseOf(end.evidence.clauseId);
    if (end?.evidence === undefined || clause === undefined) return [];
    return [
      `“${clause.text.slice(end.evidence.start, end.evidence.end)}”${citer.cite(clause, end.evidence)}`,
    ];
  });
  return said.length === 0 ? [] : [`所说的时间在文件的有效期内：${[...new Set(said)].join('，')}。`];
}

const warningsOf = (note: ValidityNote | undefined): NonNullable<Draft['warnings']> =>
  note ? [note.warning] : [];

function followUps(rule: AmountRule | undefined, calculation: Calculation): string[] {
  if (rule === undefined) return [];
  const ask = rule.inputs.find((input) => input.type === 'count' || input.type === 'money');
  const example =
    ask !== undefined && 'unit' in ask && calculation.status === 'ok' ? [`如果是别的数呢？`] : [];
  return [...(rule.conditions.length > 0 ? ['要符合什么条件？'] : []), ...example].slice(0, 3);
}
