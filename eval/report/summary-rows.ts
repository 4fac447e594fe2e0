import type { SuiteReport } from './suite-report.ts';

/** One suite as several systems did on it: a head row and body rows of equal length. */
export interface SummaryRows {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** Questions right by category, one column a system. */
export function categoryRows(systems: readonly SuiteReport[]): SummaryRows {
  const categories = systems[0]?.categories ?? [];
  return {
    head: ['类别', ...systems.map((one) => one.system)],
    body: [
      ...categories.map(({ name }) => [name, ...systems.map((one) => share(categoryOf(one, name)))]),
      ['合计', ...systems.map(share)],
    ],
  };
}

/** Scorers, failed requests and times, one column a system. */
export function metricRows(systems: readonly SuiteReport[]): SummaryRows {
  const metrics = systems[0]?.metrics ?? [];
  return {
    head: ['评分', ...systems.map((one) => one.system)],
    body: [
      ...metrics.map(({ scorer, label, gate }) => [
        gate ? label : `${label}（参考）`,
        ...systems.map((one) => metricCell(one, scorer)),
      ]),
      ['请求失败', ...systems.map((one) => String(one.faults))],
      [
        '毫秒 p50 / p95 / p99',
        ...systems.map(({ latency: { p50, p95, p99 } }) => `${p50} / ${p95} / ${p99}`),
      ],
    ],
  };
}

function share({ passed, total }: { passed: number; total: number }): string {
  return `${passed}/${total}  ${total === 0 ? '–' : `${((100 * passed) / total).toFixed(1)}%`}`;
}

function categoryOf(report: SuiteReport, name: string): { total: number; passed: number } {
  return report.categories.find((one) => one.name === name) ?? { total: 0, passed: 0 };
}

function metricCell(report: SuiteReport, scorer: string): string {
  const metric = report.metrics.find((one) => one.scorer === scorer);
  if (metric === undefined || metric.applied === 0) return '–';
  return `${metric.passed}/${metric.applied}  均值 ${metric.mean.toFixed(3)}`;
}
