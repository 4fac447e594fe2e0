import { Exact } from './amounts-exact.ts';

const myriad = new Exact(10_000);
const hundredMillion = new Exact(100_000_000);

/**
 * A decimal string in yuan as people write it: `38000` → 3.8万元, `16666.66` → 16666.66元, `1000` → 1000元. The figure is exact; one that
 * goes on behind the fen is told to the fen, as 约.
 */
export function formatMoney(yuan: string): string {
  const value = new Exact(yuan);
  for (const [scale, name] of [
    [hundredMillion, '亿元'],
    [myriad, '万元'],
  ] as const) {
    const scaled = value.dividedBy(scale);
    if (value.gte(scale) && scaled.decimalPlaces() <= 2) return `${scaled.toFixed()}${name}`;
  }
  return value.decimalPlaces() > fen ? `约${value.toFixed(fen)}元` : `${value.toFixed()}元`;
}

const fen = 2;

/** A decimal string in yuan with four decimals at the most, … for those behind: `116666.6666…元`. */
export function formatUnrounded(yuan: string): string {
  const value = new Exact(yuan);
  return value.decimalPlaces() > shownPlaces ? `${value.toFixed(shownPlaces)}…元` : `${value.toFixed()}元`;
}

const shownPlaces = 4;
