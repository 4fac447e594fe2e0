import { z } from 'zod';

/** Decimal strings in the files: a YAML number would already have passed through a float. */
const decimal = z.string().regex(/^\d+(\.\d+)?$/, { error: '数须写成加引号的十进制，例如 "20000"' });
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_.]*$/, { error: '标识须以字母开头，只含字母、数字、点和下划线' });
const words = z.array(z.string().min(1));
const day = z.iso.date({ error: '日期须写作 YYYY-MM-DD' });

const level = z.strictObject({
  /** As the clause prints it. */
  name: z.string().min(1),
  /** Other ways people say it: 国家, 省里, 江苏省. */
  words: words.default([]),
});

const inputBase = {
  id,
  label: z.string().min(1),
  /** The question that asks for it. */
  ask: z.string().min(1),
  /** Words that stand beside this fact in a question: 利息, 评估费. */
  words: words.default([]),
};

const scalarInput = z.strictObject({
  ...inputBase,
  type: z.enum(['money', 'count', 'months', 'years', 'percent']),
  unit: z.string().min(1),
  required: z.boolean().default(false),
  /** Taken when nothing is given, and told by `assumption`. */
  default: decimal.optional(),
  assumption: id.optional(),
  /** Taken in a conversation that tells other facts and not this one, and told by `says`; a calculation by itself asks for it. */
  presumed: z.strictObject({ value: decimal, says: id }).optional(),
  /** What happened before this claim; asked last. */
  history: z.boolean().default(false),
  /** What the clause counts together under this input: counts of different kinds add up. */
  kinds: z.array(level).optional(),
});

const levelInput = z.strictObject({
  ...inputBase,
  type: z.literal('level'),
  required: z.boolean().default(false),
  levels: z.array(level).min(1),
});

const listInput = z.strictObject({
  ...inputBase,
  type: z.literal('list'),
  required: z.boolean().default(false),
  item: z.array(scalarInput).min(1),
});

const input = z.discriminatedUnion('type', [scalarInput, levelInput, listInput]);

export type Operation =
  | { op: 'per_item'; input: string; each: string; quote: string; reading?: string | undefined }
  | {
      op: 'per_block';
      input: string;
      size: number;
      each: string;
      partial: 'drop';
      quote: string;
      reading?: string | undefined;
    }
  | { op: 'rate'; of: (string | Operation)[]; pct: string; quote: string }
  | {
      op: 'by_level';
      input?: string | undefined;
      times?: string | undefined;
      table: LevelRow[];
      quote: string;
    }
  | { op: 'flat'; each: string; quote: string }
  | { op: 'sum'; parts: Operation[] }
  | {
      op: 'window';
      list: string;
      value: string;
      months: string;
      limit: string;
      assumption: string;
      quote: string;
    };

export interface LevelRow {
  level: string;
  each: string;
  /** Count input of this level alone, where several levels are paid together. */
  times?: string | undefined;
}

/** Every operation grows with its inputs and adds up over them; caps and early stopping rely on both. */
const operation: z.ZodType<Operation> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({
      op: z.literal('per_item'),
      input: id,
      each: decimal,
      quote: z.string(),
      reading: id.optional(),
    }),
    z.strictObject({
      op: z.literal('per_block'),
      input: id,
      size: z.int().positive(),
      each: decimal,
      partial: z.literal('drop'),
      quote: z.string(),
      reading: id.optional(),
    }),
    z.strictObject({
      op: z.literal('rate'),
      of: z.array(z.union([id, operation])).min(1),
      pct: decimal,
      quote: z.string(),
    }),
    z.strictObject({
      op: z.literal('by_level'),
      input: id.optional(),
      times: id.optional(),
      table: z
        .array(z.strictObject({ level: z.string().min(1), each: decimal, times: id.optional() }))
        .min(1),
      quote: z.string(),
    }),
    z.strictObject({ op: z.literal('flat'), each: decimal, quote: z.string() }),
    z.strictObject({ op: z.literal('sum'), parts: z.array(operation).min(2) }),
    z.strictObject({
      op: z.literal('window'),
      list: id,
      value: id,
      months: id,
      limit: id,
      assumption: id,
      quote: z.string(),
    }),
  ]),
);

const condition = z.strictObject({
  id,
  ask: z.string().min(1),
  quote: z.string().min(1),
  /** Words in a question that show the condition is met, or is not. */
  met: words.default([]),
  unmet: words.default([]),
});

const cap = z.strictObject({
  id,
  limit: decimal,
  per: z.string().min(1),
  period: z.string().min(1),
  /** Inputs whose money counts against the limit. */
  covers: z.array(id).min(1),
  /** Input with what was already received under this cap. */
  receivedInput: id.optional(),
  quote: z.string().min(1),
});

const limit = z.discriminatedUnion('kind', [
  /** Nothing more once the input has reached the value. */
  z.strictObject({
    id,
    kind: z.literal('cumulative_years'),
    value: z.int().positive(),
    input: id,
    quote: z.string(),
    says: z.string(),
  }),
  /** Only this many months of each entry count; used by `window`. */
  z.strictObject({
    id,
    kind: z.literal('window'),
    value: z.int().positive(),
    quote: z.string(),
    says: z.string(),
  }),
  /** Paid once. */
  z.strictObject({ id, kind: z.literal('once'), value: z.literal(1), quote: z.string(), says: z.string() }),
]);

const reading = z.strictObject({
  id,
  question: z.string().min(1),
  primary: z.string().min(1),
  other: z.string().min(1),
  /** How the other reading computes; without it the reading is only told. */
  change: z
    .discriminatedUnion('kind', [
      /** Parts of a block count in proportion. */
      z.strictObject({ kind: z.literal('pro_rata') }),
      /** The amount is paid once, however many items. */
      z.strictObject({ kind: z.literal('single') }),
      z.strictObject({ kind: z.literal('cap_covers'), cap: id, covers: z.array(id).min(1) }),
    ])
    .optional(),
});

const ruleBase = {
  id,
  status: z.enum(['reviewed', 'unreviewed']),
  clause: z.strictObject({
    num: z.int().nonnegative(),
    label: z.string().min(1),
    /** Address inside the document where it is not the number: `s3.1`. */
    address: z.string().min(1).optional(),
  }),
  /** The benefit as people name it. */
  title: z.string().min(1),
  /** Words of a question about this benefit; `海外+维权` needs both parts. */
  topics: words,
  /** Words that look alike and mean something this rule does not pay, with what to say. */
  notFor: z.array(z.strictObject({ words: words.min(1), says: z.string().min(1) })).default([]),
  roles: words.default([]),
  quote: z.array(z.string().min(1)).min(1),
  notStated: z.array(id).default([]),
  readings: z.array(reading).default([]),
  waivedNumbers: z.array(z.strictObject({ token: z.string().min(1), why: z.string().min(1) })).default([]),
  /** Questions a drafted rule leaves to its reviewer. */
  open: words.default([]),
  /** Filled in when the index is made: where the rule does not agree with its document, see `set-aside.ts`. */
  faults: words.optional(),
};

const amountRule = z.strictObject({
  ...ruleBase,
  kind: z.literal('amount'),
  beneficiary: z.string().min(1),
  certainty: z.enum(['fixed', 'ceiling', 'external']),
  conditions: z.array(condition).default([]),
  inputs: z.array(input).default([]),
  /** Of these inputs one must be given; the others then count as nothing. */
  atLeastOne: z.array(id).default([]),
  amount: operation,
  caps: z.array(cap).default([]),
  limits: z.array(limit).default([]),
});

/** A clause, or a part of one, that encourages and sets no figure. */
const noAmountRule = z.strictObject({
  ...ruleBase,
  kind: z.literal('no_amount'),
  beneficiary: z.string().min(1),
});

const rule = z.discriminatedUnion('kind', [amountRule, noAmountRule]);

const policy = z.strictObject({
  /** Id of the document. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string().min(1),
  number: z.string().min(1).optional(),
  city: z.string().min(1).optional(),
  issuedOn: day.optional(),
  inForce: z.strictObject({ from: day.optional(), to: day.optional() }).default({}),
  repeals: words.default([]),
  /** Keys of {@link ruleFile} `silences` that hold for every rule. */
  silentOn: z.array(id).default([]),
  /** Only some clauses are written as rules: figures of the others need no rule (L6). */
  partial: z.boolean().default(false),
});

/** A file of `seeds/rules`: one document, its rules, and the sentences behind the ids. */
export const ruleFile = z.strictObject({
  policy,
  rules: z.array(rule).min(1),
  /** What is assumed when a fact is not given. */
  assumptions: z.record(id, z.string().min(1)).default({}),
  /** What the document does not say. */
  silences: z.record(id, z.string().min(1)).default({}),
  /** Figures and cap words of clauses that belong to no benefit, by clause number (L6). */
  unclaimed: z
    .array(z.strictObject({ clause: z.int().positive(), token: z.string().min(1), why: z.string().min(1) }))
    .default([]),
});

export type RuleFile = z.infer<typeof ruleFile>;
export type Policy = z.infer<typeof policy>;
export type Rule = z.infer<typeof rule>;
export type AmountRule = z.infer<typeof amountRule>;
export type NoAmountRule = z.infer<typeof noAmountRule>;
export type RuleInput = z.infer<typeof input>;
export type ScalarInput = z.infer<typeof scalarInput>;
export type LevelInput = z.infer<typeof levelInput>;
export type ListInput = z.infer<typeof listInput>;
export type Level = z.infer<typeof level>;
export type Cap = z.infer<typeof cap>;
export type Limit = z.infer<typeof limit>;
export type Reading = z.infer<typeof reading>;
export type Condition = z.infer<typeof condition>;
export type Certainty = AmountRule['certainty'];
