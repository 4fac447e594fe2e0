import { type AmountError, parseAmount } from '../text/amounts.ts';
import { Exact } from '../text/amounts-exact.ts';
import { fold } from '../text/fold.ts';
import type { InputError, InputValue, Step } from './calculation.ts';
import type { AmountRule, LevelInput, ListInput, ScalarInput } from './schema.ts';

/** A fact as it came: text or number, or a list of named facts. */
export type RawValue = string | number | readonly Readonly<Record<string, string | number>>[];
export type RawInputs = Readonly<Record<string, RawValue>>;

/** The facts of one claim, read and checked. Unknown facts are absent from the maps. */
export interface Facts {
  readonly numbers: ReadonlyMap<string, Exact>;
  readonly levels: ReadonlyMap<string, string>;
  /** Entries of a list; a field that was not given is absent. */
  readonly lists: ReadonlyMap<string, readonly ReadonlyMap<string, Exact>[]>;
  readonly missing: readonly string[];
  readonly assumptions: readonly string[];
  readonly ignored: readonly string[];
  readonly steps: readonly Step[];
  readonly error: InputError | undefined;
}

interface Draft {
  readonly numbers: Map<string, Exact>;
  readonly levels: Map<string, string>;
  readonly lists: Map<string, ReadonlyMap<string, Exact>[]>;
  readonly missing: string[];
  readonly missingHistory: string[];
  readonly assumptions: Set<string>;
  readonly ignored: string[];
  readonly steps: Step[];
  readonly errors: InputError[];
}

/** Reads what was given for a rule, in the order of its inputs; the first bad value is the error. */
export function readFacts(rule: AmountRule, given: RawInputs): Facts {
  const draft: Draft = {
    numbers: new Map(),
    levels: new Map(),
    lists: new Map(),
    missing: [],
    missingHistory: [],
    assumptions: new Set(),
    ignored: Object.keys(given)
      .filter((id) => !rule.inputs.some((input) => input.id === id))
      .sort(),
    steps: [],
    errors: [],
  };
  for (const input of rule.inputs) {
    const raw = given[input.id];
    if (input.type === 'list') readList(input, raw, draft);
    else if (input.type === 'level') readLevel(input, raw, draft);
    else readScalar(input, raw, draft);
  }
  const isNoneGiven = rule.atLeastOne.length > 0 && rule.atLeastOne.every((id) => given[id] === undefined);
  if (isNoneGiven) draft.missing.push(...rule.atLeastOne);
  return {
    ...draft,
    missing: [...draft.missing, ...draft.missingHistory],
    assumptions: [...draft.assumptions],
    error: draft.errors[0],
  };
}

function readScalar(input: ScalarInput, raw: RawValue | undefined, draft: Draft): void {
  if (raw === undefined) {
    if (input.default !== undefined) {
      draft.numbers.set(input.id, new Exact(input.default));
      if (input.assumption !== undefined) draft.assumptions.add(input.assumption);
    } else if (input.required) (input.history ? draft.missingHistory : draft.missing).push(input.id);
    return;
  }
  const value = typeof raw === 'object' ? undefined : readNumber(input, input.id, raw, draft);
  if (typeof raw === 'object')
    draft.errors.push({ code: 'not_a_number', field: input.id, message: `${input.label}：应是一个数` });
  if (value === undefined) return;
  draft.numbers.set(input.id, value);
  draft.steps.push({
    op: 'input',
    id: input.id,
    label: input.label,
    value: value.toString(),
    unit: input.unit,
    raw: String(raw),
  });
}

function readNumber(
  input: ScalarInput,
  field: string,
  raw: string | number,
  draft: Draft,
): Exact | undefined {
  const parsed = parseAmount(raw, { type: input.type });
  if (!parsed.ok) {
    draft.errors.push({
      code: parsed.error satisfies AmountError,
      field,
      message: `${input.label}：${parsed.message}`,
    });
    return undefined;
  }
  if (parsed.approximate !== undefined) draft.assumptions.add('A.approximate');
  return new Exact(parsed.value);
}

function readLevel(input: LevelInput, raw: RawValue | undefined, draft: Draft): void {
  if (raw === undefined) {
    if (input.required) draft.missing.push(input.id);
    return;
  }
  const name = typeof raw === 'object' ? undefined : findLevel(input, String(raw));
  if (name === undefined) {
    const choices = input.levels.map((level) => level.name).join('、');
    const shown = typeof raw === 'object' ? '' : `“${String(raw).slice(0, 20)}”`;
    draft.errors.push({
      code: 'unknown_level',
      field: input.id,
      message: `${input.label}：文件没有${shown}这一档，只有${choices}`,
    });
    return;
  }
  draft.levels.set(input.id, name);
  draft.steps.push({ op: 'input', id: input.id, label: input.label, value: name, raw: String(raw) });
}

/**
 * Name of the level that a text means: one whose name or wording it equals, else the one with the longest wording inside it.
 * Undefined when none fits or two fit equally well.
 */
export function findLevel(input: LevelInput, text: string): string | undefined {
  const wanted = fold(text);
  const scored = input.levels.map(({ name, words }) => {
    const forms = [name, ...words].map(fold);
    const inside = forms.filter((form) => wanted.includes(form)).map((form) => form.length);
    return { name, score: forms.includes(wanted) ? Number.POSITIVE_INFINITY : Math.max(0, ...inside) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const winners = scored.filter(({ score }) => score === best);
  return best > 0 && winners.length === 1 ? winners[0]?.name : undefined;
}

function readList(input: ListInput, raw: RawValue | undefined, draft: Draft): void {
  if (raw === undefined) {
    if (input.required) draft.missing.push(input.id);
    return;
  }
  if (typeof raw !== 'object') {
    const fields = input.item.map(({ id, label }) => `${id}（${label}）`).join('、');
    draft.errors.push({
      code: 'not_a_list',
      field: input.id,
      message: `${input.label}：应是列表，每项写${fields}`,
    });
    return;
  }
  const entries = raw.map((entry, at) => readEntry(input, entry, at, draft));
  draft.lists.set(input.id, entries);
}

function readEntry(
  input: ListInput,
  entry: Readonly<Record<string, string | number>>,
  at: number,
  draft: Draft,
): ReadonlyMap<string, Exact> {
  const values = new Map<string, Exact>();
  const known = new Set(input.item.map(({ id }) => id));
  for (const id of Object.keys(entry)) if (!known.has(id)) draft.ignored.push(`${input.id}[${at}].${id}`);
  for (const field of input.item) {
    const place = `${input.id}[${at}].${field.id}`;
    const raw = entry[field.id];
    if (raw === undefined) {
      if (field.required) draft.missing.push(place);
      continue;
    }
    const value = readNumber(field, place, raw, draft);
    if (value === undefined) continue;
    values.set(field.id, value);
    draft.steps.push({
      op: 'input',
      id: place,
      label: `${input.label}·${field.label}`,
      value: value.toString(),
      unit: field.unit,
      raw: String(raw),
    });
  }
  return values;
}

/** The facts that were given, as they were understood: decimal strings and level names. */
export function shownFacts({ numbers, levels, lists }: Facts, given: RawInputs): Record<string, InputValue> {
  const shown: Record<string, InputValue> = {};
  for (const [id, value] of numbers) if (given[id] !== undefined) shown[id] = value.toString();
  for (const [id, name] of levels) shown[id] = name;
  for (const [id, entries] of lists) {
    shown[id] = entries.map((entry) =>
      Object.fromEntries(Array.from(entry, ([field, value]) => [field, value.toString()])),
    );
  }
  return shown;
}
