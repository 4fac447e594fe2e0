import { z } from 'zod';
import { corrupt } from './sections.ts';
import { decodeJson, encodeJson } from './stored-json.ts';

export const manifestFile = 'manifest.json';

/** Raise when the manifest itself changes. */
export const manifestFormat = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: '不是 SHA-256' });

const manifest = z.object({
  format: z.literal(manifestFormat, { error: '格式版本不符' }),
  generation: z.string().regex(/^[0-9a-z-]{1,64}$/),
  segmenter: z.string(),
  embedder: z.string().nullable(),
  documents: z.number().int().nonnegative(),
  clauses: z.number().int().nonnegative(),
  terms: z.number().int().nonnegative(),
  /** What the index was made from, name → hash: source files, rules, lexicon. A difference means it is out of date. */
  inputs: z.record(z.string(), z.string()),
  files: z.array(
    z.object({
      /** No folder in the name, so that a manifest cannot point outside its own. */
      name: z.string().regex(/^[0-9a-z][0-9a-z.-]*$/),
      size: z.number().int().nonnegative(),
      sha256,
    }),
  ),
});

/** What a generation consists of; written last, read first. */
export type Manifest = z.infer<typeof manifest>;

export function encodeManifest(value: Manifest): Uint8Array {
  return encodeJson(value);
}

/** Throws `index_corrupt`. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  const read = decodeJson(manifestFile, bytes, manifest);
  const names = new Set(read.files.map(({ name }) => name));
  if (names.size !== read.files.length) throw corrupt(manifestFile, '同一文件列了两次');
  return read;
}
