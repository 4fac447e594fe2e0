import { Hono } from 'hono';
import type { ReportFile, ReportResponse } from '#core/contract/report.ts';
import type { AppDependencies, AppEnvironment, StoredReport } from './environment.ts';

/** `GET /api/report`: the last evaluation. */
export function reportRoutes({ lastReport }: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();
  routes.get('/', async (c) => {
    const stored = await lastReport?.();
    const response: ReportResponse = {
      indexGeneration: c.get('service').index.generation,
      report: stored === undefined ? null : shownReport(stored),
    };
    return c.json(response);
  });
  return routes;
}

function shownReport({ writtenAt, report }: StoredReport): ReportResponse['report'] {
  const { format: _, suites, ...run } = report;
  return { ...run, writtenAt, suites: suites.map(withFailures) };
}

function withFailures({ details, ...suite }: ReportFile['suites'][number]) {
  const failures = details.filter(({ pass }) => !pass).map(({ pass: _, ...failure }) => failure);
  return { ...suite, failures };
}
