import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { Exact, settled } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { timesEach } from './side-by-side.ts';

/** What a turn says of the money that was borrowed, which is no interest itself. */
export interface SaidPrincipal {
  readonly principals: readonly Quantity[];
  /** What the one principal bears at the rate that was said; undefined when the turn says no rate. */
  readonly interest: { readonly value: string; readonly months: string; readonly told: string } | undefined;
}

/**
 * Reads the principal of a loan (贷了500万), with its rate and time (年利率4.2%,借一年) what it bears: principal × rate × time, in
 * yuan. A time that is not said is a year.
 */
export function saidPrincipal(
  { folded, quantities }: { readonly folded: string; readonly quantities: readonly Quantity[] },
  { loans }: Pick<QuestionWords, 'loans'>,
): SaidPrincipal {
  const before = ({ start }: Quantity): string => folded.slice(0, start);
  const behind = ({ end }: Quantity): string => folded.slice(end);
  const principals = quantities.filter(
    (quantity) =>
      (quantity.kind === 'money' || quantity.kind === 'plain') &&
      !saysAny(behind(quantity), loans.interestBehind) &&
      !saysAny(before(quantity), loans.interestBefore) &&
      (saysAny(before(quantity), loans.principalBefore) || saysAny(behind(quantity), loans.principalBehind)),
  );
  const rate = quantities.find(
    (quantity) =>
      quantity.kind === 'percent' &&
      (saysAny(before(quantity), loans.rateBefore) || saysAny(behind(quantity), loans.rateBehind)),
  );
  const [said] = principals;
  // 两笔,每笔500万
  const principal = said && (timesEach(said, folded)?.quantity ?? said);
  if (principal === undefined || principals.length > 1 || rate === undefined)
    return { principals, interest: undefined };
  const time = quantities.find(({ kind, unit }) => kind === 'duration' && /年$|月$/.test(unit));
  const months =
    time === undefined ? new Exact(12) : new Exact(time.value).times(/年$/.test(time.unit) ? 12 : 1);
  const isMonthly = saysAny(before(rate), loans.monthlyBefore);
  const yearly = new Exact(principal.value).times(rate.value).div(100);
  const value = settled(isMonthly ? yearly.times(months) : yearly.times(months).div(12)).toString();
  const spread = isMonthly ? `×${months}` : months.eq(12) ? '' : `×${months}÷12`;
  const assumed = time === undefined ? '没有说借多久，按一年计；' : '';
  const told = `利息按您说的本金和利率推算：${principal.value}×${rate.value}%${spread}＝${value}元（${assumed}与实付利息不同的，以实付的为准）`;
  return { principals, interest: { value, months: `${months}个月`, told } };
}
