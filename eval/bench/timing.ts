/** Milliseconds, rounded to the microsecond. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
}

/** Median and 99th percentile of durations in milliseconds, by the nearest rank. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const rank = (share: number): number => {
    const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return Math.round(value * 1000) / 1000;
  };
  return { p50: rank(0.5), p99: rank(0.99) };
}

/** Runs `work` and tells how long it took, in milliseconds. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}
