import { z } from 'zod';
import { suiteFigures } from '#core/contract/report.ts';
import { lastAnswer } from '../observation.ts';
import type { CaseResult } from '../run.ts';
import { scorers } from '../scorers/list.ts';

const detail = z.object({
  id: z.string(),
  category: z.string(),
  turns: z.array(z.string()),
  asOf: z.string(),
  pass: z.boolean(),
  fault: z.string().nullable(),
  expect: z.unknown(),
  work: z.string().nullable(),
  note: z.string().nullable(),
  reasons: z.array(z.object({ label: z.string(), gate: z.boolean(), reason: z.string() })),
  answer: z
    .object({
      kind: z.string(),
      text: z.string(),
      citations: z.array(z.object({ clauseId: z.string(), title: z.string(), quote: z.string() })),
      calculation: z.unknown(),
      warnings: z.array(z.string()),
    })
    .nullable(),
  retrieved: z.array(z.object({ id: z.string(), text: z.string() })),
  milliseconds: z.number(),
});

/** One suite put to one system. A sealed suite tells figures and nothing of its questions, so that nobody tunes to them. */
export const suiteReport = suiteFigures.extend({
  cases: z.array(z.object({ id: z.string(), pass: z.boolean() })),
  details: z.array(detail),
});

/** What a run leaves behind as JSON. */
export const evalReport = z.object({
  format: z.literal(1),
  target: z.string(),
  /** Name of the index that answered, where an answer told it. */
  indexGeneration: z.string().nullable(),
  asOf: z.string(),
  /** Least share of questions right, by suite, when the run was given any; see `threshold.ts`. */
  thresholds: z.record(z.string(), z.number()).optional(),
  suites: z.array(suiteReport),
});

export type SuiteReport = z.infer<typeof suiteReport>;
export type EvalReport = z.infer<typeof evalReport>;
export type CaseDetail = z.infer<typeof detail>;

interface SuiteRun {
  readonly suite: string;
  readonly system: string;
  readonly sealed: boolean;
  /** Keep every answer; a baseline needs none kept. */
  readonly detailed: boolean;
  readonly results: readonly CaseResult[];
}

/** Sums up a suite. Categories in order of first appearance, metrics in the order of the scorers. */
export function reportSuite({ suite, system, sealed, detailed, results }: SuiteRun): SuiteReport {
  const names = [...new Set(results.map((one) => one.observation.case.category))];
  return {
    suite,
    system,
    sealed,
    ...tallyOf(results),
    faults: results.filter((one) => one.observation.fault !== undefined).length,
    categories: names.map((name) => ({
      name,
      ...tallyOf(results.filter((one) => one.observation.case.category === name)),
    })),
    metrics: metricsOf(results),
    latency: latencyOf(results),
    cases: results.map(({ pass, observation }) => ({ id: observation.case.id, pass })),
    details: detailed && !sealed ? results.map(detailOf) : [],
  };
}

function tallyOf(results: readonly CaseResult[]): { total: number; passed: number } {
  return { total: results.length, passed: results.filter((one) => one.pass).length };
}

function metricsOf(results: readonly CaseResult[]): SuiteReport['metrics'] {
  return scorers
    .filter(({ name }) => name !== 'latency')
    .map(({ name, label, gate }) => {
      const scores = results.flatMap((one) => one.scores[name] ?? []);
      const sum = scores.reduce((total, score) => total + score.value, 0);
      return {
        scorer: name,
        label,
        gate,
        applied: scores.length,
        passed: scores.filter((score) => score.pass).length,
        mean: scores.length === 0 ? 0 : round(sum / scores.length, 4),
      };
    });
}

function latencyOf(results: readonly CaseResult[]): SuiteReport['latency'] {
  const times = results.flatMap((one) => one.scores.latency?.value ?? []).sort((a, b) => a - b);
  // Nearest rank: the smallest time that at least this share of the answers did not exceed.
  const at = (share: number): number =>
    round(times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0, 2);
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function detailOf({ observation, pass, scores }: CaseResult): CaseDetail {
  const { case: one, fault = null, retrieved = [], milliseconds, asOf } = observation;
  const answer = lastAnswer(observation);
  return {
    id: one.id,
    category: one.category,
    turns: one.turns,
    asOf,
    pass,
    fault,
    expect: one.expect,
    work: one.work ?? null,
    note: one.note ?? null,
    reasons: scorers.flatMap(({ name, label, gate }) => {
      const reason = scores[name]?.reason ?? '';
      return reason === '' ? [] : [{ label, gate, reason }];
    }),
    answer:
      answer === undefined
        ? null
        : {
            kind: answer.kind,
            text: answer.text,
            citations: answer.citations.map(({ clauseId, document, quote }) => ({
              clauseId,
              title: document.title,
              quote,
            })),
            calculation: answer.calculation,
            warnings: answer.warnings.map((warning) => warning.code),
          },
    // Needed to see why an answer failed, and most of the size of a report.
    retrieved: pass ? [] : retrieved.map(({ id, text }) => ({ id, text })),
    milliseconds: round(milliseconds, 2),
  };
}

function round(value: number, places: number): number {
  return Number(value.toFixed(places));
}
