import type { CalculateRequest } from '../contract/calculation.ts';
import { AppError } from '../errors.ts';
import { calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { findRule } from './parse-rules.ts';
import type { RuleFile } from './schema.ts';

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
