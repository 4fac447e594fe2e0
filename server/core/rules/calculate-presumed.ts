import { type CalculationRequest, calculate } from './calculate.ts';
import type { Calculation } from './calculation.ts';
import { explain } from './explain.ts';
import type { RawInputs } from './facts.ts';
import type { BoundRule } from './parse-rules.ts';
import type { AmountRule, ScalarInput } from './schema.ts';

/**
 * What a rule comes to when a conversation tells some of its facts and the rest may be presumed (`presumed` of its inputs); what is
 * presumed stands among the assumptions. Undefined when nothing is told, nothing is missing, or something missing has to be asked for.
 */
export function calculatePresumed(bound: BoundRule, request: CalculationRequest): Calculation | undefined {
  const presumed = presumedInputs(bound, request);
  if (presumed === undefined) return undefined;
  const worked = calculate(bound, { ...request, inputs: presumed.inputs });
  if (worked.status !== 'ok') return undefined;
  const told: Calculation = {
    ...worked,
    assumptions: [...new Set([...worked.assumptions, ...presumed.says])],
  };
  return { ...told, explanations: explain(told, bound) };
}

/** The facts told, completed by those that may be presumed, with the ids of what says so. Undefined as {@link calculatePresumed} is. */
export function presumedInputs(
  bound: BoundRule,
  request: CalculationRequest,
): { readonly inputs: RawInputs; readonly says: readonly string[] } | undefined {
  const { rule } = bound;
  if (rule.kind !== 'amount') return undefined;
  const isTold = rule.inputs.some(
    (input) => 'required' in input && input.required && request.inputs[input.id] !== undefined,
  );
  const { missing } = isTold ? calculate(bound, request) : { missing: [] };
  const presumed = missing.map((place) => ({ place, input: inputAt(rule, place) }));
  const says = presumed.flatMap(({ input }) => input?.presumed?.says ?? []);
  if (missing.length === 0 || says.length < missing.length) return undefined;
  let inputs = request.inputs;
  for (const { place, input } of presumed) inputs = given(inputs, place, input?.presumed?.value ?? '0');
  return { inputs, says };
}

/** `loans[0].months` in its parts. */
const placePattern = /^([^[]+)(?:\[(\d+)\]\.(.+))?$/;

function inputAt({ inputs }: AmountRule, place: string): ScalarInput | undefined {
  const [, id, , field] = placePattern.exec(place) ?? [];
  const input = inputs.find((candidate) => candidate.id === id);
  if (input?.type === 'level') return undefined;
  if (input?.type === 'list') return input.item.find((candidate) => candidate.id === field);
  return input;
}

function given(inputs: RawInputs, place: string, value: string): RawInputs {
  const [, id = place, at, field] = placePattern.exec(place) ?? [];
  const list = inputs[id];
  if (field === undefined || typeof list !== 'object') return { ...inputs, [id]: value };
  return {
    ...inputs,
    [id]: list.map((entry, i) => (i === Number(at) ? { ...entry, [field]: value } : entry)),
  };
}
