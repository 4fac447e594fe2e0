import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { chineseDigits } from '../../text/numerals.ts';
import { spansOf } from './denials.ts';
import { type Binding, isSum } from './slots.ts';

/** Tells one of several alike, by its classifier: 一份, 另一笔, 第二笔, 头一个. */
const oneOf =
  /(?:第[一二三四五六\d]|[头另]一?|[前后又再这那]一|还有一?|(?<![每千百十])一)([份笔单张批场起桩宗个项件])(?!月)/g;
/** 上半年3万,下半年4万: parts of one year. */
const partOfYear = /[上下]半年|[一二三四1-4]季度|(?<!\d)(?:1[0-2]|[1-9])月份?(?!\d)/g;
/** A保单3万,B保单5万. */
const lettered = /(?<![a-z])[甲乙丙丁a-d](?=保单|[单笔项案贷]|合同|产品)/g;
/** 另一笔, 第二份: there was one before, however it was told. */
const further = /^(?:[另后又再]|还有|第[二三四五六2-6])/;
/** 6万和5万, 38万、35万: nothing but a word for "and" stands between. */
const and = /^[元块]?(?:、|,?(?:和|跟|与|及|以及|加上?|外加|再加|还有))(?=$)/;
/** 6万和8万分别能补多少: each is asked about by itself. */
const askedApart = /(?:分别|各自?)(?:能|可以?|会|该|应|是)?(?:补|奖|拿|给|领|资助|支持|得|多少|几)/;

interface Opener extends Span {
  readonly unit: string;
  readonly isFurther: boolean;
}

const openersIn = (folded: string): Opener[] =>
  Array.from(folded.matchAll(oneOf), ({ index, 0: text, 1: unit = '' }) => ({
    start: index,
    end: index + text.length,
    unit,
    isFurther: further.test(text),
  }));

const openersLike = (pattern: RegExp, unit: string, folded: string): Opener[] =>
  spansOf(pattern, folded).map((span) => ({ ...span, unit, isFurther: false }));

/** Where what is told of each of several things of a kind begins: 一笔利息18万…,另一笔10万…. */
export function openersAlike(folded: string): readonly Opener[] {
  const openers = openersIn(folded);
  const [unit] = openers.filter(({ isFurther }) => isFurther).map((opener) => opener.unit);
  return openers.filter((opener) => opener.unit === (unit ?? openers[0]?.unit));
}

/**
 * Figures of one kind, those together that are told beside one another: 一份6万,另一份5万; 38万和35万; 上半年33件,下半年28件. Each by
 * itself where each is asked about apart.
 */
export function chainsIn(figures: readonly Quantity[], folded: string): readonly (readonly Quantity[])[] {
  if (askedApart.test(folded)) return figures.map((figure) => [figure]);
  const openers = [
    ...openersIn(folded),
    ...openersLike(partOfYear, '年', folded),
    ...openersLike(lettered, '甲', folded),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const chains: Quantity[][] = [];
  let last: { readonly figure: Quantity; readonly opener: Opener | undefined } | undefined;
  for (const figure of figures) {
    const from = last?.figure.end ?? 0;
    const opener = openers.findLast(({ start, end }) => start >= from && end <= figure.start);
    const isBeside =
      last !== undefined &&
      (and.test(folded.slice(from, figure.start)) ||
        (opener !== undefined && (opener.isFurther || opener.unit === last.opener?.unit)));
    const chain = isBeside ? chains.at(-1) : undefined;
    if (chain === undefined) chains.push([figure]);
    else chain.push(figure);
    last = { figure, opener };
  }
  return chains;
}

/** 另一个项目奖了10万: a figure of a further thing, where nothing was said of the first. */
export function isOfFurther({ start }: Quantity, folded: string): boolean {
  return openersIn(folded.slice(0, start)).at(-1)?.isFurther === true;
}

/** The figures taken for inputs, sums told beside one another taken for the same: what is said of the one is said of both. */
export function joined(found: readonly Binding[], folded: string): readonly Binding[] {
  const sums = found.filter(({ quantity }) => isSum(quantity));
  const taken = new Map<Binding, Binding>();
  for (const figures of chainsIn(
    sums.map(({ quantity }) => quantity),
    folded,
  )) {
    const chain = sums.filter(({ quantity }) => figures.includes(quantity));
    const named = new Set(chain.filter(({ byWord }) => byWord).map(({ slot }) => slot));
    const [slot = chain[0]?.slot, another] = [...named];
    if (chain.length < 2 || slot === undefined || another !== undefined) continue;
    for (const binding of chain) taken.set(binding, { ...binding, slot, byWord: true });
  }
  return found.map((binding) => taken.get(binding) ?? binding);
}

/** A figure of each of several (两份保单,每份保费3万) with the sum that it comes to. */
export interface Multiplied {
  readonly quantity: Quantity;
  readonly told: string;
}

/** 每份保费3万, 各付了3万: right before a figure. */
const ofEach = /(?:每一?([份笔单张批场起桩宗个项件次])|各)(?:[^,.;!?\d]{0,8})$/;
/** Units that are paid each by itself are no parts of one claim. */
const ownsClaim = /^(?:子|分|母)?(?:公司|企业|单位|厂|家|人|年|月)/;

/** 三起, 两份: how many there are, in whatever the figures of the turn are counted. */
const several = /(?<![第每\d])([两二三四五六七八九十]|\d{1,3})([份笔单张批场起桩宗个项件次])/g;

/** What a figure told of each of several comes to for all of them; undefined where it is told of one, or they are not counted. */
export function timesEach(quantity: Quantity, folded: string): Multiplied | undefined {
  if (!isSum(quantity)) return undefined;
  const [said, each] = ofEach.exec(folded.slice(0, quantity.start)) ?? [];
  if (said === undefined) return undefined;
  const counts = Array.from(
    folded.matchAll(several),
    ({ index, 0: text, 1: numeral = '', 2: unit = '' }) => ({
      count: chineseDigits[numeral] ?? Number(numeral === '十' ? 10 : numeral),
      unit,
      start: index,
      behind: folded.slice(index + text.length),
    }),
  ).filter(
    ({ unit, count, behind, start }) =>
      count > 1 && !ownsClaim.test(behind) && (each === undefined ? start < quantity.start : unit === each),
  );
  const [first, another] = counts;
  if (first === undefined || another !== undefined) return undefined;
  const { count, unit } = first;
  const value = new Exact(quantity.value).times(count).toFixed();
  return {
    quantity: { ...quantity, value },
    told: `按您说的每${unit}${quantity.value}元、${count}${unit}推算：${quantity.value}×${count}＝${value}元`,
  };
}
