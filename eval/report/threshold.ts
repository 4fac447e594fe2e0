import type { SuiteReport } from './suite-report.ts';

/** Least share of questions right, by suite; `all` holds for every suite without an entry of its own. */
export type Thresholds = ReadonlyMap<string, number>;

/** Reads `0.9` or `dev=0.95,unseen=0.85`. Throws when a part is neither. */
export function parseThresholds(text: string): Thresholds {
  return new Map(
    text.split(',').map((part) => {
      const match = /^(?:([^=\s]+)=)?(0(?:\.\d+)?|1(?:\.0+)?)$/.exec(part.trim());
      if (match === null) throw new Error(`门槛写作 0.9 或 dev=0.95,unseen=0.85，读不懂：${part}`);
      return [match[1] ?? 'all', Number(match[2])];
    }),
  );
}

/** One line for every suite below its threshold, and for every named suite that did not run. */
export function shortfalls(suites: readonly SuiteReport[], thresholds: Thresholds): string[] {
  const low = suites.flatMap(({ suite, passed, total }) => {
    const least = thresholds.get(suite) ?? thresholds.get('all');
    if (least === undefined || (total > 0 && passed / total >= least)) return [];
    return [`${suite}：${passed}/${total}，低于 ${least}`];
  });
  const ran = new Set(['all', ...suites.map((one) => one.suite)]);
  const absent = [...thresholds.keys()].filter((name) => !ran.has(name)).map((name) => `${name}：没有运行`);
  return [...low, ...absent];
}
