import type { Calculation } from '../../rules/calculation.ts';
import { operationsOf } from '../../rules/operations.ts';
import type { AmountRule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import { formatMoney } from '../../text/money.ts';

/** Why a figure is no higher: the ceiling cuts it, only a share is paid, or a block is not full; nothing where none of it holds. */
export function reasonLine(rule: AmountRule, { caps, max, inputs }: Calculation): string[] {
  const cut = caps.find(({ state }) => state === 'over');
  const operations = operationsOf(rule.amount);
  const blocks = operations.flatMap((part) => {
    const count = part.op === 'per_block' ? inputs[part.input] : undefined;
    const isFull =
      typeof count !== 'string' || new Exact(count).mod(part.op === 'per_block' ? part.size : 1).isZero();
    return part.op === 'per_block' && !isFull
      ? [`满${part.size}${unitOf(rule, part.input)}才计，不满的不计`]
      : [];
  });
  const shares = operations.flatMap((part) => (part.op === 'rate' ? [`条文按${part.pct}%给，不是全额`] : []));
  const reasons = [...shares, ...blocks, ...(cut === undefined ? [] : [cutLine(cut, max ?? '0')])];
  return reasons.length === 0 ? [] : [`原因：${reasons.join('；')}。`];
}

function cutLine({ before, per, period, limit, received }: Calculation['caps'][number], max: string): string {
  const had = received === '0' ? '' : `，已经领了${formatMoney(received)}`;
  return `算出来是${formatMoney(before)}，超过每个${per}每${period}${formatMoney(limit)}的上限${had}，所以只有${formatMoney(max)}，超出的${formatMoney(overOf(before, max))}条文没有规定另给`;
}

const overOf = (before: string, max: string): string => new Exact(before).minus(max).toString();

/** The figures of the reason that the calculation does not hold. */
export const reasonTexts = ({ caps, max }: Calculation): string[] =>
  caps.map(({ before }) => formatMoney(overOf(before, max ?? '0')));

function unitOf({ inputs }: AmountRule, id: string): string {
  const input = inputs.find((candidate) => candidate.id === id);
  return input !== undefined && 'unit' in input ? input.unit : '';
}
