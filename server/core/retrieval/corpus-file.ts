import { z } from 'zod';
import type { Clause, ClauseId, DocumentId, PolicyDocument } from '../text/document.ts';
import type { Corpus } from './corpus.ts';
import { corrupt } from './sections.ts';
import { decodeJson, encodeJson, maybe } from './stored-json.ts';

export const corpusFile = 'corpus.json';

const documentId = z.string().transform((id) => id as DocumentId);
const clauseId = z.string().transform((id) => id as ClauseId);
const offset = z.number().int().nonnegative();
const span = z.object({ start: offset, end: offset });
const evidence = span.extend({ clauseId });

const clause = z.object({
  id: clauseId,
  documentId,
  ordinal: offset,
  kind: z.enum(['item', 'heading', 'preamble', 'closing', 'cover', 'section']),
  label: z.string(),
  number: maybe(z.number()),
  heading: z.string(),
  path: z.array(z.string()),
  parentId: maybe(clauseId),
  text: z.string(),
  runs: z.array(z.object({ at: offset, source: offset, length: offset })),
  points: z.array(
    span.extend({ label: z.string(), number: z.number(), depth: z.number().int(), address: z.string() }),
  ),
  responsible: z.array(
    span.extend({
      role: z.enum(['lead', 'support', 'responsible', 'shared']),
      units: z.array(z.string()),
    }),
  ),
  tables: z.array(span.extend({ rows: z.array(z.array(span)) })),
}) satisfies z.ZodType<Clause>;

const validityEnd = z.object({
  date: z.iso.date(),
  basis: z.enum(['stated', 'title_period', 'duration', 'sidecar']),
  evidence: maybe(evidence),
});

const document = z.object({
  id: documentId,
  kind: z.enum(['measures', 'plan', 'reply', 'regulation', 'guide', 'notice', 'other']),
  title: z.string(),
  number: maybe(z.string()),
  issuer: maybe(z.string()),
  region: maybe(z.string()),
  issuedOn: maybe(z.iso.date()),
  effectiveFrom: maybe(validityEnd),
  effectiveTo: maybe(validityEnd),
  repeals: z.array(z.object({ number: maybe(z.string()), title: maybe(z.string()), evidence })),
  stages: z.array(z.object({ label: z.string(), from: maybe(z.string()), to: maybe(z.string()), evidence })),
  aliases: z.array(z.string()),
  notes: z.array(z.string()),
  source: z.object({ path: z.string(), format: z.string(), sha256: z.string(), length: offset }),
}) satisfies z.ZodType<PolicyDocument>;

const corpus = z.object({ documents: z.array(document), clauses: z.array(clause) });

export function encodeCorpus({ documents, clauses }: Corpus): Uint8Array {
  return encodeJson({ documents, clauses });
}

/** Reads the stored corpus. Throws `index_corrupt` when its shape is wrong or a clause belongs to no document. */
export function decodeCorpus(bytes: Uint8Array): Corpus {
  const read = decodeJson(corpusFile, bytes, corpus);
  const known = new Set(read.documents.map(({ id }) => id));
  const orphan = read.clauses.find((held) => !known.has(held.documentId));
  if (orphan !== undefined) throw corrupt(corpusFile, `条款 ${orphan.id} 没有所属文件`);
  return read;
}
