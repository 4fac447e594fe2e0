import type { z } from 'zod';
import { corrupt } from './sections.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** A value that may be undefined. JSON knows no undefined, so it is stored as null. */
export function maybe<T extends z.ZodType>(schema: T) {
  return schema.nullable().transform((value) => value ?? undefined);
}

/** UTF-8 JSON; properties that are undefined are kept as null, see {@link maybe}. */
export function encodeJson(value: unknown): Uint8Array<ArrayBuffer> {
  return encodeUtf8(JSON.stringify(value, (_key, held: unknown) => (held === undefined ? null : held)));
}

/** Reads and checks a stored JSON file. Throws `index_corrupt` naming the file and the first thing that is wrong. */
export function decodeJson<T>(file: string, bytes: Uint8Array, schema: z.ZodType<T>): T {
  let raw: unknown;
  try {
    raw = JSON.parse(decodeUtf8(bytes));
  } catch (cause) {
    throw corrupt(file, '不是合法的 JSON', cause);
  }
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw corrupt(file, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(), result.error);
}
