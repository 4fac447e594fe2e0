import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '..');

/** Rule, the file that breaks it, what that file imports. */
const violations: [rule: string, from: string, imported: string][] = [
  ['no-cycles', 'server/core/text/first.ts', './second.ts'],
  ['resolvable', 'server/core/text/lost.ts', './nowhere.ts'],
  ['declared', 'server/core/text/undeclared.ts', 'vitest'],
  ['web', 'web/main.ts', '#core/text/target.ts'],
  ['core', 'server/core/answer/reaches-out.ts', '../../adapters/target.ts'],
  ['core-pure', 'server/core/text/reads.ts', 'node:fs'],
  ['contract', 'server/core/contract/reaches.ts', '../text/target.ts'],
  ['errors', 'server/core/errors.ts', './text/target.ts'],
  ['ports', 'server/core/ports.ts', './text/target.ts'],
  ['text', 'server/core/text/reaches-up.ts', '../retrieval/target.ts'],
  ['retrieval', 'server/core/retrieval/uses-rules.ts', '../rules/target.ts'],
  ['rules', 'server/core/rules/uses-retrieval.ts', '../retrieval/target.ts'],
  ['dialogue', 'server/core/dialogue/uses-answer.ts', '../answer/target.ts'],
  ['fakes', 'server/core/text/uses-fake.ts', '../testing/target.ts'],
  ['adapters', 'server/adapters/uses-route.ts', '../routes/target.ts'],
  ['routes', 'server/routes/uses-adapter.ts', '../adapters/target.ts'],
  ['app', 'server/app.ts', './adapters/target.ts'],
  ['ingest', 'ingest/uses-route.ts', '../server/routes/target.ts'],
  ['eval', 'eval/uses-web.ts', '../web/target.ts'],
  ['tests-are-no-code', 'server/core/text/uses-test.ts', './target.test.ts'],
];

/** Imports that are meant to be. */
const allowed: [from: string, imported: string][] = [
  ['server/node.ts', '../ingest/target.ts'],
  ['server/core/answer/joins.ts', '../rules/target.ts'],
  ['server/core/text/leaf.ts', '../contract/target.ts'],
  ['server/core/text/type.test.ts', '../testing/target.ts'],
  ['web/page.ts', '#core/contract/target.ts'],
  ['ingest/stores.ts', '../server/adapters/target.ts'],
];

const report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let folder = '';
let found: [string, string][] = [];

async function plant(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'borders-'));
  for (const name of ['package.json', 'tsconfig.json', 'tsconfig.base.json', '.dependency-cruiser.cjs']) {
    await cp(join(root, name), join(folder, name));
  }
  for (const place of ['answer', 'contract', 'retrieval', 'rules', 'testing', 'text']) {
    await plant(`server/core/${place}/target.ts`, 'export type Target = 1;\n');
  }
  for (const place of ['server/adapters', 'server/routes', 'ingest', 'eval', 'web']) {
    await plant(`${place}/target.ts`, 'export type Target = 1;\n');
  }
  await plant('node_modules/vitest/package.json', '{ "name": "vitest", "main": "index.js" }');
  await plant('node_modules/vitest/index.js', '');
  await plant('server/core/text/target.test.ts', 'export type Target = 1;\n');
  await plant(
    'server/core/text/second.ts',
    "import type { Target } from './first.ts';\nexport type { Target };\n",
  );
  for (const [from, imported] of [...violations.map(([, ...rest]) => rest), ...allowed]) {
    await plant(from, `import type { Target } from '${imported}';\nexport type { Target };\n`);
  }
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const folders = ['server', 'ingest', 'eval', 'web'];
  const output = await promisify(execFile)(
    process.execPath,
    [command, '--config', '.dependency-cruiser.cjs', '-T', 'json', ...folders],
    { cwd: folder, maxBuffer: 16 * 1024 * 1024 },
  );
  const { violations: reported } = report.parse(JSON.parse(output.stdout)).summary;
  found = reported.map(({ rule, from }) => [rule.name, from]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(violations)('越界会被发现：%s', (rule, from) => {
  expect(found).toContainEqual([rule, from]);
});

test('本该如此的引用不报', () => {
  expect(found.filter(([, from]) => allowed.some(([path]) => path === from))).toEqual([]);
});
