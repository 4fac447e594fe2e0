import { Exact } from './amounts-exact.ts';

const myriad = new Exact(10_000);
const hundredMillion = new Exact(100_000_000);

/** A decimal string in yuan as people write it: `38000` → 3.8万元, `16666.66` → 16666.66元, `1000` → 1000元. The figure is exact. */
export function formatMoney(yuan: string): string {
  const value = new Exact(yuan);
  for (const [scale, name] of [
    [hundredMillion, '亿元'],
    [myriad, '万元'],
  ] as const) {
    const scaled = value.dividedBy(scale);
    if (value.gte(scale) && scaled.decimalPlaces() <= 2) return `${scaled.toFixed()}${name}`;
  }
  return `${value.toFixed()}元`;
}
