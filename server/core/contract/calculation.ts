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

const money = z.string().meta({ description: '十进制数，单位元' });
const capState = z.enum(['below', 'exact', 'over']);

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
  id: z.string().optional(),
  label: z.string().optional(),
  quote: z.string().optional(),
  calc: z.string().optional(),
  value: z.string(),
  unit: z.string().optional(),
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
  received: money,
  remaining: money,
  before: money,
  after: money,
  state: capState,
  per: z.string(),
  period: z.string(),
  covers: z.array(z.string()),
  quote: z.string(),
});

/** Body of the answer of `POST /api/calculate`, and `calculation` of an answer. Money is a decimal string in yuan. */
export const calculation = z.object({
  ruleId: z.string(),
  title: z.string(),
  clauseId: z.string(),
  clause: z.string(),
  documentNumber: z.string().nullable(),
  date: z.string(),
  status: z.enum(['ok', 'needs_input', 'rejected', 'not_eligible', 'out_of_force', 'no_amount']),
  certainty: z.enum(['fixed', 'ceiling', 'external']).nullable(),
  amount: money.nullable(),
  max: money.nullable(),
  min: money.nullable(),
  currency: z.literal('CNY'),
  inputs: z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])),
  ignored: z.array(z.string()),
  conditions: z.array(
    z.object({
      id: z.string(),
      ask: z.string(),
      quote: z.string(),
      state: z.enum(['met', 'not_met', 'unknown', 'taken']),
    }),
  ),
  failed: z.array(z.string()),
  steps: z.array(step),
  caps: z.array(cap),
  limits: z.array(z.string()),
  exact: money.nullable(),
  rounded: z.boolean(),
  assumptions: z.array(z.string()),
  alternatives: z.array(
    z.object({
      reading: z.string(),
      question: z.string(),
      other: z.string(),
      amount: money.optional(),
      max: money.optional(),
    }),
  ),
  notStated: z.array(z.string()),
  missing: z.array(z.string()),
  inForce: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  error: z.object({ code: z.string(), field: z.string(), message: z.string() }).nullable(),
  explanations: z.array(z.object({ id: z.string(), text: z.string() })),
});
