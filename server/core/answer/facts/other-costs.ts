import type { Quantity } from '../../text/amounts-find.ts';
import { partAround } from './denials.ts';
import { isSum, type Slot } from './slots.ts';

/** 差旅费2万, 担保费花了1万: a cost by its name, right before its sum. */
const namedCost = /([一-龥]{1,6}费)(?:用|是|花了?|付了?|交了?|大概|大约|约|一?共|另外)*$/;

/** A cost that is not reckoned with, as said. */
export interface OtherCost {
  readonly figure: Quantity;
  readonly told: string;
}

/** The costs of a turn, as said, that were not reckoned with, and that neither this rule nor another one names. */
export function otherCosts(
  figures: readonly Quantity[],
  used: ReadonlySet<Quantity>,
  {
    folded,
    slots,
    matters,
  }: { readonly folded: string; readonly slots: readonly Slot[]; readonly matters: string },
): OtherCost[] {
  const words = slots.flatMap((slot) => slot.words);
  return figures.flatMap((figure) => {
    const { start, end } = figure;
    const part = partAround(folded, figure);
    const cost = namedCost.exec(folded.slice(part.start, start))?.[1];
    if (cost === undefined || !isSum(figure) || used.has(figure)) return [];
    const isNamed = words.some((word) => cost.includes(word)) || matters.includes(cost.slice(-3));
    return isNamed ? [] : [{ figure, told: folded.slice(folded.lastIndexOf(cost, start), end) }];
  });
}
