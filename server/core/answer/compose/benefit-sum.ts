import type { PolicyDocument } from '../../text/document.ts';
import { formatMoney } from '../../text/money.ts';
import type { Outcome, SumPart } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import { computedTexts } from './computed-texts.ts';
import { conditionsLine } from './conditions-line.ts';
import { assumptionLines, derivation } from './derivation.ts';
import type { Draft } from './draft.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';

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
  const told = parts.filter(({ benefit }, i) => parts.findIndex((other) => other.benefit === benefit) === i);
  return {
    kind: 'amount',
    paragraphs: [
      isCeiling
        ? `合计最高**${total}**，其中写着“最高”的是上限，文件未承诺最低额，实际金额由主管部门核定。`
        : `合计**${total}**。`,
      `${parts.map((part) => `- ${partLine(part, sources)}`).join('\n')}`,
      `合计：${sum}＝${total}。`,
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
      `合计${isCeiling ? '最高' : ''}${total}，其中`,
      `${parts.map((part) => `${part.benefit.bound.rule.title}${figureOf(part)}`).join('，')}。`,
      ...notes.map(({ spoken }) => spoken),
      ...told
        .slice(0, 1)
        .flatMap((part) =>
          documentOf(part, sources).map((document) => spokenSource(part.benefit.clause, document)),
        ),
    ],
    warnings: notes.map(({ warning }) => warning),
    calculation: { ...calculation },
    computed: [...computedTexts(calculation), ...parts.flatMap((part) => computedTexts(part.calculation))],
  };
}

/** Title, figure and how it comes about. */
function partLine(part: SumPart, { citer }: Sources): string {
  const { benefit, calculation, said } = part;
  const marker = citer.cite(benefit.clause, benefit.quotes[0] ?? { start: 0, end: 1 });
  const assumedOne = calculation.assumptions.includes('A.one');
  const name = `${benefit.bound.rule.title}${said === undefined ? '' : `（${said}）`}`;
  const how = derivation(calculation, assumedOne).join('');
  if (calculation.status === 'not_eligible') return `${name}：按您说的情况不符合条件，不计${marker}`;
  return `${name}：**${figureOf(part)}**${marker}${how === '' ? '' : `（${how.replace(/。$/, '')}）`}`;
}

function figureOf({ calculation }: SumPart): string {
  if (calculation.status === 'not_eligible') return '不计';
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
