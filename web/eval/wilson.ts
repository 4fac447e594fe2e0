/** The 97.5% point of the normal distribution: an interval of 95%. */
const z = 1.959964;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The score interval of Wilson (1927) for a share of `passed` among `total`, at 95%, from 0 to 1; undefined of nothing.
 * Unlike the textbook interval it stays honest for small counts and for shares near 0 and 1.
 */
export function wilsonInterval(passed: number, total: number): Interval | undefined {
  if (total === 0) return undefined;
  const share = passed / total;
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const centre = share + (z * z) / (2 * total);
  const scale = 1 + (z * z) / total;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/** `0.7944` as `79.4%`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
