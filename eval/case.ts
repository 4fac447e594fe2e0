import { z } from 'zod';
import { answerKinds } from '#core/contract/ask.ts';

const kind = z.enum(answerKinds);
const pattern = z.string().refine(isRegularExpression, { error: '不是合法的正则表达式' });
const decimal = z.string().regex(/^\d+(\.\d+)?$/, { error: '金额写作以元为单位的数字，例如 "15500"' });

/** What a right answer must hold. A field that is absent asks for nothing. */
const expectation = z.strictObject({
  /** The kind must be one of these; null: any. */
  kinds: z.array(kind).min(1).nullable(),
  /** For every entry one of its alternatives lies inside a cited clause. */
  evidence: z.array(z.array(z.string().min(1)).min(1)),
  yuan: decimal.nullable(),
  certainty: z.enum(['fixed', 'ceiling', 'external']).nullable(),
  includes: z.array(pattern),
  excludes: z.array(pattern),
  noCitation: z.boolean(),
  /** False: the documents hold no answer, whatever kinds are allowed. Left out: judged from `kinds`. */
  answerable: z.boolean().optional(),
  /** Every cited document is of one of these regions. */
  regions: z.array(z.string()).min(1).optional(),
  /** Codes that must stand in `warnings`. */
  warnings: z.array(z.string()).min(1).optional(),
  /** The documents contradict themselves here and the answer must say so. */
  conflict: z.literal(true).optional(),
  state: z
    .strictObject({
      /** Figures (in yuan, pieces, months) that must be among the inputs of the calculation. */
      inputs: z.array(decimal).min(1).optional(),
      /** Kinds of the earlier answers, in order; null: any. */
      kinds: z.array(z.array(kind).min(1).nullable()).optional(),
    })
    .optional(),
});

/** One question or conversation. `work` is the hand calculation behind `expect.yuan`. */
export const evalCase = z.strictObject({
  id: z.string().min(1),
  category: z.string().min(1),
  turns: z.array(z.string().min(1)).min(1),
  asOf: z.iso.date().optional(),
  region: z.string().optional(),
  expect: expectation,
  work: z.string().optional(),
  note: z.string().optional(),
});

export type EvalCase = z.infer<typeof evalCase>;
export type Expectation = z.infer<typeof expectation>;

/** Reads one case a line. Throws with the line number when a line is no case or an id occurs twice. */
export function parseCases(jsonl: string): EvalCase[] {
  const cases = jsonl
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(line, index + 1)]));
  return withUniqueIds(cases);
}

/** Writes cases as {@link parseCases} reads them. */
export function formatCases(cases: readonly EvalCase[]): string {
  return cases.map((one) => `${JSON.stringify(one)}\n`).join('');
}

/** Throws when two cases share an id: a comparison of runs would mix them up. */
export function withUniqueIds(cases: EvalCase[]): EvalCase[] {
  const seen = new Set<string>();
  for (const { id } of cases) {
    if (seen.has(id)) throw new Error(`题目编号重复：${id}`);
    seen.add(id);
  }
  return cases;
}

/** Kinds that say that the documents hold no answer. */
export const refusals: ReadonlySet<string> = new Set(['not_found', 'out_of_scope', 'no_amount']);

/** Whether the documents hold an answer; undefined where the case does not say. */
export function isAnswerable({ answerable, kinds }: Expectation): boolean | undefined {
  if (answerable !== undefined) return answerable;
  return kinds === null ? undefined : !kinds.every((one) => refusals.has(one));
}

function parseLine(line: string, number: number): EvalCase {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch (cause) {
    throw new Error(`第 ${number} 行不是 JSON`, { cause });
  }
  const parsed = evalCase.safeParse(raw);
  if (!parsed.success) throw new Error(`第 ${number} 行不是题目：${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source);
    return true;
  } catch {
    return false;
  }
}
