import { type CalculationRequest, calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { explain } from './explain.ts';
import type { BoundRule } from './parse-rules.ts';

/**
 * What a rule pays for one piece, or one block, of one of its parts (达成一项开放许可, 每10项声明); the other parts are left out and
 * that is said (A.part). Undefined unless just one part is given, with just as many as it is paid for.
 */
export function calculatePart(
  bound: BoundRule,
  { inputs, conditions, date }: CalculationRequest,
): Calculation | undefined {
  const { rule } = bound;
  if (rule.kind !== 'amount' || rule.amount.op !== 'sum') return undefined;
  const sizes = new Map(
    rule.amount.parts.flatMap((part): [string, number][] =>
      part.op === 'per_item' ? [[part.input, 1]] : part.op === 'per_block' ? [[part.input, part.size]] : [],
    ),
  );
  const [given, ...more] = [...sizes].filter(([id]) => inputs[id] !== undefined);
  if (sizes.size !== rule.amount.parts.length || given === undefined || more.length > 0) return undefined;
  const [id, size] = given;
  if (Number(inputs[id]) !== size) return undefined;
  const others = [...sizes.keys()].filter((other) => other !== id).map((other) => [other, '0'] as const);
  const worked = calculate(bound, { inputs: { ...inputs, ...Object.fromEntries(others) }, conditions, date });
  if (worked.status !== 'ok') return undefined;
  const part: Calculation = { ...worked, assumptions: [...worked.assumptions, 'A.part'], alternatives: [] };
  return { ...part, explanations: explain(part, bound) };
}
