import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';

/** What an operation is applied to, as the asker said it. */
export interface Operand {
  /** Decimal string; money in yuan. */
  readonly value: string;
  /** 380万, 40万 */
  readonly said: readonly Quantity[];
}

/** Tells whether a figure of a turn is one of the matter that a base speaks of. */
export type SpeaksOf = (turn: Understanding, figure: Quantity, base: string) => boolean;

/**
 * Compares what a figure is said to be of with the base by the matters of the data file, the last of which (花了, 费用) says nothing
 * more: 贷款利息 is 利息 and no 贷款, 营收 is no 设备投资额. A figure of which nothing is said is taken for the base only where the whole
 * turn speaks of that, or of nothing at all.
 */
export function createSpeaksOf({ figureMatters }: Pick<QuestionWords, 'figureMatters'>): SpeaksOf {
  const specific = figureMatters.slice(0, -1);
  /** The matter named last. */
  const headOf = (text: string): number =>
    specific
      .map((said, i) => ({ i, end: Math.max(...said.map((word) => endOf(text, word))) }))
      .reduce((last, one) => (one.end > last.end ? one : last), { i: none, end: 0 }).i;
  const isNamed = (text: string, matter: number): boolean =>
    specific[matter]?.some((word) => text.includes(word)) === true;
  return ({ folded, intents }, figure, base) => {
    const wanted = headOf(fold(base));
    const { before, behind } = partsAround(folded, figure);
    const near = headOf(before) === none ? headOf(behind) : headOf(before);
    if (near !== none) return near === wanted;
    if (wanted === none) return true;
    return isNamed(folded, wanted) || (intents.length === 0 && headOf(folded) === none);
  };
}

const none = -1;

const endOf = (text: string, word: string): number => {
  const at = text.lastIndexOf(word);
  return at === -1 ? 0 : at + word.length;
};

/** What stands before and behind a figure between commas. */
function partsAround(folded: string, { start, end }: Quantity) {
  const from = Math.max(...[...',.;!?:'].map((mark) => folded.lastIndexOf(mark, start - 1))) + 1;
  const to = folded.slice(end).search(/[,.;!?:]/);
  return {
    before: folded.slice(from, start),
    behind: folded.slice(end, to === -1 ? undefined : end + to),
  };
}

const leastPlain = 100;

/** The sums of a turn that can be what an amount is worked out from; plain numbers count from a hundred. */
export function sumsOf({ quantities, folded }: Understanding, { claimWords }: QuestionWords): Quantity[] {
  return quantities.filter(
    ({ kind, value, range, per, start, approximate }) =>
      (kind === 'money' || (kind === 'plain' && Number(value) >= leastPlain)) &&
      range === undefined &&
      per === undefined &&
      approximate === undefined &&
      !claimWords.some((word) =>
        folded
          .slice(0, start)
          .replace(/[到了过约近]+$/, '')
          .endsWith(word),
      ),
  );
}

/** One figure, or several that are put together plainly: 设备380万+软件40万. Undefined when it cannot be told which is meant. */
export function together(figures: readonly Quantity[], folded: string): Operand | undefined {
  const [first, ...others] = figures;
  if (first === undefined) return undefined;
  const values = new Set(figures.map(({ value }) => value));
  if (values.size === 1) return { value: first.value, said: [first] };
  const joined = others.every((figure, i) => {
    const between = folded.slice(figures[i]?.end ?? 0, figure.start);
    return between.length <= longestJoint && /[+加和与]|还有|另/.test(between);
  });
  if (!joined) return undefined;
  const sum = figures.reduce((total, { value }) => total.plus(value), new Exact(0));
  return { value: sum.toFixed(), said: figures };
}

const longestJoint = 6;

/** The one figure that counts what an operation counts by the piece. */
export function countOf(
  { quantities, folded }: Understanding,
  { unit, noun }: { readonly unit: string; readonly noun: string },
): Operand | undefined {
  const counted = quantities.filter(
    (figure) =>
      (figure.kind === 'count' || figure.kind === 'measure') &&
      figure.range === undefined &&
      sameUnit(figure.unit, unit) &&
      !/^一/.test(figure.text),
  );
  const head = fold(noun).slice(0, 2);
  const ofNoun = counted.filter(({ end }) => head !== '' && folded.startsWith(head, end));
  const [only, ...more] = ofNoun.length > 0 ? ofNoun : counted;
  return only === undefined || more.length > 0 ? undefined : { value: only.value, said: [only] };
}

const groups = ['人名位', '家个户所', '件项个'];
const sameUnit = (said: string, printed: string): boolean =>
  said === printed || groups.some((group) => group.includes(said) && group.includes(printed));

/** Months that a turn tells: 两个月, 一整年, 半年. */
export function monthsOf({ quantities, folded }: Understanding): Operand | undefined {
  const spans = quantities.flatMap((figure) => {
    const months =
      figure.kind !== 'duration' ? 0 : /年$/.test(figure.unit) ? 12 : /月$/.test(figure.unit) ? 1 : 0;
    return months === 0 || !isSpan(folded, figure)
      ? []
      : [{ figure, months: new Exact(figure.value).times(months) }];
  });
  const [only, ...more] = spans;
  if (only === undefined)
    return /(?:整|全|一)年|年(?:共|下来|合计|总共)/.test(folded) ? { value: '12', said: [] } : undefined;
  return more.length > 0 ? undefined : { value: only.months.toFixed(), said: [only.figure] };
}

/** 2400一个月 is the price of a month, no span of time. */
const isSpan = (folded: string, { start, text }: Quantity): boolean =>
  !/[\d百千万元块]$/.test(folded.slice(0, start)) &&
  text !== '一个月' &&
  !/^每/.test(folded.slice(start - 1));
