import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { Exact, sumOf } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import type { BoundConditions } from './bind-conditions.ts';
import { partAround } from './denials.ts';
import { chainsIn } from './side-by-side.ts';
import { isTotal } from './stated-figures.ts';
import { cutTo } from './turn-pieces.ts';

/** How many count, and the conditions that those left out do not meet: they are no hindrance to the rest. */
export interface CountedParts {
  readonly value: string;
  readonly leftOut: readonly string[];
}

/** What counting the parts of a story needs besides the figures. */
export interface PartsTold {
  readonly turn: Understanding;
  readonly words: Pick<QuestionWords, 'levelCounts' | 'partWords'>;
  readonly conditionsOf: (piece: Understanding) => BoundConditions;
  /** What tells that something has come about (验收通过了). */
  readonly done: RegExp;
}

/**
 * Of several counts of one thing those that count: the ones that meet the conditions (五个人,两个才来三个月,另外三个满一年;
 * 课题3个,2个结题了), the narrower one (9个,满一年的只有7个), or all together (法院委托45件,保护中心18件,合着算). Undefined when the story says none of it.
 */
export function countedParts(
  counts: readonly Quantity[],
  { turn, words, conditionsOf, done }: PartsTold,
): CountedParts | undefined {
  const [first] = counts;
  if (first === undefined || counts.length < 2) return undefined;
  const spans = stretchesOf(counts, turn.folded);
  const told = counts.map((count, i) => {
    const span = spans[i] ?? count;
    const { conditions, because } = conditionsOf(cutTo(turn, [span]));
    const named = (state: boolean): string[] =>
      Object.entries(conditions).flatMap(([id, met]) => (met === state ? [id] : []));
    const before = turn.folded.slice(span.start, count.start);
    const said = turn.folded.slice(span.start, span.end);
    return {
      count,
      said,
      isMet: named(true).length > 0 || done.test(said),
      unmet: named(false),
      because: Object.values(because),
      isNarrowed: saysAny(before, words.partWords.narrowing),
      isFurther: saysAny(before, words.partWords.further),
    };
  });
  const failing = told.filter(({ unmet }) => unmet.length > 0);
  if (failing.length > 0 && failing.length < told.length) {
    const leftOut = failing.flatMap(({ unmet }) => unmet);
    const rest = told.filter(({ unmet, count }) => unmet.length === 0 && count !== first);
    // 验收了2个,还有1个没验收: where the first is told to have what the others lack, they are no part of it.
    const lacked = failing.flatMap(({ because }) =>
      because.map((said) => said.replace(/^(?:还|尚)?(?:没有?|未|不)/, '')),
    );
    const isApart = lacked.some((what) => what.length > 1 && told[0]?.said.includes(what) === true);
    if (rest.length === 0 && isApart && failing.every(({ count }) => count !== first))
      return { value: first.value, leftOut };
    if (failing.some(({ count }) => count === first)) return { value: sumOf(rest.map(numberIn)), leftOut };
    if (rest.length > 0) return { value: sumOf(rest.map(numberIn)), leftOut };
    const left = new Exact(first.value).minus(sumOf(failing.map(numberIn)));
    return left.isNegative() ? undefined : { value: left.toFixed(), leftOut };
  }
  if (failing.length > 0) return undefined;
  // 调解了60件,成功了48件: what meets a condition is counted of a whole that is not said to.
  const meeting = told.filter(({ isMet, count }) => isMet && count !== first);
  if (meeting.length > 0 && told[0]?.isMet === false && !meeting.some(({ isFurther }) => isFurther)) {
    const value = sumOf(meeting.map(numberIn));
    if (new Exact(value).lte(first.value)) return { value, leftOut: [] };
  }
  const last = told.at(-1);
  const narrower =
    last?.isNarrowed === true && new Exact(last.count.value).lte(first.value) ? last : undefined;
  if (narrower !== undefined) return { value: narrower.count.value, leftOut: [] };
  // 声明20项,第一批10项,第二批10项: the first is what the others come to.
  const others = sumOf(counts.slice(1).map(({ value }) => value));
  if (counts.length > 2 && new Exact(first.value).eq(others)) return { value: first.value, leftOut: [] };
  // 7个人,走了2个: what has left is taken off.
  const isLeft = ({ start }: Quantity): boolean =>
    saysAny(turn.folded.slice(0, start), words.partWords.leaving);
  if (counts.some(isLeft)) {
    if (isLeft(first) || counts.some((count) => isTotal(count, turn.folded))) return undefined;
    const left = sumOf(counts.map((count) => (isLeft(count) ? `-${count.value}` : count.value)));
    return new Exact(left).isNegative() ? undefined : { value: left, leftOut: [] };
  }
  return areTogether(counts, turn.folded, words)
    ? { value: sumOf(counts.map(({ value }) => value)), leftOut: [] }
    : undefined;
}

const numberIn = ({ count }: { readonly count: Quantity }): string => count.value;

/** A total is asked for, or the counts are listed, told beside one another or on top of each other: 地标产品2个、商标3个. */
function areTogether(
  counts: readonly Quantity[],
  folded: string,
  { levelCounts, partWords }: PartsTold['words'],
): boolean {
  const between = counts.slice(1).map(({ start }, i) => folded.slice(counts[i]?.end ?? 0, start));
  // 一共调成92件,其中委托63件: what is told as the total holds the others.
  if (counts.some((count) => isTotal(count, folded))) return false;
  return (
    saysAny(folded, levelCounts.totals) ||
    between.every((gap) => saysAny(gap, partWords.listed) || saysAny(gap, partWords.further)) ||
    chainsIn(counts, folded).length === 1
  );
}

/** The conditions that what is told of each count does not meet, where that holds for some of them and not for all; else nothing. */
export function unmetBySome(
  counts: readonly Quantity[],
  { turn, conditionsOf }: Pick<PartsTold, 'turn' | 'conditionsOf'>,
): ReadonlyMap<Quantity, readonly string[]> {
  const spans = stretchesOf(counts, turn.folded);
  const unmet = new Map<Quantity, readonly string[]>();
  for (const [i, count] of counts.entries()) {
    const { conditions } = conditionsOf(cutTo(turn, [spans[i] ?? count]));
    const ids = Object.keys(conditions).filter((id) => conditions[id] === false);
    if (ids.length > 0) unmet.set(count, ids);
  }
  return unmet.size < counts.length ? unmet : new Map();
}

/** What is told of each count: its part of the sentence, and what follows before the next count's. */
export function stretchesOf(counts: readonly Quantity[], folded: string): Span[] {
  return counts.map((count, i) => {
    const part = partAround(folded, count);
    const previous = counts[i - 1];
    const next = counts[i + 1];
    if (isToldBehind(part, counts, folded)) {
      const isFirst = previous === undefined || previous.end <= part.start;
      return { start: isFirst ? part.start : count.start, end: Math.min(next?.start ?? part.end, part.end) };
    }
    const start = previous === undefined ? part.start : Math.max(part.start, previous.end);
    if (next === undefined) return { start, end: part.end };
    const ahead = partAround(folded, next).start;
    return { start, end: ahead > count.end ? ahead : count.end };
  });
}

/** 2个赢了1个输了: of several counts of a part each has what is told of it behind it; 满一年的3个刚来的2个 has it before. */
function isToldBehind(part: Span, counts: readonly Quantity[], folded: string): boolean {
  const beside = counts.filter(({ start, end }) => part.start <= start && end <= part.end);
  const [first, second] = beside;
  const last = beside.at(-1);
  if (first === undefined || second === undefined || last === undefined) return false;
  return part.end - last.end > 1 && !folded.slice(part.start, first.start).endsWith('的');
}
