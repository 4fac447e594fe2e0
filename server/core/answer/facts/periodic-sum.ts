import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { Exact } from '../../text/amounts-exact.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Multiplied } from './side-by-side.ts';
import { isSum } from './slots.ts';

type PeriodWords = Pick<QuestionWords, 'loans'>;

/** How many months a sum is told of that is paid again and again (每月付息2万, 一季度付一次): undefined for one paid once. */
export function monthsOfEach(
  { start, end, ...quantity }: Quantity,
  folded: string,
  { loans }: PeriodWords,
): number | undefined {
  if (!isSum({ start, end, ...quantity })) return undefined;
  return loans.eachPeriod.find(
    ({ before, behind }) => saysAny(folded.slice(0, start), before) || saysAny(folded.slice(end), behind),
  )?.months;
}

/** What a sum of each period (每月2万) comes to over the one time that a turn tells (18个月); undefined where it tells none, or several. */
export function overTime(
  sum: Quantity,
  period: number,
  { folded, quantities }: { readonly folded: string; readonly quantities: readonly Quantity[] },
): Multiplied | undefined {
  const times = quantities.filter(
    ({ kind, unit, start }) =>
      kind === 'duration' && /[年月]$/.test(unit) && !/[每按]$/.test(folded.slice(0, start)),
  );
  const [time, another] = times.filter(({ value, unit }) => !(value === '1' && /月$/.test(unit)));
  if (time === undefined || another !== undefined) return undefined;
  const months = new Exact(time.value).times(/年$/.test(time.unit) ? 12 : 1);
  const count = months.div(period);
  if (!count.isInteger()) return undefined;
  const value = count.times(sum.value).toFixed();
  const each = period === 1 ? '每月' : `每${period}个月`;
  return {
    quantity: { ...sum, value },
    told: `按您说的${each}${sum.value}元、${months}个月推算：${sum.value}×${count}＝${value}元`,
  };
}
