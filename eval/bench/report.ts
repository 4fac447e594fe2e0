import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';

/** Writes a run's figures to `<folder>/<name>-<time>.json` with what they were measured on; returns the path. */
export async function writeReport(folder: string, name: string, figures: unknown): Promise<string> {
  await mkdir(folder, { recursive: true });
  const time = new Date().toISOString();
  const path = join(folder, `${name}-${time.replaceAll(/[:.]/g, '-')}.json`);
  const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length };
  await writeFile(path, `${JSON.stringify({ name, time, machine, figures }, null, 2)}\n`);
  return path;
}
