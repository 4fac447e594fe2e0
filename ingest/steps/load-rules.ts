import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#core/errors.ts';
import { parseRules } from '#core/rules/parse-rules.ts';
import type { RuleFile } from '#core/rules/schema.ts';

/** A rule file that cannot be read. */
export interface UnreadableRules {
  readonly name: string;
  readonly fault: AppError;
}

/** Reads every rule file of a folder, by name; those that cannot be read are handed back with the fault. */
export async function readRules(
  folder: string,
): Promise<{ files: RuleFile[]; unreadable: UnreadableRules[] }> {
  const names = await readdir(folder).catch(() => []);
  const files: RuleFile[] = [];
  const unreadable: UnreadableRules[] = [];
  for (const name of names.filter((entry) => entry.endsWith('.yaml')).sort()) {
    try {
      files.push(parseRules(await readFile(join(folder, name), 'utf8'), { path: name }));
    } catch (fault) {
      if (!(fault instanceof AppError)) throw fault;
      unreadable.push({ name, fault });
    }
  }
  return { files, unreadable };
}

/** Every rule file of a folder, by name. Throws `ingest_failed` that names the first file at fault. */
export async function loadRules(folder: string): Promise<RuleFile[]> {
  const { files, unreadable } = await readRules(folder);
  const [first] = unreadable;
  if (first !== undefined) throw first.fault;
  return files;
}
