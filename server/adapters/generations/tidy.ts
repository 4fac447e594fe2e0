import { randomUUID } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tryRename } from './durable.ts';

/** `staging-<process>-<random>`: something unfinished or on its way out. The process id tells whether its writer lives. */
const stagingPattern = /^staging-(\d+)-/;

/** Names handed out by this process; what carries our process id and is not among them was left by an earlier one. */
const own = new Set<string>();

export function stagingName(): string {
  const name = `staging-${process.pid}-${randomUUID()}`;
  own.add(name);
  return name;
}

/** Removes what writers left behind that were killed. */
export async function clearLeftovers(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const writer = stagingPattern.exec(name)?.[1];
    if (writer !== undefined && !own.has(name) && !isAlive(Number(writer))) await remove(join(root, name));
  }
}

/**
 * Removes all generations but those in `keep`. Each is first renamed aside; if it turns out to have become the current
 * one meanwhile, it goes back. That way no lock is needed: the other writer checks, after switching, that its folder is there.
 */
export async function prune(
  root: string,
  keep: readonly (string | undefined)[],
  current: () => Promise<string | undefined>,
): Promise<void> {
  const old = (await readdir(root))
    .filter((name) => /^g-[0-9a-f]+$/.test(name) && !keep.includes(name))
    .sort();
  for (const name of old) {
    const aside = join(root, stagingName());
    if (!(await tryRename(join(root, name), aside))) continue;
    const isNeeded = (await current()) === name;
    if (!isNeeded || !(await tryRename(aside, join(root, name)))) await remove(aside);
  }
}

function isAlive(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true });
