import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestDocuments } from '../pipeline.ts';
import { rememberDocuments } from './remember-documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-remember-'));
  await mkdir(join(folder, 'seeds'));
  await mkdir(join(folder, 'new/2024'), { recursive: true });
  await writeFile(join(folder, 'seeds/甲.txt'), '甲市办法\n第一条 给予10万元。\n第二条 施行。');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function remember(): Promise<string[]> {
  const { reports } = await ingestDocuments({ paths: [join(folder, 'new')] });
  const places = { seedDocuments: join(folder, 'seeds'), userDocuments: join(folder, 'documents') };
  const others = await rememberDocuments(reports, places);
  return others.flatMap((report) => (report.status === 'read' ? [] : [report.message]));
}
const remembered = async () => (await readdir(join(folder, 'documents'), { recursive: true })).sort();

describe('记住用户加入的文件', () => {
  it('连同旁边的 yaml，保留下级文件夹，同名的换成新的', async () => {
    await writeFile(join(folder, 'new/2024/乙.txt'), '乙市办法\n第一条 给予20万元。');
    await writeFile(join(folder, 'new/2024/乙.yaml'), 'title: 乙市奖励办法');
    expect(await remember()).toEqual([]);
    expect(await remembered()).toEqual(['2024', '2024/乙.txt', '2024/乙.yaml']);
    await writeFile(join(folder, 'new/2024/乙.txt'), '乙市办法\n第一条 给予30万元。');
    expect(await remember()).toEqual([]);
    expect(await readFile(join(folder, 'documents/2024/乙.txt'), 'utf8')).toContain('30万元');
  });

  it('已收录的内容和读不出的文件不加入', async () => {
    await writeFile(join(folder, 'new/甲2.txt'), '甲市办法\n第一条 给予10万元。\n第二条 施行。');
    await writeFile(join(folder, 'new/空.txt'), '');
    await writeFile(join(folder, 'new/丙.txt'), '丙市办法\n第一条 给予10万元。');
    expect(await remember()).toEqual(['甲2.txt：内容已收录，未重复加入', '空.txt：文件是空的']);
    expect(await remembered()).toEqual(['丙.txt']);
  });
});
