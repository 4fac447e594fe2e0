import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Answer, answer } from '#core/contract/ask.ts';
import { buildServer } from '../../build.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * An installation of its own in a new folder: the built service, the seeds, and the packages save those in `without`,
 * which cannot be resolved there at all.
 */
export async function installService(
  without: readonly string[] = [],
): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'service-'));
  await buildServer(join(folder, 'dist'));
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  await symlink(join(root, 'seeds'), join(folder, 'seeds'));
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (!without.includes(name))
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export interface ServiceProcess {
  readonly process: ChildProcess;
  /** Everything it printed so far, both streams. */
  readonly printed: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the service of an installation. */
export function startService(folder: string, environment: Readonly<Record<string, string>>): ServiceProcess {
  const child = spawn(process.execPath, [join(folder, 'dist/server.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  const ended = once(child, 'close').then(([code]) => z.number().nullable().parse(code));
  return { process: child, printed: () => text, ended };
}

/** Waits until the service says that it is ready; gives its address. Throws what it printed when it ends before. */
export async function readyAddress(service: ServiceProcess): Promise<string> {
  for (;;) {
    const port = /知策已就绪：http:\/\/localhost:(\d+)/.exec(service.printed())?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
    const code = await Promise.race([
      service.ended,
      new Promise((later) => setTimeout(later, 50, 'running')),
    ]);
    if (code !== 'running') throw new Error(`the service ended with ${code}: ${service.printed()}`);
  }
}

/** The answer of a running service to one question on a fixed day, without the name of its index. */
export async function answerOf(address: string, question: string): Promise<Omit<Answer, 'indexGeneration'>> {
  const response = await fetch(`${address}/api/ask`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ messages: [{ role: 'user', content: question }], asOf: '2026-11-20' }),
  });
  const body: unknown = await response.json();
  if (!response.ok) throw new Error(`${question}: ${JSON.stringify(body)}`);
  const { indexGeneration: _, ...rest } = answer.parse(body);
  return rest;
}
