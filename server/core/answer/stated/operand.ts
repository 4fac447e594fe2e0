import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { partAround } from '../facts/denials.ts';
import { termMatch } from '../find/relevance.ts';
import { pairsOf } from './likeness.ts';

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
 * more: 贷款利息 is 利息 and no 贷款, 营收 is no 设备投资额. A base of none of these matters (个人经济贡献) has to be named. A figure of
 * which nothing is said is taken for the base only where the whole turn speaks of that, or of nothing at all.
 */
export function createSpeaksOf({ figureMatters }: Pick<QuestionWords, 'figureMatters'>): SpeaksOf {
  const specific = figureMatters.slice(0, -1);
  const general = figureMatters.at(-1) ?? [];
  /** The matter named last. */
  const headOf = (text: string): number =>
    specific
      .map((said, i) => ({ i, end: Math.max(...said.map((word) => endOf(text, word))) }))
      .reduce((last, one) => (one.end > last.end ? one : last), { i: none, end: 0 }).i;
  const isNamed = (text: string, matter: number): boolean =>
    specific[matter]?.some((word) => text.includes(word)) === true;
  const isGeneral = (text: string): boolean => general.some((word) => text.includes(word));
  return (turn, figure, base) => {
    const { folded, intents } = turn;
    const wanted = headOf(fold(base));
    const { before, behind } = partsAround(folded, figure);
    const near = headOf(before) === none ? headOf(behind) : headOf(before);
    if (near !== none) return near === wanted;
    if (wanted !== none) return isNamed(folded, wanted) || (intents.length === 0 && headOf(folded) === none);
    const head = headNoun(fold(base));
    if (isGeneral(fold(base)) || head === '')
      return isGeneral(before) || isGeneral(behind) || headOf(folded) === none;
    return pairsOf(head).some((pair) => (isOnlySum(turn, figure) ? folded : before + behind).includes(pair));
  };
}

/** 企业对我区经济贡献 → 经济贡献, 上一年度缴存额 → 年度缴存 */
const headNoun = (base: string): string => base.replace(/(?:总额|金额|额)$/, '').slice(-4);

const isOnlySum = ({ quantities }: Understanding, figure: Quantity): boolean =>
  quantities.every((other) => other === figure || (other.kind !== 'money' && other.kind !== 'plain'));

const none = -1;

/** Where a word ends that is said last, but for whom it names: 借款人 is no 借款. */
function endOf(text: string, word: string): number {
  for (let at = text.lastIndexOf(word); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(word, at - 1))
    if (!/^[人者方户]/.test(text.slice(at + word.length))) return at + word.length;
  return 0;
}

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

const groups = ['人 名 位', '家 个 户 所', '件 项 个', '平方米 平米 ㎡'].map((group) => group.split(' '));
const sameUnit = (said: string, printed: string): boolean =>
  said === printed || groups.some((group) => group.includes(said) && group.includes(printed));

/** Months that a turn tells of what a text speaks of: 两个月, 一整年, 半年. 工作了2年 tells nothing of a rent. */
export function monthsOf({ quantities, folded, topic }: Understanding, text: string): Operand | undefined {
  const isAbout = (figure: Quantity): boolean => {
    const { start, end } = partAround(folded, figure);
    const said = folded.slice(start, end);
    const beside = topic.filter((term) => start <= term.start && term.end <= end);
    return (
      asking.test(said) ||
      // 赖了两个月: a lone verb that no document knows says nothing else.
      beside.every((term) => termMatch(term, text) > 0 || (term.text.length === 1 && !term.known))
    );
  };
  const spans = quantities.flatMap((figure) => {
    const months =
      figure.kind !== 'duration' ? 0 : /年$/.test(figure.unit) ? 12 : /月$/.test(figure.unit) ? 1 : 0;
    return months === 0 || !isSpan(folded, figure) || !isAbout(figure)
      ? []
      : [{ figure, months: new Exact(figure.value).times(months) }];
  });
  const [only, ...more] = spans;
  if (only === undefined)
    return /(?:整|全|一)年|年(?:共|下来|合计|总共)/.test(folded) ? { value: '12', said: [] } : undefined;
  return more.length > 0 ? undefined : { value: only.months.toFixed(), said: [only.figure] };
}

const asking = /多少|几|[一总]共|合计|最[多高]|全部/;

/** 2400一个月 is the price of a month, no span of time. */
const isSpan = (folded: string, { start, text }: Quantity): boolean =>
  !/[\d百千万元块]$/.test(folded.slice(0, start)) &&
  text !== '一个月' &&
  !/^每/.test(folded.slice(start - 1));
