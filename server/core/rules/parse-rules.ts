import { parse } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { fileFault } from './file-words.ts';
import { inputsOf, operationsOf } from './operations.ts';
import { type AmountRule, type Operation, type Rule, type RuleFile, ruleFile } from './schema.ts';

/** A rule together with the file it stands in. */
export interface BoundRule {
  readonly file: RuleFile;
  readonly rule: Rule;
}

/**
 * Reads the text of one rule file. Throws `ingest_failed` with the path, the place and the reason when it is no YAML, does not
 * fit the schema, or points at an input, limit, level or sentence that it does not define.
 */
export function parseRules(text: string, { path }: { readonly path: string }): RuleFile {
  const file = fitSchema(readYaml(text, path), path);
  const problems = [...duplicates(file), ...file.rules.flatMap((rule) => dangling(rule, file))];
  if (problems.length > 0)
    throw new AppError('ingest_failed', `规则文件 ${path} 有误：${problems.join('；')}`);
  return file;
}

/** Takes rule files back from stored JSON. Throws `index_corrupt` when they do not fit the schema. */
export function readStoredRules(value: unknown): RuleFile[] {
  const read = z.array(ruleFile).safeParse(value);
  if (!read.success)
    throw new AppError('index_corrupt', '索引中的规则无法读取，请重新运行 npm run ingest', {
      cause: read.error,
    });
  return read.data;
}

/** Rules by id; a rule belongs to exactly one document. */
export function findRule(files: readonly RuleFile[], id: string): BoundRule | undefined {
  for (const file of files) {
    const rule = file.rules.find((candidate) => candidate.id === id);
    if (rule !== undefined) return { file, rule };
  }
  return undefined;
}

/** Address of the clause that a rule stands on. */
export function clauseIdOf({ file, rule }: BoundRule): string {
  return `${file.policy.id}/${rule.clause.address ?? rule.clause.num}`;
}

function readYaml(text: string, path: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new AppError(
      'ingest_failed',
      `规则文件 ${path} 不是有效的 YAML：${String(cause).split('\n')[0] ?? ''}`,
      { cause },
    );
  }
}

function fitSchema(value: unknown, path: string): RuleFile {
  const read = ruleFile.safeParse(value, { error: fileFault });
  if (read.success) return read.data;
  const problems = read.error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || '内容'}：${issue.message}`);
  throw new AppError('ingest_failed', `规则文件 ${path} 不合格式：${problems.join('；')}`, {
    cause: read.error,
  });
}

function duplicates({ rules }: RuleFile): string[] {
  const ids = rules.flatMap((rule) =>
    rule.kind === 'amount'
      ? [rule.id, ...rule.caps.map(({ id }) => id), ...rule.limits.map(({ id }) => id)]
      : [rule.id],
  );
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} 重复`);
}

function dangling(rule: Rule, file: RuleFile): string[] {
  const known = (id: string, place: ReadonlySet<string>, what: string): string[] =>
    place.has(id) ? [] : [`${rule.id} 引用了未定义的${what} ${id}`];
  const silences = new Set(Object.keys(file.silences));
  const told = [...rule.notStated, ...file.policy.silentOn].flatMap((id) => known(id, silences, '留白'));
  if (rule.kind === 'no_amount') return told;
  const inputs = new Set(rule.inputs.map(({ id }) => id));
  const assumptions = new Set(Object.keys(file.assumptions));
  const limits = new Set(rule.limits.map(({ id }) => id));
  const readings = new Set(rule.readings.map(({ id }) => id));
  const caps = new Set(rule.caps.map(({ id }) => id));
  const used = operationsOf(rule.amount).flatMap((op) => [
    ...inputsOf(op).flatMap((id) => known(id, inputs, '事实')),
    ...('reading' in op && op.reading !== undefined ? known(op.reading, readings, '读法') : []),
    ...(op.op === 'window'
      ? [...known(op.limit, limits, '限制'), ...known(op.assumption, assumptions, '假定')]
      : []),
    ...(op.op === 'by_level' ? unknownLevels(op, rule) : []),
  ]);
  return [
    ...told,
    ...used,
    ...rule.atLeastOne.flatMap((id) => known(id, inputs, '事实')),
    ...rule.caps.flatMap((cap) =>
      [...cap.covers, ...(cap.receivedInput === undefined ? [] : [cap.receivedInput])].flatMap((id) =>
        known(id, inputs, '事实'),
      ),
    ),
    ...rule.limits.flatMap((limit) => ('input' in limit ? known(limit.input, inputs, '事实') : [])),
    ...rule.inputs
      .flatMap((input) => (input.type === 'list' ? input.item : [input]))
      .flatMap((input) =>
        input.type === 'level'
          ? []
          : [input.assumption, input.presumed?.says].flatMap((id) =>
              id === undefined ? [] : known(id, assumptions, '假定'),
            ),
      ),
    ...rule.readings.flatMap(({ change }) =>
      change?.kind === 'cap_covers' ? known(change.cap, caps, '上限') : [],
    ),
  ];
}

function unknownLevels(op: Extract<Operation, { op: 'by_level' }>, rule: AmountRule): string[] {
  const input = rule.inputs.find(({ id }) => id === op.input);
  if (input === undefined) return [];
  if (input.type !== 'level') return [`${rule.id} 的 ${input.id} 应是档次`];
  const names = new Set(input.levels.map(({ name }) => name));
  return op.table
    .filter(({ level }) => !names.has(level))
    .map(({ level }) => `${rule.id} 没有定义档次 ${level}`);
}
