import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { formatCases } from './case.ts';
import { formatCaseCsv } from './case-csv.ts';
import { loadCaseFile, loadOwnSuite, selectCases } from './suites.ts';
import { caseOf } from './testing/fixture.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

it('未见的一半默认不公开，点名要看才公开', async () => {
  expect((await loadOwnSuite('unseen', { showSealed: false })).sealed).toBe(true);
  expect((await loadOwnSuite('unseen', { showSealed: true })).sealed).toBe(false);
  expect((await loadOwnSuite('dev', { showSealed: false })).sealed).toBe(false);
  await expect(loadOwnSuite('nothing', { showSealed: false })).rejects.toThrow('没有名为 nothing 的套题');
});

it('JSONL 与 CSV 按后缀读入，文件名即套题名', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhice-eval-'));
  folders.push(folder);
  const cases = [caseOf()];
  await writeFile(join(folder, 'mine.jsonl'), formatCases(cases));
  await writeFile(join(folder, 'theirs.CSV'), formatCaseCsv(cases));
  expect(await loadCaseFile(join(folder, 'mine.jsonl'))).toEqual({ name: 'mine', cases, sealed: false });
  expect(await loadCaseFile(join(folder, 'theirs.CSV'))).toEqual({ name: 'theirs', cases, sealed: false });
});

it('按类别和编号挑题', () => {
  const cases = [caseOf(), caseOf({}, { id: 't2', category: 'fact' })];
  const suite = { name: 's', sealed: false, cases };
  const ids = (chosen: Parameters<typeof selectCases>[1]) =>
    selectCases(suite, chosen).cases.map((one) => one.id);
  expect(ids({ category: 'fact', id: undefined })).toEqual(['t2']);
  expect(ids({ category: undefined, id: 't' })).toEqual(['t1', 't2']);
});
