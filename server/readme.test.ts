import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '#core/contract/openapi.ts';
import { formatAnswer } from './adapters/terminal/format-answer.ts';
import { openService } from './open-service.ts';

const root = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(resolve(root, name), 'utf8');
const readmes = ['README.md', 'README.zh-CN.md'];
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json'))).scripts;

/** Words in back ticks outside code blocks. */
function codeWords(text: string): string[] {
  return Array.from(text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g), ([, word]) => word ?? '');
}

test.each(readmes)('%s 说到的路径都在', (name) => {
  const paths = codeWords(read(name)).filter(
    (word) =>
      /^[\w.-]+(\/[\w.-]*)*$/.test(word) && /[/]|\.(ts|cjs|toml|md)$/.test(word) && !word.startsWith('/'),
  );
  const made = ['dist/', 'eval/reports/'];
  // Folders named alone in the table stand below the folder of their row.
  const below = ['', 'seeds/'];
  const missing = paths.filter(
    (path) =>
      !made.some((folder) => path.startsWith(folder)) &&
      !below.some((folder) => existsSync(resolve(root, folder + path))),
  );
  expect(paths.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test.each(readmes)('%s 说到的命令都有', (name) => {
  const commands = Array.from(
    read(name).matchAll(/npm run ([\w:-]+)|npm (start|test)\b/g),
    ([, run, short]) => run ?? short,
  );
  expect(commands.filter((command) => command === undefined || scripts[command] === undefined)).toEqual([]);
});

test.each(readmes)('%s 说到的接口都有', (name) => {
  const pages = ['/', '/desk', '/benefits', '/documents', '/eval'];
  const known = [...pages, '/openapi.json', ...calls.map(({ path }) => path.replace(/\{(\w+)\}/g, ':$1'))];
  const named = codeWords(read(name)).flatMap((word) => /^(?:GET |POST )?(\/[^?]*)/.exec(word)?.[1] ?? []);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !known.includes(path))).toEqual([]);
});

test('两份 README 的示例就是真实的回答', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'readme-'));
  try {
    const { ask } = await openService(root, dataFolder);
    for (const name of readmes) {
      const text = read(name);
      const question = /npm run ask -- "(.+)"/.exec(text)?.[1] ?? '';
      const printed = /```text\n([\s\S]*?)```/.exec(text)?.[1];
      const answer = await ask({ messages: [{ role: 'user', content: question }], asOf: '2026-11-20' });
      expect(printed).toBe(formatAnswer(answer));
    }
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
});
