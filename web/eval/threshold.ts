import type { Report, ReportSuite } from '#core/contract/report.ts';

/** What a suite had to reach and whether it did; undefined when nothing was asked of it. */
export interface Verdict {
  readonly least: number;
  readonly reached: boolean;
}

/** The suite against its own threshold, else the one for all. A suite without questions reaches none. */
export function verdictOf(
  { suite, passed, total }: Pick<ReportSuite, 'suite' | 'passed' | 'total'>,
  thresholds: Report['thresholds'],
): Verdict | undefined {
  const least = thresholds?.[suite] ?? thresholds?.all;
  return least === undefined ? undefined : { least, reached: total > 0 && passed / total >= least };
}
