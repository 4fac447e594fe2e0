import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lastReportIn } from './report-file.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const report = { format: 1, target: '知策', indexGeneration: null, asOf: '2026-11-20', suites: [] };

test('没有报告', async () => {
  expect(await lastReportIn(join(folder, 'none/report.json'))()).toBeUndefined();
});

test('报告连同写成的时间；每次读新的', async () => {
  const path = join(folder, 'report.json');
  const last = lastReportIn(path);
  await writeFile(path, JSON.stringify(report));
  await utimes(path, 1_000, 1_000);
  expect(await last()).toEqual({ writtenAt: '1970-01-01T00:16:40.000Z', report });
  await writeFile(path, JSON.stringify({ ...report, target: '别的' }));
  expect((await last())?.report.target).toBe('别的');
});

test.each(['{"format":1', '{}', '{"format":2}'])('损坏的报告 %s 说明白', async (text) => {
  const path = join(folder, 'damaged.json');
  await writeFile(path, text);
  await expect(lastReportIn(path)()).rejects.toThrow('评测报告读不出来');
});
