import type { Calculation } from './calculation.ts';
import type { BoundRule } from './parse-rules.ts';
import type { AmountRule } from './schema.ts';

/** Assumptions that the calculator itself makes, for every document. */
const ownAssumptions: Readonly<Record<string, string>> = {
  'A.approximate': '您给的是约数，按所写的数计算',
  'A.one': '没有说数量，按一份计算',
  'A.part': '只算所说的这一部分，没有说到的部分没有计入',
};

/** The Chinese sentence behind every id of a calculation: assumptions, limits, conditions, missing facts, silences. */
export function explain(calculation: Calculation, { rule, file }: BoundRule): Calculation['explanations'] {
  const assumptions = calculation.assumptions.map((id) => ({
    id,
    text: file.assumptions[id] ?? ownAssumptions[id] ?? id,
  }));
  const silences = calculation.notStated.map((id) => ({ id, text: file.silences[id] ?? id }));
  if (rule.kind === 'no_amount') return [...assumptions, ...silences];
  const limits = rule.limits
    .filter(({ id }) => calculation.limits.includes(id))
    .map(({ id, says }) => ({ id, text: says }));
  const missing = calculation.missing.map((id) => ({ id, text: askFor(rule, id) }));
  const failed = rule.conditions
    .filter(({ id }) => calculation.failed.includes(id))
    .map(({ id, ask }) => ({ id, text: ask }));
  return [...missing, ...failed, ...assumptions, ...limits, ...silences];
}

/** The question that asks for a fact; `loans[0].months` asks for the months of the first entry. */
function askFor(rule: AmountRule, place: string): string {
  const [, id = place, at, field] = /^([^[]+)(?:\[(\d+)\]\.(.+))?$/.exec(place) ?? [];
  const input = rule.inputs.find((candidate) => candidate.id === id);
  if (input === undefined) return place;
  const part = input.type === 'list' ? input.item.find((candidate) => candidate.id === field) : undefined;
  return part === undefined ? input.ask : `第${Number(at) + 1}笔：${part.ask}`;
}
