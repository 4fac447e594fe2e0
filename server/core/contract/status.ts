import { z } from 'zod';

/** Body of `GET /healthz`. */
export const healthResponse = z.object({ status: z.literal('ok') });

/** Body of `GET /readyz` once the index is loaded. */
export const readyResponse = z.object({
  status: z.literal('ready'),
  generation: z.string(),
  documents: z.number().int().nonnegative(),
  clauses: z.number().int().nonnegative(),
  segmenter: z.string(),
  embedder: z.string(),
  /** Rules that do not agree with their document and answer nothing; the log says what is wrong with them. */
  rulesSetAside: z.number().int().nonnegative(),
});
