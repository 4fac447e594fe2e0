import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { partAround } from '../facts/denials.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import { termMatch } from '../find/relevance.ts';
import { holdsAll, tierFacts } from '../find/tiers.ts';
import { capsIn, openLimitsIn } from './limits.ts';
import { countOf, monthsOf, type Operand, type SpeaksOf, sumsOf, together } from './operand.ts';
import { type Operation, operationOf, type StatedOperation } from './operation.ts';
import { meantSegment, meantVariant, type Segment, variantsBehind, variedBy } from './segments.ts';

/** The words of a clause that tell an operation, with its limits and with what the asker gave for it. */
export interface AppliedOperation extends Span, GivenFigures {
  readonly stated: StatedOperation;
  readonly caps: readonly (Span & { readonly limit: string })[];
  /** What else has to be read with it: the rule of a special case, limits that are no sums. */
  readonly beside: readonly Span[];
}

export interface ApplyContext {
  readonly words: QuestionWords;
  readonly speaksOf: SpeaksOf;
  /** Turns about this matter, latest first. */
  readonly turns: readonly Understanding[];
}

/**
 * Applies the one operation of a sentence to what the asker gave. Undefined where the sentence has none, or several between which
 * the question does not choose; where its own condition is not met; and where no figure of the question is unmistakably meant.
 */
export function applySentence(
  view: ClauseView,
  sentence: Sentence,
  context: ApplyContext,
): AppliedOperation | undefined {
  const { text } = view.clause;
  const [latest] = context.turns;
  const telling = sentenceTelling(view, sentence);
  const rule = telling && meantSegment(view, telling, context.turns);
  if (latest === undefined || telling === undefined || rule === undefined) return undefined;
  const variants = variantsBehind(view, telling);
  const variant = meantVariant(variants, text.slice(rule.start, rule.end), context.turns);
  if (variant === 'several') return undefined;
  const meant = variant === 'none' ? rule : variedBy(variant, rule, text);
  if (meant === undefined) return undefined;
  const { start, end, stated } = meant;
  const facts = factsOf(latest, context.words);
  if (holdsAll(text.slice(rule.start, rule.end), facts) === false || isExcluded(view, facts))
    return undefined;
  const applied = applyOperation(stated.operation, {
    ...context,
    speaksOf: (turn, figure, base) =>
      context.speaksOf(turn, figure, base) && !isLeftOut(view, rule, turn, figure),
    text: `${view.title}\n${view.headings}\n${fold(text.slice(rule.start, rule.end))}`,
  });
  if (applied === undefined) return undefined;
  const own = stated.caps.map((cap) => ({ ...cap, start: cap.start + start, end: cap.end + start }));
  const behind = view.sentences.filter(
    (other) =>
      other.start >= telling.end &&
      !variants.some((one) => one.start === other.start) &&
      operationOf(text.slice(other.start, other.end)) === undefined,
  );
  const caps = [...own, ...capsOf(text, behind)];
  const isYearly = [meant, ...caps].some((span) => /年/.test(text.slice(span.start, span.end)));
  if (isYearly && isOverYears(latest, view.folded.text)) return undefined;
  const open = openLimitsOf(text, [telling, ...behind], meant);
  const isCeiling = stated.isCeiling || open.length > 0;
  const beside = [...(meant === rule ? [] : [{ start: rule.start, end: rule.end }]), ...open];
  return { start, end, ...applied, stated: { ...stated, isCeiling }, caps, beside };
}

/** 三年一共: what is limited or paid by the year is then not one sum. */
function isOverYears(turn: Understanding, text: string): boolean {
  const months = monthsOf(turn, text);
  return months !== undefined && Number(months.value) > 12;
}

/** The sentence found, or where it tells no operation (投入低于100万元的，不予补助) the only one of the clause that does. */
function sentenceTelling({ clause, sentences }: ClauseView, found: Sentence): Sentence | undefined {
  const tells = ({ start, end }: Sentence): boolean => isTelling(clause.text.slice(start, end));
  if (tells(found)) return found;
  const [only, ...more] = sentences.filter(tells);
  return more.length === 0 ? only : undefined;
}

/** True of a clause that tells how an amount is worked out. */
export const tellsOperation = ({ clause, sentences }: ClauseView): boolean =>
  sentences.some(({ start, end }) => isTelling(clause.text.slice(start, end)));

const isTelling = (text: string): boolean =>
  text.split(/[；;]/).some((part) => operationOf(part) !== undefined);

/** The figures that an operation multiplies, and where the asker gave his. */
export interface GivenFigures {
  readonly operands: readonly string[];
  readonly factors: readonly string[];
  /** What the operand counts: 平方米; absent where it is money. */
  readonly unit?: string;
  readonly turn: Understanding;
  readonly said: readonly Span[];
}

type TurnsAbout = Pick<ApplyContext, 'turns'> & { readonly text: string };

/** What an operation is applied to, by the latest turn that gives it; `text` is the folded wording around it. */
export function applyOperation(
  operation: Operation,
  context: ApplyContext & { readonly text: string },
): GivenFigures | undefined {
  const { words, speaksOf, turns } = context;
  for (const turn of turns) {
    if (operation.op === 'each') {
      const count = countOf(turn, operation);
      if (count === undefined) continue;
      const times = periodsOf(operation, context);
      return (
        times && {
          operands: [count.value],
          factors: [operation.each, ...times],
          unit: operation.unit,
          turn,
          said: count.said,
        }
      );
    }
    const { base, factor } = operation;
    const sums = sumsOf(turn, words);
    if (sums.length === 0) continue;
    const operand = together(
      sums.filter((figure) => speaksOf(turn, figure, base)),
      turn.folded,
    );
    if (operand === undefined) return undefined;
    const times = timesOf(operation, turn, context);
    if (times === undefined) return undefined;
    const share = operation.op === 'rate' ? `${factor}%` : factor;
    return { operands: valuesOf(operand), factors: [share, ...times], turn, said: operand.said };
  }
  return undefined;
}

/** How many of the periods that one such sum is for are asked about: 一年 is twelve months. Undefined where that is not told. */
function periodsOf(
  { every }: Extract<Operation, { op: 'each' }>,
  { turns, text }: TurnsAbout,
): readonly string[] | undefined {
  if (every === undefined) return [];
  const [latest] = turns;
  const months = turns.map((one) => monthsOf(one, text)).find((found) => found !== undefined);
  if (every === 'month') {
    if (latest !== undefined && /一个月|每个?月/.test(latest.folded)) return [];
    return months && [months.value];
  }
  return every === 'year' && (months === undefined || months.value === '12') ? [] : undefined;
}

const valuesOf = ({ value, said }: Operand): readonly string[] =>
  said.length > 1 ? said.map((figure) => figure.value) : [value];

/** 年化 is for one year, 租金 for one month: how many of them, where the asker tells; undefined where that has to be known. */
function timesOf(
  operation: Exclude<Operation, { op: 'each' }>,
  turn: Understanding,
  { turns, text, words: { monthlyMatters } }: TurnsAbout & Pick<ApplyContext, 'words'>,
): readonly string[] | undefined {
  const months = turns.map((one) => monthsOf(one, text)).find((found) => found !== undefined);
  if (operation.op === 'rate' && operation.yearly) return months?.value === '12' ? [] : undefined;
  if (operation.op === 'times' && operation.countsMonths) return [];
  const isMonthly = monthlyMatters.some((word) => operation.base.includes(word));
  return isMonthly && months !== undefined && monthsOf(turn, text) !== undefined ? [months.value] : [];
}

/** The figures that may meet a condition; 设备380万+软件40万 meet it together. */
function factsOf(turn: Understanding, words: QuestionWords): Quantity[] {
  const sums = sumsOf(turn, words);
  const joined = together(sums, turn.folded);
  const [first] = joined?.said ?? [];
  const facts = tierFacts(turn.quantities);
  if (joined === undefined || first === undefined || joined.said.length < 2) return facts;
  return [...facts.filter((fact) => !sums.includes(fact)), { ...first, value: joined.value }];
}

/** 被罚息2万, where another sentence of the clause says 罚息不予贴补: it is of what the rule is not applied to. */
function isLeftOut(
  { clause, sentences }: ClauseView,
  rule: Span,
  turn: Understanding,
  figure: Quantity,
): boolean {
  const part = partAround(turn.folded, figure);
  const beside = turn.topic.filter(
    (term) => !term.generic && part.start <= term.start && term.end <= part.end,
  );
  const ruled = fold(clause.text.slice(rule.start, rule.end));
  return sentences.some(
    ({ start, end, folded }) =>
      (end <= rule.start || rule.end <= start) &&
      /不予|不计|不含|不包括|扣除/.test(folded) &&
      beside.some((term) => termMatch(term, folded) > 0 && termMatch(term, ruled) === 0),
  );
}

/** 投入低于100万元的，不予补助 */
function isExcluded({ clause, sentences }: ClauseView, facts: ReturnType<typeof tierFacts>): boolean {
  return sentences.some(({ start, end }) => {
    const said = clause.text.slice(start, end);
    return /不予|不再|不补|不给|除外/.test(said) && holdsAll(said, facts) === true;
  });
}

/** The limits that the sentences behind set for the same thing: 同一企业每年贴息不超过25万元. */
const capsOf = (text: string, sentences: readonly Span[]): AppliedOperation['caps'] =>
  sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return capsIn(sentence, true)
      .filter((cap) => !(ofOthers.test(sentence) && /给予|予以/.test(sentence.slice(cap.start, cap.end))))
      .map((cap) => ({ ...cap, start: cap.start + start, end: cap.end + start }));
  });

/** 对通过验收的培育项目,每项给予最高30万元 pays others, and limits nothing said before. */
const ofOthers = /^[“"]?(?:对|凡)(?!同一|每|单|一个|上述|以上|前)[^，,。]{2,}[，,]/;

/** Limits that are no sums, but for the part that tells the operation and for a share of the same that is not below it. */
function openLimitsOf(text: string, sentences: readonly Span[], { start, stated }: Segment): Span[] {
  const { figure, operation } = stated;
  return sentences.flatMap((sentence) =>
    openLimitsIn(text.slice(sentence.start, sentence.end))
      .map((span) => ({ start: span.start + sentence.start, end: span.end + sentence.start }))
      .filter((span) => span.end <= start + figure.start || start + figure.end <= span.start)
      .filter((span) => {
        const said = text.slice(span.start, span.end);
        const share = /(\d+(?:\.\d+)?)[%％]/.exec(said)?.[1];
        return !(
          operation.op === 'rate' &&
          share !== undefined &&
          said.includes(operation.base) &&
          Number(share) >= Number(operation.factor)
        );
      }),
  );
}
