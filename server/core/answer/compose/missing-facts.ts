import type { MissingFact } from '../../contract/ask.ts';
import type { AmountRule, RuleInput, ScalarInput } from '../../rules/schema.ts';

/** The inputs of a rule at the given places, with what to ask for; a list by the fields of its first item. */
export function missingFacts(rule: AmountRule, ids: readonly string[]): MissingFact[] {
  return ids.flatMap((place) => {
    const [, id = place, field] = /^([^[]+)(?:\[\d+\]\.(.+))?$/.exec(place) ?? [];
    const input = rule.inputs.find((candidate) => candidate.id === id);
    if (input === undefined) return [];
    if (input.type !== 'list') return [asMissing(input, place)];
    const fields =
      field === undefined ? input.item : input.item.filter((candidate) => candidate.id === field);
    return fields.map((candidate) => asMissing(candidate, `${input.id}[0].${candidate.id}`));
  });
}

function asMissing(input: RuleInput | ScalarInput, id: string): MissingFact {
  const base = { id, label: input.label, ask: input.ask, type: input.type };
  if (input.type === 'level') return { ...base, choices: input.levels.map(({ name }) => name) };
  return input.type === 'list' ? base : { ...base, unit: input.unit };
}
