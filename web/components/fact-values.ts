import type { CalculateRequest, Calculation } from '#core/contract/calculation.ts';
import type { CatalogueEntry, CatalogueInput } from '#core/contract/catalogue.ts';

/** What the fields of a form hold, by name: `premium`, `loans[0].months`; the unit of a sum under `premium.unit`. */
export type FieldTexts = Readonly<Record<string, string>>;

/** What was said to the conditions of a benefit. */
export type ConditionAnswers = Readonly<Record<string, boolean | null>>;

/** Unit of a sum as the form offers it. The service reads `8.5万` itself, so nothing is multiplied here. */
export const moneyUnits = ['元', '万元'] as const;

const maxEntries = 20;

/** Number of entries that a list field shows: those begun, at least one. */
export function entryCount(texts: FieldTexts, list: string): number {
  const places = Object.keys(texts).flatMap((name) => {
    const place = name.startsWith(`${list}[`) ? Number(/^\[(\d+)\]/.exec(name.slice(list.length))?.[1]) : -1;
    return place >= 0 ? [place + 1] : [];
  });
  return Math.min(maxEntries, Math.max(1, ...places));
}

/** The fields as `inputs` of `POST /api/calculate`; empty fields are left out. */
export function inputsOf(fields: readonly CatalogueInput[], texts: FieldTexts): CalculateRequest['inputs'] {
  const inputs: CalculateRequest['inputs'] = {};
  for (const field of fields) {
    if (field.type !== 'list') {
      const value = withUnit(texts, field.id, field.type);
      if (value !== '') inputs[field.id] = value;
      continue;
    }
    const entries = Array.from({ length: entryCount(texts, field.id) }, (_, place) =>
      Object.fromEntries(
        field.item.flatMap(({ id, type }) => {
          const value = withUnit(texts, `${field.id}[${place}].${id}`, type);
          return value === '' ? [] : [[id, value]];
        }),
      ),
    ).filter((entry) => Object.keys(entry).length > 0);
    if (entries.length > 0) inputs[field.id] = entries;
  }
  return inputs;
}

/** The fields as a calculation already has them, to start the form with. */
export function textsOf(inputs: Calculation['inputs']): FieldTexts {
  const texts: Record<string, string> = {};
  for (const [id, value] of Object.entries(inputs)) {
    if (typeof value === 'string') {
      texts[id] = value;
      continue;
    }
    value.forEach((entry, place) => {
      for (const [part, text] of Object.entries(entry)) texts[`${id}[${place}].${part}`] = text;
    });
  }
  return texts;
}

/** Conditions that a calculation was told of. */
export function answersOf(conditions: Calculation['conditions']): ConditionAnswers {
  return Object.fromEntries(
    conditions.flatMap(({ id, state }) =>
      state === 'taken' ? [] : [[id, state === 'unknown' ? null : state === 'met']],
    ),
  );
}

/** Whether every required fact is there, so that asking for the figure makes sense. */
export function isComplete({ inputs }: CatalogueEntry, texts: FieldTexts): boolean {
  const given = inputsOf(inputs, texts);
  return inputs.every(({ id, required }) => !required || given[id] !== undefined);
}

/** The facts as one says them, to put into a conversation: 保费8万元，本年度该项已获补助1万元。 */
export function sayFacts({ inputs }: CatalogueEntry, texts: FieldTexts): string {
  const said = inputs.flatMap((field): string[] => {
    if (field.type === 'level') return texts[field.id] ? [`${field.label}${texts[field.id]}`] : [];
    if (field.type !== 'list') return sayFigure(field.label, texts, field.id, field);
    return Array.from({ length: entryCount(texts, field.id) }, (_, place) =>
      field.item
        .flatMap((part) => sayFigure(part.label, texts, `${field.id}[${place}].${part.id}`, part))
        .join('，'),
    ).filter((entry) => entry !== '');
  });
  return said.join('，');
}

function sayFigure(
  label: string,
  texts: FieldTexts,
  name: string,
  { type, unit }: { readonly type: string; readonly unit: string },
): string[] {
  const text = texts[name]?.trim() ?? '';
  return text === '' ? [] : [`${label}${text}${type === 'money' ? unitText(texts, name) : unit}`];
}

function withUnit(texts: FieldTexts, name: string, type: string): string {
  const text = texts[name]?.trim() ?? '';
  return text !== '' && type === 'money' && /\d$/.test(text) ? `${text}${unitText(texts, name)}` : text;
}

function unitText(texts: FieldTexts, name: string): string {
  return texts[`${name}.unit`] ?? '元';
}
