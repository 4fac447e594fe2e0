import type { Quantity } from '../../text/amounts-find.ts';

/** Figures of a turn that are no facts to reckon with, as said. */
export interface SetAside {
  /** Parts of a total that the rule does not name: 其中3万是差旅费. The total was reckoned with as it is. */
  readonly parts: readonly string[];
  /** Sums that nobody spends: 795亿. */
  readonly ofCity: readonly string[];
  /** Further ones that do not meet the conditions, told after those that do: 另外两个才做八个月. */
  readonly unqualified?: readonly string[];
  /** Sums that somebody else paid: 对方赔了10万. */
  readonly ofOthers?: readonly string[];
  /** Bare numbers that may be counts or sums. */
  readonly unclear?: readonly string[];
  /** Costs that the rule does not name: 差旅费2万. */
  readonly uncounted?: readonly string[];
  /** Counts told not to be reached where so many are paid together: 不足10件. */
  readonly short?: readonly string[];
}

/** True when every figure was reckoned with. */
export const isEmpty = (setAside: SetAside): boolean =>
  Object.values(setAside).every((said: readonly string[]) => said.length === 0);

/** Yuan. */
const leastOfCity = 1e8;

/** 60亿, 795亿元: sums of that size are of a whole city, nobody's own costs. */
export const isOfCity = ({ kind, value }: Pick<Quantity, 'kind' | 'value'>): boolean =>
  (kind === 'money' || kind === 'plain') && Number(value) >= leastOfCity;
