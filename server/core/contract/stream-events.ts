import { z } from 'zod';
import { answer, citation } from './ask.ts';
import { errorBody } from './error-body.ts';

/**
 * The server-sent events of `POST /api/ask`, by name, with the shape of their data.
 * One `answer-start`, then text and citations as they come, then `answer-end` with the whole answer, or `error`.
 * The deltas joined are `answer.text`.
 */
export const streamEvents = {
  'answer-start': z.object({ requestId: z.string(), indexGeneration: z.string(), asOf: z.string() }),
  'text-delta': z.object({ delta: z.string() }),
  'citation-added': citation,
  'answer-end': answer,
  error: errorBody,
} as const;

export type StreamEventName = keyof typeof streamEvents;

/** One event: its name and its data. */
export type StreamEvent = {
  [Name in StreamEventName]: { readonly name: Name; readonly data: z.infer<(typeof streamEvents)[Name]> };
}[StreamEventName];
