import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Span } from '../../text/document.ts';
import type { ClauseView, Sentence } from '../clause-view.ts';
import { holdsAll, tierFacts, tierFit } from '../tiers.ts';
import { likeness, pairsOf } from './likeness.ts';
import { countOf, monthsOf, type Operand, type SpeaksOf, sumsOf, together } from './operand.ts';
import { capsIn, type Operation, operationOf, type StatedOperation } from './operation.ts';

/** The words of a clause that tell an operation, with its limits and with what the asker gave for it. */
export interface AppliedOperation extends Span, GivenFigures {
  readonly stated: StatedOperation;
  readonly caps: readonly (Span & { readonly limit: string })[];
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
  if (latest === undefined) return undefined;
  const telling = sentenceTelling(view, sentence);
  const meant = telling && meantSegment(text, telling, context);
  if (telling === undefined || meant === undefined) return undefined;
  const { segment, stated } = meant;
  const facts = tierFacts(latest.quantities);
  if (tierFit(text.slice(segment.start, segment.end), facts)?.is === 'out') return undefined;
  if (isExcluded(view, facts)) return undefined;
  const applied = applyOperation(stated.operation, context);
  if (applied === undefined) return undefined;
  const own = stated.caps.map((cap) => ({
    ...cap,
    start: cap.start + segment.start,
    end: cap.end + segment.start,
  }));
  return { ...segment, stated, ...applied, caps: [...own, ...capsBehind(view, telling)] };
}

/** The sentence found, or where it tells no operation (投入低于100万元的，不予补助) the only one of the clause that does. */
function sentenceTelling({ clause, sentences }: ClauseView, found: Sentence): Sentence | undefined {
  const tells = ({ start, end }: Sentence): boolean =>
    clause.text
      .slice(start, end)
      .split(/[；;]/)
      .some((part) => operationOf(part) !== undefined);
  if (tells(found)) return found;
  const [only, ...more] = sentences.filter(tells);
  return more.length === 0 ? only : undefined;
}

/** The figures that an operation multiplies, and where the asker gave his. */
export interface GivenFigures {
  readonly operands: readonly string[];
  readonly factors: readonly string[];
  readonly turn: Understanding;
  readonly said: readonly Span[];
}

/** What an operation is applied to, by the latest turn that gives it. */
export function applyOperation(
  operation: Operation,
  { words, speaksOf, turns }: ApplyContext,
): GivenFigures | undefined {
  for (const turn of turns) {
    if (operation.op === 'each') {
      const count = countOf(turn, operation);
      if (count !== undefined)
        return { operands: [count.value], factors: [operation.each], turn, said: count.said };
      continue;
    }
    const { base, factor } = operation;
    const sums = sumsOf(turn, words);
    if (sums.length === 0) continue;
    const operand = together(
      sums.filter((figure) => speaksOf(turn, figure, base)),
      turn.folded,
    );
    if (operand === undefined) return undefined;
    const times = timesOf(operation, turn, turns, words);
    if (times === undefined) return undefined;
    const share = operation.op === 'rate' ? `${factor}%` : factor;
    return { operands: valuesOf(operand), factors: [share, ...times], turn, said: operand.said };
  }
  return undefined;
}

const valuesOf = ({ value, said }: Operand): readonly string[] =>
  said.length > 1 ? said.map((figure) => figure.value) : [value];

/** 年化 is for one year, 租金 for one month: how many of them, where the asker tells; undefined where that has to be known. */
function timesOf(
  operation: Exclude<Operation, { op: 'each' }>,
  turn: Understanding,
  turns: readonly Understanding[],
  { monthlyMatters }: QuestionWords,
): readonly string[] | undefined {
  const months = turns.map(monthsOf).find((found) => found !== undefined);
  if (operation.op === 'rate' && operation.yearly) return months?.value === '12' ? [] : undefined;
  if (operation.op === 'times' && operation.countsMonths) return [];
  const isMonthly = monthlyMatters.some((word) => operation.base.includes(word));
  return isMonthly && months !== undefined && monthsOf(turn) !== undefined ? [months.value] : [];
}

/** Of stretches between semicolons the only one with an operation, or the one that the question means by words of its own. */
function meantSegment(
  text: string,
  sentence: Sentence,
  { turns }: ApplyContext,
): { readonly segment: Span; readonly stated: StatedOperation } | undefined {
  const segments = [...text.slice(sentence.start, sentence.end).matchAll(/[^；;]+/g)].flatMap(
    ({ index, 0: part }) => {
      const stated = operationOf(part);
      const start = sentence.start + index;
      return stated === undefined ? [] : [{ segment: { start, end: start + part.length }, stated, part }];
    },
  );
  const [first, ...others] = segments;
  if (first === undefined || others.length === 0) return first;
  const common = new Set(
    pairsOf(first.part).filter((pair) => others.every(({ part }) => part.includes(pair))),
  );
  for (const turn of turns) {
    const said = [turn.folded, ...turn.topic.flatMap(({ forms }) => forms)].join('\n');
    const shares = segments.map(({ part }) => likeness(part, said, common));
    const best = Math.max(...shares);
    const meant = segments.filter((_, i) => shares[i] === best);
    if (best > 0 && meant.length === 1) return meant[0];
  }
  return undefined;
}

/** 投入低于100万元的，不予补助 */
function isExcluded({ clause, sentences }: ClauseView, facts: ReturnType<typeof tierFacts>): boolean {
  return sentences.some(({ start, end }) => {
    const said = clause.text.slice(start, end);
    return /不予|不再|不补|不给|除外/.test(said) && holdsAll(said, facts) === true;
  });
}

/** The limits that the sentences behind set for the same thing: 同一企业每年贴息不超过25万元. */
function capsBehind({ clause, sentences }: ClauseView, sentence: Sentence): AppliedOperation['caps'] {
  return sentences
    .filter(({ start }) => start >= sentence.end)
    .filter(({ start, end }) => operationOf(clause.text.slice(start, end)) === undefined)
    .flatMap(({ start, end }) =>
      capsIn(clause.text.slice(start, end), true).map((cap) => ({
        ...cap,
        start: cap.start + start,
        end: cap.end + start,
      })),
    );
}
