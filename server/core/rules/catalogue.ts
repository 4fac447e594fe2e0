import type { CatalogueEntry, CatalogueInput, UnitAmount } from '../contract/catalogue.ts';
import { operationsOf } from './operations.ts';
import { type BoundRule, clauseIdOf } from './parse-rules.ts';
import type { AmountRule, Operation, RuleFile, RuleInput } from './schema.ts';

/** The reviewed benefits of all documents, in the order of the files. */
export function catalogue(files: readonly RuleFile[]): CatalogueEntry[] {
  return files.flatMap((file) =>
    file.rules.filter(({ status }) => status === 'reviewed').map((rule) => catalogueEntry({ file, rule })),
  );
}

/** Shape of one benefit for `GET /api/rules` and `/api/rules/:id`. */
export function catalogueEntry(bound: BoundRule): CatalogueEntry {
  const { rule, file } = bound;
  const { id, title, number, city, inForce, silentOn } = file.policy;
  const isAmount = rule.kind === 'amount';
  const tell = (ids: readonly string[]) => ids.map((key) => ({ id: key, text: file.silences[key] ?? key }));
  return {
    id: rule.id,
    kind: rule.kind,
    title: rule.title,
    clauseId: clauseIdOf(bound),
    clause: rule.clause.label,
    document: {
      id,
      title,
      number: number ?? null,
      region: city ?? null,
      effectiveFrom: inForce.from ?? null,
      effectiveTo: inForce.to ?? null,
    },
    beneficiary: rule.beneficiary,
    roles: rule.roles,
    certainty: isAmount ? rule.certainty : null,
    quotes: rule.quote,
    amounts: isAmount ? unitAmounts(rule) : [],
    conditions: isAmount
      ? rule.conditions.map(({ id: condition, ask, quote }) => ({ id: condition, ask, quote }))
      : [],
    inputs: isAmount ? rule.inputs.map(shownInput) : [],
    caps: isAmount ? rule.caps : [],
    limits: isAmount ? rule.limits : [],
    readings: rule.readings.map(({ id: reading, question, primary, other }) => ({
      id: reading,
      question,
      primary,
      other,
    })),
    notStated: tell(rule.notStated),
    documentSilentOn: tell(silentOn),
  };
}

function shownInput(input: RuleInput): CatalogueInput {
  const { id, label, ask, required } = input;
  const base = { id, label, ask, required };
  if (input.type === 'level')
    return { ...base, type: 'level', choices: input.levels.map(({ name }) => name) };
  if (input.type !== 'list')
    return { ...base, type: input.type, unit: input.unit, default: input.default ?? null };
  return {
    ...base,
    type: 'list',
    item: input.item.map((part) => ({ id: part.id, label: part.label, type: part.type, unit: part.unit })),
  };
}

/** The figures of a rule before any facts: what one piece, one block, one level or one yuan of cost is worth. */
export function unitAmounts(rule: AmountRule): UnitAmount[] {
  return operationsOf(rule.amount).flatMap((operation) => ofOperation(operation, rule));
}

function ofOperation(operation: Operation, rule: AmountRule): UnitAmount[] {
  const money = (value: string, per: string, level: string | null, quote: string): UnitAmount => ({
    kind: 'money',
    value,
    per,
    level,
    quote,
  });
  switch (operation.op) {
    case 'flat':
      return [money(operation.each, '', null, operation.quote)];
    case 'per_item':
      return [money(operation.each, unitOf(rule, operation.input), null, operation.quote)];
    case 'per_block':
      return [
        money(operation.each, `${operation.size}${unitOf(rule, operation.input)}`, null, operation.quote),
      ];
    case 'by_level':
      return operation.table.map(({ level, each, times }) =>
        money(each, unitOf(rule, times ?? operation.times), level, operation.quote),
      );
    case 'rate': {
      const base = operation.of.flatMap((part) =>
        typeof part === 'string' ? part : part.op === 'window' ? part.list : [],
      );
      const labels = base.map((id) => rule.inputs.find((input) => input.id === id)?.label ?? id);
      return [
        {
          kind: 'percent',
          value: operation.pct,
          per: labels.join('、'),
          level: null,
          quote: operation.quote,
        },
      ];
    }
    case 'sum':
    case 'window':
      return [];
  }
}

function unitOf(rule: AmountRule, id: string | undefined): string {
  const input = rule.inputs.find((candidate) => candidate.id === id);
  return input !== undefined && 'unit' in input ? input.unit : '';
}
