import { z } from 'zod';

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

const isoDate = z.iso.date({ error: '日期须写作 YYYY-MM-DD，例如 2026-11-20' });

export const message = z.strictObject({
  role: z.enum(['user', 'assistant'], { error: 'role 只能是 user 或 assistant' }),
  content: z.string({ error: 'content 须为文字' }).max(2000, { error: '每条消息最多 2000 字' }),
});

/** Body of `POST /api/ask`. Unknown fields are an error. */
export const askRequest = z.strictObject({
  messages: z
    .array(message, { error: 'messages 须为消息列表' })
    .min(1, { error: '至少要有一条消息' })
    .max(50, { error: '最多 50 轮消息' })
    .refine((turns) => turns.at(-1)?.role === 'user', { error: '最后一条消息须是用户的提问' })
    .refine((turns) => (turns.at(-1)?.content ?? '').trim() !== '', { error: '问题不能为空' }),
  asOf: isoDate.optional(),
  region: z.string().max(50).optional(),
  stream: z.boolean().optional(),
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
  calculation: z.record(z.string(), z.unknown()).nullable(),
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
