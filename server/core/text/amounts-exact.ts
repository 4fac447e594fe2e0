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
