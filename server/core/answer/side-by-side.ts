import { Exact } from '../text/amounts-exact.ts';
import type { Quantity } from '../text/amounts-find.ts';
import type { Span } from '../text/document.ts';
import { spansOf } from './denials.ts';
import type { Binding } from './slots.ts';

/** Tells one of several alike, by its classifier: 一份, 另一笔, 第二笔, 头一个. */
const oneOf =
  /(?:第[一二三四五六\d]|[头另]一?|[前后又再这那]一|还有一?|(?<![每千百十])一)([份笔单张批场起桩宗个项件])(?!月)/g;
/** 上半年3万,下半年4万: parts of one year. */
const partOfYear = /[上下]半年|[一二三四1-4]季度|(?<!\d)(?:1[0-2]|[1-9])月份?(?!\d)/g;
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

const periodsIn = (folded: string): Opener[] =>
  spansOf(partOfYear, folded).map((span) => ({ ...span, unit: '年', isFurther: false }));

/** Where what is told of each of several things begins (一笔利息18万…,另一笔10万…); empty where only one is spoken of. */
export function startsOfEach(folded: string): readonly number[] {
  const openers = openersIn(folded);
  const [unit] = openers.filter(({ isFurther }) => isFurther).map((opener) => opener.unit);
  const alike = openers.filter((opener) => opener.unit === (unit ?? openers[0]?.unit));
  const [first] = alike;
  if (first === undefined) return [];
  const starts = alike.map(({ start }) => start);
  if (first.isFurther) return [0, ...starts];
  return starts.length > 1 ? starts : [];
}

/**
 * The figures taken for inputs, those told beside another of the same kind (一份保费6万,一份5万5; 利息38万和35万) taken for the same
 * input: what is said of the one is said of both. Nothing where each is asked about apart.
 */
export function joined(found: readonly Binding[], folded: string): readonly Binding[] {
  if (askedApart.test(folded)) return found;
  const openers = [...openersIn(folded), ...periodsIn(folded)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const openerOf = (binding: Binding, previous: Binding | undefined): Opener | undefined =>
    openers.findLast(
      ({ start, end }) => start >= (previous?.quantity.end ?? 0) && end <= binding.quantity.start,
    );
  const chains: Binding[][] = [];
  let last: { readonly binding: Binding; readonly opener: Opener | undefined } | undefined;
  for (const binding of found.filter(({ quantity }) => isSum(quantity))) {
    const opener = openerOf(binding, last?.binding);
    const isBeside =
      last !== undefined &&
      (and.test(folded.slice(last.binding.quantity.end, binding.quantity.start)) ||
        (opener !== undefined && (opener.isFurther || opener.unit === last.opener?.unit)));
    const chain = isBeside ? chains.at(-1) : undefined;
    if (chain === undefined) chains.push([binding]);
    else chain.push(binding);
    last = { binding, opener };
  }
  const taken = new Map<Binding, Binding>();
  for (const chain of chains.filter(({ length }) => length > 1)) {
    const named = new Set(chain.filter(({ byWord }) => byWord).map(({ slot }) => slot));
    const [slot = chain[0]?.slot, another] = [...named];
    if (slot === undefined || another !== undefined) continue;
    for (const binding of chain) taken.set(binding, { ...binding, slot, byWord: true });
  }
  return found.map((binding) => taken.get(binding) ?? binding);
}

const isSum = ({ kind }: Quantity): boolean => kind === 'money' || kind === 'plain';

/** A figure of each of several (两份保单,每份保费3万) with the sum that it comes to. */
export interface Multiplied {
  readonly quantity: Quantity;
  readonly told: string;
}

/** 每份保费3万, 各付了3万: right before a figure. */
const ofEach = /(?:每一?([份笔单张批场起桩宗个项件次])|各)(?:[^,.;!?\d]{0,8})$/;
/** Units that are paid each by itself are no parts of one claim. */
const ownsClaim = /^(?:子|分|母)?(?:公司|企业|单位|厂|家|人|年|月)/;

/** What a figure told of each of several comes to for all of them; undefined where it is told of one, or they are not counted. */
export function timesEach(
  quantity: Quantity,
  { folded, quantities }: { readonly folded: string; readonly quantities: readonly Quantity[] },
): Multiplied | undefined {
  if (!isSum(quantity)) return undefined;
  const [said, each] = ofEach.exec(folded.slice(0, quantity.start)) ?? [];
  if (said === undefined) return undefined;
  const counts = quantities.filter(
    ({ kind, unit, value, end }) =>
      kind === 'count' &&
      Number(value) > 1 &&
      !ownsClaim.test(unit + folded.slice(end)) &&
      !ownsClaim.test(folded.slice(end)) &&
      (each === undefined ? end <= quantity.start && /^[份笔单张个]$/.test(unit) : unit === each),
  );
  const [count, another] = counts;
  if (count === undefined || another !== undefined) return undefined;
  const value = new Exact(quantity.value).times(count.value).toFixed();
  return {
    quantity: { ...quantity, value },
    told: `按您说的每${count.unit}${quantity.value}元、${count.value}${count.unit}推算：${quantity.value}×${count.value}＝${value}元`,
  };
}
