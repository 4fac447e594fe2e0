import { z } from 'zod';
import { certainties } from './calculation.ts';

/** One figure that a benefit pays before any facts: `30%`, 1000 per 件. */
const unitAmount = z.object({
  kind: z.enum(['money', 'percent']),
  /** Decimal string in yuan or percent. */
  value: z.string(),
  /** 件, 10项, names of the costs a rate is taken of; empty for a single payment. */
  per: z.string(),
  level: z.string().nullable(),
  quote: z.string(),
});

const figureTypes = z.enum(['money', 'count', 'months', 'years', 'percent']);
const fact = { id: z.string(), label: z.string(), ask: z.string(), required: z.boolean() };

/** A fact that the calculation takes: a figure, one of several levels, or a list of entries with figures. */
const input = z.discriminatedUnion('type', [
  z.object({ ...fact, type: figureTypes, unit: z.string(), default: z.string().nullable() }),
  z.object({ ...fact, type: z.literal('level'), choices: z.array(z.string()) }),
  z.object({
    ...fact,
    type: z.literal('list'),
    item: z.array(z.object({ id: z.string(), label: z.string(), type: figureTypes, unit: z.string() })),
  }),
]);

/** A sum that cannot be exceeded; `receivedInput` asks for what was received under it before. */
const cap = z.object({
  id: z.string(),
  limit: z.string(),
  per: z.string(),
  period: z.string(),
  covers: z.array(z.string()),
  receivedInput: z.string().optional(),
  quote: z.string(),
});

/** A bound on time or number of payments. */
const limit = z.object({
  id: z.string(),
  kind: z.enum(['cumulative_years', 'window', 'once']),
  value: z.number().int(),
  input: z.string().optional(),
  quote: z.string(),
  says: z.string(),
});

const told = z.object({ id: z.string(), text: z.string() });

/** A benefit as the catalogue shows it: who, what, how much, caps, conditions, inputs, clause. */
export const catalogueEntry = z.object({
  id: z.string(),
  /** no_amount: the clause encourages and sets no figure. */
  kind: z.enum(['amount', 'no_amount']),
  title: z.string(),
  clauseId: z.string(),
  clause: z.string(),
  document: z.object({
    id: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    region: z.string().nullable(),
    effectiveFrom: z.string().nullable(),
    effectiveTo: z.string().nullable(),
  }),
  beneficiary: z.string(),
  roles: z.array(z.string()),
  certainty: z.enum(certainties).nullable(),
  quotes: z.array(z.string()),
  amounts: z.array(unitAmount),
  conditions: z.array(z.object({ id: z.string(), ask: z.string(), quote: z.string() })),
  inputs: z.array(input),
  caps: z.array(cap),
  limits: z.array(limit),
  /** Points on which the text can be read in two ways, with the reading that is used and the other one. */
  readings: z.array(
    z.object({ id: z.string(), question: z.string(), primary: z.string(), other: z.string() }),
  ),
  notStated: z.array(told),
  documentSilentOn: z.array(told),
});

/** Body of `GET /api/rules`. */
export const rulesResponse = z.object({ rules: z.array(catalogueEntry) });

export type CatalogueEntry = z.infer<typeof catalogueEntry>;
export type CatalogueInput = z.infer<typeof input>;
export type UnitAmount = z.infer<typeof unitAmount>;
