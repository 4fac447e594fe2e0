import { z } from 'zod';

const tally = { total: z.number(), passed: z.number() };

/** What a suite came to, as a run writes it and the service passes it on. */
export const suiteFigures = z.object({
  suite: z.string(),
  system: z.string(),
  /** A sealed suite tells figures and nothing of its questions. */
  sealed: z.boolean(),
  ...tally,
  faults: z.number(),
  categories: z.array(z.object({ name: z.string(), ...tally })),
  /** How each scorer did. `mean` is over the cases to which it applied; 0 to 1. */
  metrics: z.array(
    z.object({
      scorer: z.string(),
      label: z.string(),
      gate: z.boolean(),
      applied: z.number(),
      passed: z.number(),
      mean: z.number(),
    }),
  ),
  latency: z.object({ p50: z.number(), p95: z.number(), p99: z.number() }),
});

/** A question that was not answered as it should be. */
const failure = z.object({
  id: z.string(),
  category: z.string(),
  turns: z.array(z.string()),
  asOf: z.string(),
  fault: z.string().nullable(),
  reasons: z.array(z.object({ label: z.string(), gate: z.boolean(), reason: z.string() })),
  answer: z.object({ kind: z.string(), text: z.string() }).nullable(),
});

const run = {
  target: z.string(),
  indexGeneration: z.string().nullable(),
  asOf: z.string(),
  /** Least share of questions right, by suite; `all` for every suite without one. Absent when none was set. */
  thresholds: z.record(z.string(), z.number()).optional(),
};

/** What `npm run eval` writes, as far as it is shown. */
export const reportFile = z.object({
  format: z.literal(1),
  ...run,
  suites: z.array(suiteFigures.extend({ details: z.array(failure.extend({ pass: z.boolean() })) })),
});

/** Body of `GET /api/report`: the last evaluation with its failures, null when there is none. `writtenAt` is ISO 8601 in UTC. */
export const reportResponse = z.object({
  indexGeneration: z.string(),
  report: z
    .object({
      ...run,
      writtenAt: z.string(),
      suites: z.array(suiteFigures.extend({ failures: z.array(failure) })),
    })
    .nullable(),
});

export type ReportFile = z.infer<typeof reportFile>;
export type ReportResponse = z.infer<typeof reportResponse>;
export type Report = NonNullable<ReportResponse['report']>;
export type ReportSuite = Report['suites'][number];
export type ReportFailure = z.infer<typeof failure>;
