import { AppError } from '#core/errors.ts';

/** Facts and conditions as a request to calculate takes them. */
export interface Assignments {
  readonly inputs: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  readonly conditions?: Readonly<Record<string, boolean | null>>;
}

const answers: Readonly<Record<string, boolean | null>> = { 是: true, 否: false, 不知道: null };

/**
 * Reads `premium=8万`, `loans[0].interest=10万` and, for ids with a dot, conditions such as `art09.filed=否`.
 * Throws `invalid_request` that shows the word it cannot read.
 */
export function readAssignments(words: readonly string[]): Assignments {
  const inputs: Record<string, string | Record<string, string>[]> = {};
  const conditions: Record<string, boolean | null> = {};
  for (const word of words) {
    const [, key, value] = /^([^=＝]+)[=＝]([\s\S]*)$/.exec(word) ?? [];
    if (key === undefined || value === undefined)
      throw new AppError('invalid_request', `“${word}”应写作 名称=值`);
    const [, list, at, field] = /^(\w+)\[(\d{1,2})\]\.(\w+)$/.exec(key) ?? [];
    if (list !== undefined && field !== undefined) putEntry(inputs, { list, at: Number(at), field, value });
    else if (key.includes('.')) conditions[key] = answerOf(key, value);
    else inputs[key] = value;
  }
  return Object.keys(conditions).length === 0 ? { inputs } : { inputs, conditions };
}

function putEntry(
  inputs: Record<string, string | Record<string, string>[]>,
  { list, at, field, value }: { list: string; at: number; field: string; value: string },
): void {
  const held = inputs[list];
  const entries = typeof held === 'object' ? held : [];
  while (entries.length <= at) entries.push({});
  const entry = entries[at];
  if (entry !== undefined) entry[field] = value;
  inputs[list] = entries;
}

function answerOf(key: string, value: string): boolean | null {
  const answer = answers[value];
  if (answer === undefined) throw new AppError('invalid_request', `条件 ${key} 只能写 是、否 或者 不知道`);
  return answer;
}
