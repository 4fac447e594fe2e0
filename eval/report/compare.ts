import type { EvalReport, SuiteReport } from './suite-report.ts';

/** What changed in one suite since an earlier run, over the questions that both runs hold. */
export interface SuiteChange {
  readonly suite: string;
  readonly system: string;
  readonly sealed: boolean;
  readonly shared: number;
  readonly passedBefore: number;
  readonly passedNow: number;
  readonly broken: readonly string[];
  readonly mended: readonly string[];
}

/** Compares suite by suite; a suite that the earlier run lacks is left out. */
export function compareReports(before: EvalReport, now: EvalReport): SuiteChange[] {
  return now.suites.flatMap((suite) => {
    const earlier = before.suites.find((one) => one.suite === suite.suite && one.system === suite.system);
    return earlier === undefined ? [] : [compareSuites(earlier, suite)];
  });
}

function compareSuites(before: SuiteReport, now: SuiteReport): SuiteChange {
  const earlier = new Map(before.cases.map(({ id, pass }) => [id, pass]));
  const shared = now.cases.filter(({ id }) => earlier.has(id));
  return {
    suite: now.suite,
    system: now.system,
    sealed: now.sealed,
    shared: shared.length,
    passedBefore: shared.filter(({ id }) => earlier.get(id) === true).length,
    passedNow: shared.filter(({ pass }) => pass).length,
    broken: shared.filter(({ id, pass }) => !pass && earlier.get(id) === true).map(({ id }) => id),
    mended: shared.filter(({ id, pass }) => pass && earlier.get(id) === false).map(({ id }) => id),
  };
}

/** A change in words. A sealed suite tells how many questions, not which. */
export function describeChange({ suite, system, sealed, ...change }: SuiteChange): string {
  const { shared, passedBefore, passedNow, broken, mended } = change;
  const name = (ids: readonly string[]): string => (sealed ? `${ids.length} 题` : ids.join(' ') || '无');
  return [
    `${suite}（${system}）：${passedBefore} → ${passedNow}，共同题目 ${shared}`,
    `  变错：${name(broken)}`,
    `  变对：${name(mended)}`,
  ].join('\n');
}
