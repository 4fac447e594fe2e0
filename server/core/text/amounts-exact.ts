import { Decimal } from 'decimal.js';

/** Exact decimal arithmetic: 60 digits, rounding down, never exponent notation. Money and counts are computed with nothing else. */
export const Exact = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_DOWN,
  toExpNeg: -1000,
  toExpPos: 1000,
});

/** An exact decimal value; leaves core as a string only. */
export type Exact = Decimal;

/** Decimals kept of a quotient; far beyond what any sum of such quotients needs to be told from a fen. */
const keptPlaces = 30;

/**
 * Takes the dust off a result of divisions: a third times three is one again, so that rounding down never loses a fen.
 * Finite decimals of up to 30 places stay as they are.
 */
export function settled(value: Exact): Exact {
  return value.toDecimalPlaces(keptPlaces, Exact.ROUND_HALF_UP);
}

/** True when the value has a finite decimal form that is written out in full. */
export function isTerminating(value: Exact): boolean {
  return value.decimalPlaces() < keptPlaces;
}

/** The sum of exact decimals, as a decimal string; of none it is 0. */
export const sumOf = (values: readonly string[]): string =>
  values.reduce<Exact>((sum, value) => sum.plus(value), new Exact(0)).toFixed();
