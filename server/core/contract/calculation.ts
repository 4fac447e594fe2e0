import { z } from 'zod';
import { isoDate, requestObject } from './request-object.ts';

const wrongValue = '须是文字、数字，或者由 {名称: 值} 组成的列表';
const figure = z.union([z.string().max(200), z.number()], { error: '须是文字或者数字' });
const value = z.union([figure, z.array(z.record(z.string(), figure)).max(100)], { error: wrongValue });

/** Body of `POST /api/calculate`, and what the command and the tool hand over. */
export const calculateRequest = requestObject({
  ruleId: z
    .string({ error: 'ruleId 须是规则的标识，见 GET /api/rules' })
    .min(1, { error: 'ruleId 不能为空' })
    .max(100),
  inputs: z.record(z.string().max(100), value, { error: 'inputs 须是 {名称: 值}' }).default({}),
  conditions: z
    .record(z.string().max(100), z.boolean({ error: '须是 true、false 或 null（不知道）' }).nullable(), {
      error: 'conditions 须是 {条件: true 或 false}',
    })
    .optional(),
  date: isoDate.optional(),
});

export type CalculateRequest = z.infer<typeof calculateRequest>;

export const certainties = ['fixed', 'ceiling', 'external'] as const;

const money = z.string().meta({ description: '十进制数，单位元' });
/** below: the amount stays under what is left; exact: it meets it; over: it was cut. */
const capState = z.enum(['below', 'exact', 'over']);

/** One line of the derivation. `value` is what `calc` comes to; `quote` stands in the clause. */
const step = z.object({
  op: z.enum([
    'input',
    'per_item',
    'per_block',
    'rate',
    'by_level',
    'flat',
    'sum',
    'window',
    'cap',
    'limit',
    'round',
  ]),
  /** Input, cap or limit. */
  id: z.string().optional(),
  label: z.string().optional(),
  quote: z.string().optional(),
  /** Arithmetic in ASCII digits with × ÷ + % ⌊⌋ min(). */
  calc: z.string().optional(),
  value: z.string(),
  unit: z.string().optional(),
  /** As the user wrote it. */
  raw: z.string().optional(),
  reading: z.string().optional(),
  before: z.string().optional(),
  limit: z.string().optional(),
  after: z.string().optional(),
  state: capState.optional(),
  places: z.number().int().optional(),
  mode: z.literal('down').optional(),
  changed: z.boolean().optional(),
});

const cap = z.object({
  id: z.string(),
  limit: money,
  /** Already received under this cap. */
  received: money,
  /** Limit less what was received, never below zero. */
  remaining: money,
  before: money,
  after: money,
  state: capState,
  per: z.string(),
  period: z.string(),
  covers: z.array(z.string()).readonly(),
  quote: z.string(),
});

const condition = z.object({
  id: z.string(),
  ask: z.string(),
  quote: z.string(),
  /** taken: nothing was said and the figure holds if it is met. */
  state: z.enum(['met', 'not_met', 'unknown', 'taken']),
});

/** Another reading of the text that leads to another figure. */
const alternative = z.object({
  reading: z.string(),
  question: z.string(),
  other: z.string(),
  amount: money.optional(),
  max: money.optional(),
});

const inputValue = z.union([z.string(), z.array(z.record(z.string(), z.string())).readonly()]);

const inputError = z.object({
  code: z.enum([
    'empty',
    'negative',
    'not_a_number',
    'not_integer',
    'ambiguous',
    'wrong_unit',
    'too_large',
    'not_a_list',
    'unknown_level',
    'unknown_condition',
  ]),
  /** `premium`, `loans[0].months`. */
  field: z.string(),
  /** Chinese, names the field by its label and says how to write it. */
  message: z.string(),
});

/**
 * What a rule comes to for given facts: body of the answer of `POST /api/calculate`, and `calculation` of an answer.
 * Money is a decimal string in yuan.
 */
export const calculation = z.object({
  /** Joined by + where several claims are summed up; empty for a sum read off a clause that has no rule. */
  ruleId: z.string(),
  title: z.string(),
  clauseId: z.string(),
  clause: z.string(),
  documentNumber: z.string().nullable(),
  date: z.string(),
  status: z.enum(['ok', 'needs_input', 'rejected', 'not_eligible', 'out_of_force', 'no_amount']),
  certainty: z.enum(certainties).nullable(),
  /** Set when the text fixes the figure (or the figure follows from one the user gave). */
  amount: money.nullable(),
  /** The figure that cannot be exceeded. */
  max: money.nullable(),
  /** `0` for a ceiling: the text promises nothing below it. */
  min: money.nullable(),
  currency: z.literal('CNY'),
  inputs: z.record(z.string(), inputValue),
  ignored: z.array(z.string()).readonly(),
  conditions: z.array(condition).readonly(),
  failed: z.array(z.string()).readonly(),
  steps: z.array(step).readonly(),
  caps: z.array(cap).readonly(),
  /** Limits that took effect. */
  limits: z.array(z.string()).readonly(),
  /** Unrounded figure, when rounding changed it. */
  exact: money.nullable(),
  rounded: z.boolean(),
  assumptions: z.array(z.string()).readonly(),
  alternatives: z.array(alternative).readonly(),
  notStated: z.array(z.string()).readonly(),
  /** Inputs to ask for, in the order of asking. */
  missing: z.array(z.string()).readonly(),
  inForce: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  error: inputError.nullable(),
  /** Chinese sentences behind the ids above. */
  explanations: z.array(z.object({ id: z.string(), text: z.string() })).readonly(),
});

export type Calculation = z.infer<typeof calculation>;
