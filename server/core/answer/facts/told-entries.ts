import type { Quantity } from '../../text/amounts-find.ts';
import { chineseDigits } from '../../text/numerals.ts';
import { openersAlike } from './side-by-side.ts';
import { isSum } from './slots.ts';

/** The entries of a list that a turn tells of. */
export interface ToldEntries {
  /** How many begin in the turn; none where only one is spoken of. */
  readonly count: number;
  /** The turn says which one it tells of (第二笔, 另一笔): what it says is of that one of those known. */
  readonly isNumbered: boolean;
  /** The place of the entry that a figure is told of. */
  readonly entryOf: (figure: Pick<Quantity, 'start'>) => number;
}

interface Start {
  readonly start: number;
  readonly entry: number;
}

/** 第二笔, 第3份: which of several. */
const numbered = /^第(.)/;

/** Reads off a folded turn which entry each figure is told of: 一笔利息18万…,另一笔10万…; 第二笔改成15万; 10万12个月,24万24个月. */
export function toldEntries(folded: string, figures: readonly Quantity[]): ToldEntries {
  const openers = openersAlike(folded);
  const starts: Start[] = [];
  let isNumbered = false;
  for (const { start, end, isFurther } of openers) {
    const digit = numbered.exec(folded.slice(start, end))?.[1];
    const isFirst = folded.startsWith('头', start);
    const last = starts.at(-1)?.entry;
    const following = last === undefined ? (isFurther ? 1 : 0) : last + 1;
    const entry =
      digit === undefined ? (isFirst ? 0 : following) : (chineseDigits[digit] ?? Number(digit)) - 1;
    isNumbered ||= digit !== undefined || isFirst || (last === undefined && isFurther);
    starts.push({ start, entry });
  }
  const told = starts.length > 0 ? starts : startsOfPairs(figures);
  return {
    count: told.length > 1 || isNumbered ? told.length + (told[0]?.entry === 1 ? 1 : 0) : 0,
    isNumbered,
    entryOf: ({ start }) => told.findLast((each) => each.start <= start)?.entry ?? 0,
  };
}

/** 10万12个月,24万24个月: sums and the times that they are of, by turns. */
function startsOfPairs(figures: readonly Quantity[]): Start[] {
  const told = figures.filter((figure) => isSum(figure) || isTime(figure));
  const [first] = told;
  const inTurn = told.every((figure, i) => isSum(figure) === isSum(told[i % 2] ?? figure));
  if (first === undefined || !isSum(first) || told.length < 4 || told.length % 2 === 1 || !inTurn) return [];
  if (told.filter(isSum).length !== told.length / 2) return [];
  return told.filter((_, i) => i % 2 === 0).map(({ start }, entry) => ({ start, entry }));
}

const isTime = ({ kind, unit }: Quantity): boolean => kind === 'duration' && /[年月]$/.test(unit);
