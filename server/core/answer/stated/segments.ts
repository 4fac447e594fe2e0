import type { Understanding } from '../../dialogue/understand.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { splitParts } from '../../text/sentences.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import { pairsOf } from './likeness.ts';
import { capsIn } from './limits.ts';
import { type Operation, operationOf, type StatedOperation } from './operation.ts';

/** A stretch between semicolons that tells an operation; spans count in the clause text, those of the operation in the stretch. */
export interface Segment extends Span {
  readonly stated: StatedOperation;
}

/**
 * The stretch of a sentence that the question means: where there are several, or other sentences of the clause tell as much of the
 * same (租用…每平方米50元, 购置…每平方米1000元), the one whose condition holds more of what was said than every other does.
 */
export function meantSegment(
  view: ClauseView,
  sentence: Sentence,
  turns: readonly Understanding[],
): Segment | undefined {
  const { text } = view.clause;
  const own = segmentsIn(text, sentence);
  const [first] = own;
  if (first === undefined) return undefined;
  const rivals = view.sentences
    .filter(({ start }) => start !== sentence.start)
    .flatMap((other) => segmentsIn(text, other))
    .filter((other) => isLike(other.stated.operation, first.stated.operation));
  const all = [...own, ...rivals];
  if (all.length === 1) return first;
  const conditions = all.map((one) => conditionOf(text, one));
  for (const turn of turns) {
    const held = conditions.map((condition) => heldBy(condition, saidBy(turn)).size);
    const most = Math.max(...held);
    const meant = all.filter((_, i) => held[i] === most);
    const [only] = meant;
    if (only === undefined || meant.length > 1) continue;
    // 续保研发中断险 under 首次投保研发中断险: what only another condition holds was said as well.
    const whole = text.slice(only.start, only.end);
    const isElse = conditions.some((condition) =>
      [...heldBy(condition, turn.folded)].some((pair) => !whole.includes(pair)),
    );
    return isElse ? undefined : only;
  }
  return undefined;
}

function segmentsIn(text: string, sentence: Span): Segment[] {
  return [...text.slice(sentence.start, sentence.end).matchAll(/[^；;]+/g)].flatMap(({ index, 0: part }) => {
    const stated = operationOf(part);
    const start = sentence.start + index;
    return stated === undefined ? [] : [{ start, end: start + part.length, stated }];
  });
}

/** Whether two operations could be meant by the same figures. */
function isLike(one: Operation, other: Operation): boolean {
  if (one.op === 'each') return other.op === 'each' && one.unit === other.unit;
  return other.op !== 'each' && one.base.slice(-2) === other.base.slice(-2);
}

/**
 * True where something was said of the case that a stretch opens with (逾期不搬离的，…), or of the heading of its clause, beyond what the
 * title of the document says anyway; a stretch that opens with no case is for all.
 */
export function isCaseSaid(
  { clause, title }: ClauseView,
  { start, end, stated: { figure } }: Segment,
  turns: readonly Understanding[],
): boolean {
  const before = clause.text.slice(start, Math.min(end, start + figure.start));
  const opening = /^[^；;]*?的[，,]/.exec(before)?.[0];
  if (opening === undefined) return true;
  const said = turns.map(saidBy).join('\n');
  return [...heldBy(`${clause.heading}\n${opening}`, said)].some(
    (pair) => !pair.includes('的') && !title.includes(pair),
  );
}

/** What a stretch is for: the part before the one that tells the operation, or where there is none that part itself. */
function conditionOf(text: string, { start, end, stated: { figure } }: Segment): string {
  const parts = splitParts(text, { start, end });
  const at = parts.findIndex((part) => part.start <= start + figure.start && start + figure.start < part.end);
  const { start: from, end: to } = parts[Math.max(0, at - 1)] ?? { start, end };
  return text.slice(from, to);
}

const saidBy = ({ folded, topic }: Understanding): string =>
  [folded, ...topic.flatMap(({ forms }) => forms)].join('\n');

const heldBy = (text: string, said: string): ReadonlySet<string> =>
  new Set(pairsOf(text).filter((pair) => said.includes(pair)));

/** A special case that takes another share of the same: 其中购买高校成果的，补助比例为15%，单项合同最高40万元. */
export interface Variant extends Span {
  readonly factor: string;
  readonly condition: string;
}

/** The special cases that the sentences behind another set for its share. */
export function variantsBehind({ clause, sentences }: ClauseView, sentence: Sentence): Variant[] {
  return sentences
    .filter(({ start }) => start >= sentence.end)
    .flatMap(({ start, end }): Variant[] => {
      const text = clause.text.slice(start, end);
      const condition = /^其中(.+?)的?[，,]/.exec(text)?.[1];
      const [share, ...more] = findQuantities(text).filter(({ kind }) => kind === 'percent');
      return condition === undefined || share === undefined || more.length > 0
        ? []
        : [{ start, end, factor: share.value, condition }];
    });
}

/**
 * The special case that a question speaks of, by words that the rule itself does not hold; `none` where it speaks of none,
 * `several` where it cannot be told which.
 */
export function meantVariant(
  variants: readonly Variant[],
  rule: string,
  turns: readonly Understanding[],
): Variant | 'none' | 'several' {
  const said = turns.map(saidBy).join('\n');
  const [only, ...more] = variants.filter(({ condition }) =>
    [...heldBy(condition, said)].some((pair) => !rule.includes(pair)),
  );
  if (only === undefined) return 'none';
  return more.length > 0 ? 'several' : only;
}

/** The operation of a rule with the share of a special case, and with the limits of that where it sets any. */
export function variedBy(variant: Variant, rule: Segment, text: string): Segment | undefined {
  const { operation, caps } = rule.stated;
  if (operation.op !== 'rate') return undefined;
  const { start, end, factor } = variant;
  const own = capsIn(text.slice(start, end), true);
  const back = rule.start - start;
  const kept = caps.map((cap) => ({ ...cap, start: cap.start + back, end: cap.end + back }));
  return {
    start,
    end,
    stated: { ...rule.stated, operation: { ...operation, factor }, caps: own.length > 0 ? own : kept },
  };
}
