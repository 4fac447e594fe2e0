import type { Calculation } from '../../rules/calculation.ts';

/** Everything in a calculation that carries a figure. */
export function computedTexts(calculation: Calculation): string[] {
  const { steps, caps, alternatives, amount, max, exact, explanations, error } = calculation;
  return [
    ...steps.flatMap(({ calc = '', value, before = '', limit = '' }) => [calc, value, before, limit]),
    ...caps.flatMap(({ limit, received, remaining, before, after }) => [
      limit,
      received,
      remaining,
      before,
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
  ];
}
