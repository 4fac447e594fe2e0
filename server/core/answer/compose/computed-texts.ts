import type { Calculation } from '../../rules/calculation.ts';
import { formatMoney, formatUnrounded } from '../../text/money.ts';

/** Everything in a calculation that carries a figure. */
export function computedTexts(calculation: Calculation): string[] {
  const { steps, caps, alternatives, amount, max, exact, explanations, error } = calculation;
  return [
    ...steps.flatMap(({ op, calc = '', value, before = '', limit = '' }) => [
      calc,
      value,
      before,
      limit,
      ...(op === 'input' ? [] : [formatMoney(value)]),
    ]),
    ...caps.flatMap(({ limit, received, remaining, before, after }) => [
      limit,
      received,
      remaining,
      before,
      formatMoney(before),
      after,
    ]),
    ...alternatives.flatMap((alternative) => [
      alternative.amount ?? '',
      alternative.max ?? '',
      alternative.other,
    ]),
    ...explanations.map(({ text }) => text),
    error?.message ?? '',
    amount ?? '',
    max ?? '',
    exact ?? '',
    ...(exact === null ? [] : [formatUnrounded(exact)]),
  ];
}
