import { z } from 'zod';
import { calculation } from './calculation.ts';
import { isoDate, requestObject, writtenText } from './request-object.ts';

export const answerKinds = [
  'answer',
  'amount',
  'no_amount',
  'clarify',
  'comparison',
  'not_found',
  'out_of_scope',
] as const;

export const validityStatuses = ['in_force', 'not_yet', 'expired', 'repealed', 'not_stated'] as const;

/** One turn. `content` is at most 2,000 UTF-16 code units, what `length` counts. */
export const message = requestObject({
  role: z.enum(['user', 'assistant'], { error: '只能是 user 或 assistant' }),
  content: writtenText('须为文字'),
});

/** Body of `POST /api/ask`. Unknown fields are an error. */
export const askRequest = requestObject({
  messages: z
    .array(message, { error: '须为消息列表，例如 [{"role":"user","content":"问题"}]' })
    .min(1, { error: '至少要有一条消息' })
    .max(50, { error: '最多 50 条消息，请去掉较早的' })
    .refine((turns) => turns.at(-1)?.role === 'user', { error: '最后一条消息须是用户的提问（role 为 user）' })
    .refine((turns) => (turns.at(-1)?.content ?? '').trim() !== '', { error: '问题不能为空' }),
  asOf: isoDate.optional(),
  region: z
    .string({ error: '须为地区名，例如 "连云港市"' })
    .max(50, { error: '地区名最多 50 个字符' })
    .optional(),
  stream: z.boolean({ error: '须为 true 或 false' }).optional(),
});

export const documentSummary = z.object({
  id: z.string(),
  title: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  region: z.string().nullable(),
  issuedOn: z.string().nullable(),
  effectiveFrom: z.string().nullable(),
  effectiveTo: z.string().nullable(),
  status: z.enum(validityStatuses),
});

export const citation = z.object({
  marker: z.number().int().positive(),
  clauseId: z.string(),
  label: z.string(),
  path: z.array(z.string()),
  document: documentSummary,
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
});

export const warning = z.object({ code: z.string(), text: z.string() });

export const comparison = z.object({
  columns: z.array(z.string()),
  rows: z.array(
    z.object({
      label: z.string(),
      cells: z.array(z.object({ text: z.string(), marker: z.number().int().positive().optional() })),
    }),
  ),
});

export const missingFact = z.object({
  id: z.string(),
  label: z.string(),
  ask: z.string(),
  type: z.string(),
  unit: z.string().optional(),
  choices: z.array(z.string()).optional(),
});

/** Body of the answer of `POST /api/ask`, and the payload of the `answer-end` event. */
export const answer = z.object({
  kind: z.enum(answerKinds),
  text: z.string(),
  spoken: z.string(),
  citations: z.array(citation),
  calculation: calculation.nullable(),
  comparison: comparison.nullable(),
  missing: z.array(missingFact),
  warnings: z.array(warning),
  followUps: z.array(z.string()),
  generator: z.string(),
  indexGeneration: z.string(),
});

export type Message = z.infer<typeof message>;
export type AskRequest = z.infer<typeof askRequest>;
export type DocumentSummary = z.infer<typeof documentSummary>;
export type Citation = z.infer<typeof citation>;
export type Warning = z.infer<typeof warning>;
export type Comparison = z.infer<typeof comparison>;
export type MissingFact = z.infer<typeof missingFact>;
export type Answer = z.infer<typeof answer>;
export type AnswerKind = (typeof answerKinds)[number];
export type ValidityStatus = (typeof validityStatuses)[number];
