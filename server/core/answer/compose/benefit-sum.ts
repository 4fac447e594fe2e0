import type { MissingFact } from '../../contract/ask.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { formatMoney } from '../../text/money.ts';
import type { Outcome, SumPart } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import { computedTexts } from './computed-texts.ts';
import { conditionsLine } from './conditions-line.ts';
import { assumptionLines, derivation } from './derivation.ts';
import type { Draft } from './draft.ts';
import { missingFacts } from './missing-facts.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { spokenList } from './spoken-line.ts';

/** Tells several claims, each with its figure, quote and derivation, and what they come to together. */
export function composeBenefitSum(
  { parts, calculation }: Extract<Outcome, { type: 'benefit_sum' }>,
  sources: Sources,
): Draft {
  const total = formatMoney(calculation.max ?? '0');
  const isCeiling = calculation.certainty === 'ceiling';
  const documents = [...new Set(parts.flatMap((part) => documentOf(part, sources)))];
  const notes = documents.flatMap((document) => validityNote(document, sources) ?? []);
  const sum = calculation.steps.at(-1)?.calc?.split('+').map(formatMoney).join('＋') ?? '';
  const open = parts.filter(({ calculation: { status } }) => status === 'needs_input');
  const missing = open.flatMap(missingOf);
  const told = parts.filter(({ benefit }, i) => parts.findIndex((other) => other.benefit === benefit) === i);
  const lead = open.length === 0 ? '合计' : '能算出的合计';
  return {
    kind: 'amount',
    paragraphs: [
      isCeiling
        ? `${lead}最高**${total}**，其中写着“最高”的是上限，文件未承诺最低额，实际金额由主管部门核定。`
        : `${lead}**${total}**。`,
      `${parts.map((part) => `- ${partLine(part, sources)}`).join('\n')}`,
      ...(sum.includes('＋') ? [`合计：${sum}＝${total}。`] : []),
      ...told.flatMap(({ benefit }) =>
        benefit.quotes.map((span) => blockQuote(benefit.clause, span, sources)),
      ),
      ...told.flatMap(conditionsOf),
      ...assumptionLines(calculation),
      ...(told.length > 1 ? ['文件没有写几项奖补能否同时享受。'] : []),
      ...notes.map(({ text }) => text),
      ...new Set(
        told.flatMap((part) =>
          documentOf(part, sources).map((document) => sourceLine(part.benefit.clause, document, sources)),
        ),
      ),
    ],
    spoken: [
      spokenList(
        `${lead}${isCeiling ? '最高' : ''}${total}，其中`,
        parts.map((part) => `${part.benefit.bound.rule.title}${figureOf(part)}`),
      ),
      ...notes.map(({ spoken }) => spoken),
      ...told
        .slice(0, 1)
        .flatMap((part) => documentOf(part, sources).map((document) => spokenSources(told, document))),
    ],
    missing,
    warnings: notes.map(({ warning }) => warning),
    calculation: { ...calculation },
    computed: [
      ...computedTexts(calculation),
      ...parts.flatMap(({ calculation: own, facts }) => [...computedTexts(own), facts.reckoned ?? '']),
    ],
  };
}

/** 依据…第三条等: an answer that rests on several clauses names the first and says that there are more. */
function spokenSources([first, ...others]: readonly SumPart[], document: PolicyDocument): string {
  if (first === undefined) return '';
  const source = spokenSource(first.benefit.clause, document);
  const isOne = others.every(({ benefit }) => benefit.clause.id === first.benefit.clause.id);
  return isOne ? source : source.replace(/。$/, '等。');
}

const missingOf = ({ benefit: { bound }, calculation }: SumPart): readonly MissingFact[] =>
  bound.rule.kind === 'amount' ? missingFacts(bound.rule, calculation.missing) : [];

/** Title, figure and how it comes about. */
function partLine(part: SumPart, { citer }: Sources): string {
  const { benefit, calculation, said } = part;
  const marker = citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const assumedOne = calculation.assumptions.includes('A.one');
  const name = `${benefit.bound.rule.title}${said === undefined ? '' : `（${said}）`}`;
  const how = [
    ...derivation(calculation, assumedOne).map((line) => line.replace(/。$/, '')),
    ...(assumedOne ? ['没有说数量，按一份计'] : []),
    ...(part.facts.reckoned === undefined ? [] : [part.facts.reckoned]),
  ].join('；');
  const asks = missingOf(part).map(({ ask }) => ask);
  if (calculation.status === 'needs_input') return `${name}：还没有计入${marker}，请说明：${asks.join('')}`;
  if (calculation.status === 'no_amount') return `${name}：文件只作鼓励或支持，没有规定金额，不计${marker}`;
  if (calculation.status === 'not_eligible') return `${name}：按您说的情况不符合条件，不计${marker}`;
  return `${name}：**${figureOf(part)}**${marker}${how === '' ? '' : `（${how}）`}`;
}

function figureOf({ calculation }: SumPart): string {
  if (calculation.status === 'no_amount') return '没有规定金额';
  if (calculation.status === 'not_eligible') return '不计';
  if (calculation.status === 'needs_input') return '还没有计入';
  const figure = formatMoney(calculation.max ?? '0');
  return calculation.certainty === 'ceiling' ? `最高${figure}` : figure;
}

function conditionsOf({ benefit, calculation }: SumPart): string[] {
  const { rule } = benefit.bound;
  if (rule.kind !== 'amount' || calculation.status !== 'ok') return [];
  return conditionsLine(calculation, benefit.clause).map((line) => `${rule.title}的${line}`);
}

const documentOf = ({ benefit }: SumPart, { documents }: Sources): PolicyDocument[] =>
  documents.filter(({ id }) => id === benefit.documentId);
