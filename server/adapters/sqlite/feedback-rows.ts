import { z } from 'zod';
import { verdicts } from '#core/contract/feedback.ts';
import type { FeedbackEntry } from '#core/ports.ts';

/** The table of feedback as SQLite and D1 hold it; texts are stored as they come, an absent one as NULL. */
export const createFeedbackTable = `CREATE TABLE IF NOT EXISTS feedback (
  id TEXT PRIMARY KEY,
  received_at TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT,
  verdict TEXT NOT NULL,
  comment TEXT,
  index_generation TEXT NOT NULL
)`;

export const insertFeedback = `INSERT INTO feedback
  (id, received_at, question, answer, verdict, comment, index_generation) VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** Takes the first instant that counts; instants are text that sorts by time. */
export const selectFeedback = 'SELECT * FROM feedback WHERE received_at >= ? ORDER BY received_at, id';

/** Values for {@link insertFeedback}. */
export function feedbackValues(entry: FeedbackEntry): (string | null)[] {
  const { id, receivedAt, question, answer, verdict, comment, indexGeneration } = entry;
  return [id, receivedAt, question, answer ?? null, verdict, comment ?? null, indexGeneration];
}

const feedbackRow = z
  .object({
    id: z.string(),
    received_at: z.string(),
    question: z.string(),
    answer: z.string().nullable(),
    verdict: z.enum(verdicts),
    comment: z.string().nullable(),
    index_generation: z.string(),
  })
  .transform(
    (row): FeedbackEntry => ({
      id: row.id,
      receivedAt: row.received_at,
      question: row.question,
      answer: row.answer ?? undefined,
      verdict: row.verdict,
      comment: row.comment ?? undefined,
      indexGeneration: row.index_generation,
    }),
  );

/** Rows of {@link selectFeedback} as entries. Throws a `ZodError` when the table is not ours. */
export function readFeedbackRows(rows: unknown): FeedbackEntry[] {
  return z.array(feedbackRow).parse(rows);
}
