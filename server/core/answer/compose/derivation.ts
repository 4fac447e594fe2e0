import type { Calculation, CapResult, Step } from '../../rules/calculation.ts';
import { capScope } from '../../rules/cap-scope.ts';
import { formatMoney, formatUnrounded } from '../../text/money.ts';

/** The derivation in one or two lines, and the cap that bit. */
export function derivation(calculation: Calculation, assumedOne: boolean): string[] {
  const worked = calculation.steps.filter(
    ({ op, calc = '' }) => /[×÷+%]/.test(calc) && op !== 'cap' && op !== 'round' && op !== 'limit',
  );
  const lines = assumedOne ? [] : worked.map((step) => `${readable(step)}＝${formatMoney(step.value)}`);
  const caps = calculation.caps.map(capLine);
  const limits = calculation.explanations
    .filter(({ id }) => calculation.limits.includes(id))
    .map(({ text }) => text);
  const rounded = calculation.rounded
    ? [`不足一分的部分舍去（舍去前为${formatUnrounded(calculation.exact ?? '0')}）`]
    : [];
  const parts = [...lines, ...caps, ...limits, ...rounded];
  return parts.length === 0 ? [] : [`计算：${parts.join('；')}。`];
}

/** Arithmetic with the blocks of ten told in words. */
function readable({ calc = '' }: Step): string {
  return calc.replace(/⌊(\d+)÷(\d+)⌋/g, '$1÷$2取整');
}

function capLine(cap: CapResult): string {
  const { state, limit, received, remaining, before } = cap;
  const left = received === '0' ? '' : `，已获${formatMoney(received)}，尚余${formatMoney(remaining)}`;
  if (state === 'over')
    return `超过${capScope(cap)}${formatMoney(limit)}的上限${left}，按上限计（未封顶前为${formatMoney(before)}）`;
  if (state === 'exact') return `恰好达到${capScope(cap)}${formatMoney(limit)}的上限${left}`;
  return `未超过${capScope(cap)}${formatMoney(limit)}的上限${left}`;
}

/** What the calculation took for granted, in one line. */
export function assumptionLines(calculation: Calculation): string[] {
  const texts = calculation.explanations
    .filter(({ id }) => calculation.assumptions.includes(id))
    .map(({ text }) => text);
  return texts.length === 0 ? [] : [`说明：${texts.join('；')}。`];
}

/** What other readings of the clause come to. */
export function alternativeLines(calculation: Calculation): string[] {
  return calculation.alternatives.map(
    ({ question, other, amount, max }) =>
      `另一种读法（${question}）：${other}，则为${formatMoney(amount ?? max ?? '0')}。`,
  );
}
