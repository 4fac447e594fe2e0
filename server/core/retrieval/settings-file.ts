import { z } from 'zod';
import { AppError } from '../errors.ts';
import { decodeJson, encodeJson } from './stored-json.ts';

export const settingsFile = 'index.json';

/** Raise when the content of the files or the way terms are made changes: older indexes are then rebuilt. */
export const indexFormat = 2;

const settings = z.object({
  format: z.number(),
  segmenter: z.string(),
  /** Null when the index holds no vectors. */
  embedder: z.object({ name: z.string(), dimensions: z.number().int().positive() }).nullable(),
  documents: z.number().int().nonnegative(),
  clauses: z.number().int().nonnegative(),
  /** Clauses that can be found; headings without own provisions cannot. */
  rows: z.number().int().nonnegative(),
  terms: z.number().int().nonnegative(),
});

/** What built an index, and how much is in it. */
export type IndexSettings = z.infer<typeof settings>;

export function encodeSettings(value: IndexSettings): Uint8Array {
  return encodeJson(value);
}

/** Throws `index_corrupt` for an unreadable file and for another format. */
export function decodeSettings(bytes: Uint8Array): IndexSettings {
  const read = decodeJson(settingsFile, bytes, settings);
  if (read.format !== indexFormat) {
    throw new AppError(
      'index_corrupt',
      `索引格式是第 ${read.format} 版，本程序需要第 ${indexFormat} 版，请运行 npm run ingest 重建索引。`,
    );
  }
  return read;
}
