import type { Quantity } from '../../text/amounts-find.ts';
import { isSum } from './slots.ts';

/** 每年利息10万, 年付息10万: what one year comes to. */
const eachYear =
  /(?:每一?年|一年|年均)(?:的|要|得|大概|大约)?[^,.;!?\d年]{0,6}$|(?<![\d一二两三四五六七八九十半今去这])年(?:付|交)?(?:利息|付息)[^,.;!?\d年]{0,3}$/;
/** 第一年利息8万、次年6万: what one of several years comes to. */
const oneYear =
  /(?:第[一二三四五1-5]年|头一?年|首年|次年|[前后]一?年|[去今明]年|20\d\d年)(?:的|度)?[^,.;!?\d年]{0,8}$/;
/** 全年利息, 今年的利息: twelve months at the most. */
const withinYear = /全年|整年|(?:这|当|上|[今去本前])一?年/;

/** Money said year by year: the largest figure of one year; undefined where no figure is of one year, or only one of several is. */
export function largestOfYears(quantities: readonly Quantity[], folded: string): Quantity | undefined {
  const before = ({ start }: Quantity): string => folded.slice(0, start);
  const money = quantities.filter(isSum);
  const each = money.filter((quantity) => eachYear.test(before(quantity)));
  const single = money.filter((quantity) => oneYear.test(before(quantity)));
  const found = single.length > 1 ? single : each;
  return found.reduce<Quantity | undefined>(
    (most, one) => (most === undefined || Number(one.value) > Number(most.value) ? one : most),
    undefined,
  );
}

/** True when a turn speaks of what fell due within one year. */
export const isWithinYear = (folded: string): boolean => withinYear.test(folded);
