import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRules } from '#core/rules/parse-rules.ts';
import type { RuleFile } from '#core/rules/schema.ts';

/** Reads every rule file of a folder, by name. Throws `ingest_failed` that names the file and the fault. */
export async function loadRules(folder: string): Promise<RuleFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files: RuleFile[] = [];
  for (const name of names.filter((entry) => entry.endsWith('.yaml')).sort()) {
    files.push(parseRules(await readFile(join(folder, name), 'utf8'), { path: name }));
  }
  return files;
}
