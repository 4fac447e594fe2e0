import { sumOf } from '../text/amounts-exact.ts';
import type { RawInputs, RawValue } from './facts.ts';
import type { Rule, ScalarInput } from './schema.ts';

/** Id of the count of one kind among the facts: `cases.自行受理`. Only conversations know it: a calculation takes the whole. */
export const kindIdOf = ({ id }: ScalarInput, kind: string): string => `${id}.${kind}`;

/** The counts of a rule that its clause adds up from several kinds. */
function kindedIn(rule: Rule): ScalarInput[] {
  if (rule.kind !== 'amount') return [];
  return rule.inputs.flatMap((input) => (input.type === 'count' && input.kinds !== undefined ? [input] : []));
}

const idsOf = (input: ScalarInput): string[] => (input.kinds ?? []).map(({ name }) => kindIdOf(input, name));

/** Ids of all counts by kind of a rule. */
export const kindIdsOf = (rule: Rule): string[] => kindedIn(rule).flatMap(idsOf);

/** The facts without the counts by kind. */
export function withoutKinds(rule: Rule, given: RawInputs): RawInputs {
  const ids = new Set(kindIdsOf(rule));
  return ids.size === 0 ? given : Object.fromEntries(Object.entries(given).filter(([id]) => !ids.has(id)));
}

/**
 * The facts of a conversation, `now` among them, with each count as what its kinds come to; a count that is told as a whole takes the
 * place of the kinds told before.
 */
export function withKindsSummed(rule: Rule, known: RawInputs, now: RawInputs): RawInputs {
  const facts: Record<string, RawValue> = { ...known };
  for (const input of kindedIn(rule)) {
    const ids = idsOf(input);
    const told = ids.flatMap((id) => (facts[id] === undefined ? [] : [String(facts[id])]));
    if (told.length === 0) continue;
    const isWhole = now[input.id] !== undefined && ids.every((id) => now[id] === undefined);
    if (isWhole) for (const id of ids) delete facts[id];
    else facts[input.id] = sumOf(told);
  }
  return facts;
}
