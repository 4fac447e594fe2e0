import { SingleBar } from 'cli-progress';
import { type EvalReport, reportSuite, type SuiteReport } from './report/suite-report.ts';
import { type CaseResult, runCases } from './run.ts';
import type { Suite } from './suites.ts';
import type { Target } from './target.ts';

export interface EvaluateOptions {
  readonly asOf: string;
  readonly concurrency: number;
  readonly progress: boolean;
}

/** Puts every suite to every target, one after the other, and sums up. The first target is the one under test. */
export async function evaluate(
  targets: readonly [Target, ...Target[]],
  suites: readonly Suite[],
  { asOf, concurrency, progress }: EvaluateOptions,
): Promise<EvalReport> {
  const bar = new SingleBar({
    format: '{suite} {bar} {value}/{total}',
    hideCursor: true,
    noTTYOutput: false,
  });
  const reports: SuiteReport[] = [];
  let indexGeneration: string | null = null;
  for (const suite of suites) {
    for (const target of targets) {
      if (progress) bar.start(suite.cases.length, 0, { suite: `${suite.name}（${target.name}）` });
      const results = await runCases(target, suite.cases, {
        asOf,
        concurrency,
        now: () => performance.now(),
        onDone: () => bar.increment(),
      });
      if (progress) bar.stop();
      const detailed = target === targets[0];
      reports.push(
        reportSuite({ suite: suite.name, system: target.name, sealed: suite.sealed, detailed, results }),
      );
      if (detailed) indexGeneration ??= generationOf(results);
    }
  }
  return { format: 1, target: targets[0].name, indexGeneration, asOf, suites: reports };
}

function generationOf(results: readonly CaseResult[]): string | null {
  return results.flatMap((one) => one.observation.answers)[0]?.indexGeneration ?? null;
}
