import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleFeedback } from '#core/testing/feedback-store-contract.ts';
import { feedbackFile, sqliteFeedbackStore } from '../../server/adapters/sqlite/feedback-store.ts';
import { parseCases } from '../case.ts';
import { parseCsv } from '../csv.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feedback-'));
  const store = sqliteFeedbackStore({ path: join(folder, feedbackFile), now: Date.now });
  await store.add(sampleFeedback({ id: 'old', receivedAt: '2026-11-18T15:59:59.999Z' }));
  await store.add(sampleFeedback({ id: 'new', receivedAt: '2026-11-18T16:00:00.000Z' }));
  store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = (data: string, ...flags: string[]) =>
  run(
    process.execPath,
    [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'eval/feedback/cli.ts'), 'export', ...flags],
    { env: { ...process.env, ZHICE_DATA: data } },
  );

test('CSV 打印出来；--since 从北京时间那天零时起', async () => {
  const all = await exported(folder);
  expect(parseCsv(all.stdout).map(([id]) => id)).toEqual(['编号', 'old', 'new']);
  expect(all.stderr).toBe('2 条反馈\n');
  const later = await exported(folder, '--since', '2026-11-19');
  expect(parseCsv(later.stdout).map(([id]) => id)).toEqual(['编号', 'new']);
});

test('题目写入文件', async () => {
  const out = join(folder, 'cases.jsonl');
  const { stdout, stderr } = await exported(folder, '--format', 'cases', '--out', out);
  expect([stdout, stderr]).toEqual(['', `2 条反馈，写入 ${out}\n`]);
  expect(parseCases(await readFile(out, 'utf8')).map(({ id }) => id)).toEqual([
    'feedback-old',
    'feedback-new',
  ]);
});

test('还没有反馈，也不建文件', async () => {
  const { stderr } = await exported(join(folder, 'none'));
  expect(stderr).toBe('0 条反馈\n');
});

test('日期写错，说明怎么写', async () => {
  await expect(exported(folder, '--since', '昨天')).rejects.toThrow('日期写作 YYYY-MM-DD');
});
