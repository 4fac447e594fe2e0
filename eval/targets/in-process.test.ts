import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openInProcess } from './in-process.ts';

const root = resolve(import.meta.dirname, '../..');
const words = '对在本县新建的露天书场，每座给予3万元补助。';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-added-'));
  vi.stubEnv('TMPDIR', folder);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

it('另收的文件与自带文件一起入库，不留下文件夹', async () => {
  const path = join(folder, 'added.txt');
  await writeFile(path, `甲县书场补助办法\n第一条 ${words}\n第二条 本办法自2026年1月1日起施行。\n`);
  const [target] = await openInProcess(root, { baseline: false, asOf: '2026-11-20', added: [path] });
  const request = { region: undefined, asOf: '2026-11-20', limit: 1 };
  const found = await target.search({ ...request, text: '新建露天书场每座补助' });
  expect(found?.map((one) => one.text.includes(words))).toEqual([true]);
  const seed = await target.search({ ...request, text: '地理标志保护产品获批奖励' });
  expect(seed?.map((one) => one.text.includes('地理标志'))).toEqual([true]);
  expect(await readdir(folder)).toEqual(['added.txt']);
});
