import { z } from 'zod';
import { isoDate, requestObject } from '../contract/request-object.ts';
import { AppError } from '../errors.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { findRule } from './parse-rules.ts';
import type { RuleFile } from './schema.ts';

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

/**
 * Answers a request to calculate. Throws `not_found` for an unknown rule, and `invalid_request` that names the field and the
 * reason when a value cannot be used; every other outcome is a status of the calculation.
 */
export function answerCalculation(
  files: readonly RuleFile[],
  { ruleId, inputs, conditions, date }: CalculateRequest,
  today: string,
): Calculation {
  const bound = findRule(files, ruleId);
  if (bound === undefined) throw new AppError('not_found', `没有规则 ${ruleId}，可用的规则见 GET /api/rules`);
  const result = calculate(bound, { inputs, conditions, date: date ?? today });
  if (result.error === null) return result;
  const { field, code, message } = result.error;
  throw new AppError('invalid_request', `${field}：${message}`, {
    details: { field, code, calculation: result },
  });
}
