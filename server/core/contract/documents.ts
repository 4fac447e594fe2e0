import { z } from 'zod';
import { documentSummary } from './ask.ts';
import { isoDate, requestObject } from './request-object.ts';

/** Query of the calls that state validity: the day it is stated for, today when left out. */
export const asOfQuery = requestObject({ asOf: isoDate.optional() });

export const documentKinds = ['measures', 'plan', 'reply', 'regulation', 'guide', 'notice', 'other'] as const;

const clauseKinds = ['item', 'heading', 'preamble', 'closing', 'cover', 'section'] as const;

/** Words in a clause: `text === clause.text.slice(start, end)`. */
export const evidence = z.object({
  clauseId: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
});

const repeal = z.object({
  number: z.string().nullable(),
  title: z.string().nullable(),
  evidence,
});

const stage = z.object({
  label: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  evidence,
});

/** A document as lists show it. */
export const documentEntry = documentSummary.extend({
  kind: z.enum(documentKinds),
  aliases: z.array(z.string()),
  repeals: z.array(repeal),
  stages: z.array(stage),
  clauseCount: z.number().int().nonnegative(),
});

/** Body of `GET /api/documents`. */
export const documentsResponse = z.object({
  asOf: z.string(),
  indexGeneration: z.string(),
  documents: z.array(documentEntry),
});

const validityEnd = z.object({
  date: z.string(),
  basis: z.enum(['stated', 'title_period', 'duration', 'sidecar']),
  evidence: evidence.nullable(),
});

/** Who carries a clause out; `units` as the clause names them in `text.slice(start, end)`. */
const responsibility = z.object({
  role: z.enum(['lead', 'support', 'responsible', 'shared']),
  units: z.array(z.string()),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** A clause with those below it. */
export interface ClauseNode {
  id: string;
  kind: (typeof clauseKinds)[number];
  label: string;
  number: number | null;
  heading: string;
  text: string;
  responsible: Responsibility[];
  children: ClauseNode[];
}

export const clauseNode: z.ZodType<ClauseNode> = z.object({
  id: z.string(),
  kind: z.enum(clauseKinds),
  label: z.string(),
  number: z.number().int().nullable(),
  heading: z.string(),
  text: z.string(),
  responsible: z.array(responsibility),
  get children() {
    return z.array(clauseNode);
  },
});

/** Body of `GET /api/documents/:id`. */
export const documentResponse = z.object({
  asOf: z.string(),
  indexGeneration: z.string(),
  document: documentEntry.extend({
    validity: z.object({
      status: documentSummary.shape.status,
      from: validityEnd.nullable(),
      to: validityEnd.nullable(),
      repealedBy: z.array(z.string()),
    }),
    notes: z.array(z.string()),
    source: z.object({ path: z.string(), format: z.string(), sha256: z.string() }),
    clauses: z.array(clauseNode),
  }),
});

const offset = z.number().int().nonnegative();

/** Query of the calls that take none. */
export const noQuery = requestObject({});

/**
 * Body of `GET /api/documents/:id/source`. `text` is the document before cleaning: page numbers, running heads and wrapped
 * lines as the reader of its format found them, personal data masked. For each span of a clause
 * `text.slice(start, end) === clause.text.slice(at, at + end - start)`; what lies in no span is white space or was set aside.
 */
export const documentSourceResponse = z.object({
  indexGeneration: z.string(),
  id: z.string(),
  source: z.object({ path: z.string(), format: z.string(), sha256: z.string() }),
  text: z.string(),
  /** In reading order, spans in the order of the clause text. */
  clauses: z.array(
    z.object({
      id: z.string(),
      spans: z.array(z.object({ at: offset, start: offset, end: offset })),
    }),
  ),
});

const clauseReference = z.object({ id: z.string(), label: z.string(), heading: z.string() });

const point = z.object({
  address: z.string(),
  label: z.string(),
  number: z.number().int(),
  depth: z.number().int().positive(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** Body of `GET /api/clauses/:id`. `point` is set when the id names a point inside the clause. */
export const clauseResponse = z.object({
  asOf: z.string(),
  indexGeneration: z.string(),
  id: z.string(),
  kind: z.enum(clauseKinds),
  label: z.string(),
  number: z.number().int().nullable(),
  heading: z.string(),
  path: z.array(z.string()),
  text: z.string(),
  point: point.nullable(),
  points: z.array(point),
  responsible: z.array(responsibility),
  source: z.object({
    path: z.string(),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
  document: documentSummary,
  parent: clauseReference.nullable(),
  previous: clauseReference.nullable(),
  next: clauseReference.nullable(),
  children: z.array(clauseReference),
});

export type Responsibility = z.infer<typeof responsibility>;
export type Evidence = z.infer<typeof evidence>;
export type DocumentEntry = z.infer<typeof documentEntry>;
export type DocumentsResponse = z.infer<typeof documentsResponse>;
export type DocumentResponse = z.infer<typeof documentResponse>;
export type DocumentSourceResponse = z.infer<typeof documentSourceResponse>;
export type ClauseResponse = z.infer<typeof clauseResponse>;
export type ClauseReference = z.infer<typeof clauseReference>;
