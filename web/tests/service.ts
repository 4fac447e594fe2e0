import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built service; empty when there is no browser to open it with. */
    address: string;
    chromium: string;
  }
}

const root = resolve(import.meta.dirname, '../..');
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the built service on a free port for all browser tests, and ends it after them. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = [process.env.CHROMIUM ?? '', ...browsers].find((path) => path !== '' && existsSync(path));
  project.provide('chromium', chromium ?? '');
  if (chromium === undefined) {
    const reason =
      '没有找到 Chromium（apt-get install chromium，或用 CHROMIUM 指明它在哪里），浏览器测试没有运行。';
    if (process.env.CI !== undefined) throw new Error(reason);
    console.warn(reason);
    project.provide('address', '');
    return undefined;
  }
  const data = await mkdtemp(join(tmpdir(), 'zhice-browser-'));
  const service = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ZHICE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => service.once('exit', () => done()));
  project.provide('address', await addressOf(service.stdout, ended));
  return async () => {
    service.kill();
    await ended;
    await rm(data, { recursive: true, force: true });
  };
}

/** The address that the service prints once it is ready. */
async function addressOf(output: NodeJS.ReadableStream, ended: Promise<void>): Promise<string> {
  let printed = '';
  const ready = new Promise<string>((found) => {
    output.on('data', (piece: Buffer) => {
      printed += piece.toString();
      const port = /知策已就绪：http:\/\/localhost:(\d+)/.exec(printed)?.[1];
      if (port !== undefined) found(`http://127.0.0.1:${port}`);
    });
  });
  return Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`the service ended before it was ready: ${printed}`);
    }),
  ]);
}
