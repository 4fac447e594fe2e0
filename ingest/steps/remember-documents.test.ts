import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestDocuments } from '../pipeline.ts';
import { rememberDocuments } from './remember-documents.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-remember-'));
  await write('seeds/甲.txt', '甲市办法\n第一条 给予10万元。\n第二条 施行。');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

/** Adds what lies under the given folders; outcome and message of each file. */
async function remember(...given: string[]): Promise<(string | undefined)[][]> {
  await mkdir(join(folder, 'documents'), { recursive: true });
  const own = ['seeds', 'documents'].map((name) => join(folder, name));
  const { reports } = await ingestDocuments({ paths: [...own, ...given.map((name) => join(folder, name))] });
  const isOwn = (path: string) => own.some((place) => path.startsWith(place));
  const remembered = await rememberDocuments({
    given: reports.filter(({ file }) => !isOwn(file.path)),
    held: reports.filter(({ file }) => isOwn(file.path)),
    folder: join(folder, 'documents'),
  });
  return remembered.map(({ outcome, message }) => [outcome, message]);
}
const documents = async () => (await readdir(join(folder, 'documents'), { recursive: true })).sort();
const textOf = (name: string) => readFile(join(folder, 'documents', name), 'utf8');

describe('记住用户加入的文件', () => {
  it('连同旁边的 yaml，保留下级文件夹，同一份文件的新稿换下旧稿', async () => {
    await write('new/2024/乙.txt', '乙市办法\n第一条 给予20万元。');
    await write('new/2024/乙.yaml', 'title: 乙市奖励办法');
    expect(await remember('new')).toEqual([['added', undefined]]);
    expect(await documents()).toEqual(['2024', '2024/乙.txt', '2024/乙.yaml']);
    await write('new/2024/乙.txt', '乙市办法\n第一条 给予30万元。');
    expect(await remember('new')).toEqual([['replaced', '2024/乙.txt：换下了以前加入的同一份文件']]);
    expect(await textOf('2024/乙.txt')).toContain('30万元');
  });

  it('已收录的内容和读不出的文件不加入', async () => {
    await write('new/甲2.txt', '甲市办法\n第一条 给予10万元。\n第二条 施行。');
    await write('new/空.txt', '');
    await write('new/丙.txt', '丙市办法\n第一条 给予10万元。');
    expect(await remember('new')).toEqual([
      ['added', undefined],
      ['held', '甲2.txt：内容与 甲.txt 相同，未重复收录'],
      ['failed', '空.txt：文件是空的'],
    ]);
    expect(await documents()).toEqual(['丙.txt']);
  });

  it.each([
    ['文号不同', '乙政发〔2024〕7号\n乙市办法', '丙政发〔2024〕7号\n丙市办法'],
    ['都没有文号，标题不同', '乙市办法', '丙市办法'],
    ['都没有标题', '第一条 对养蜂的给予补助。', '第一条 租用厂房满一年的企业可以申请减租。'],
  ])('两份不同的文件叫一个名字，都留下：%s', async (_, one, other) => {
    await write('a/policy.txt', `${one}\n第二条 给予20万元。`);
    await write('b/policy.txt', `${other}\n第二条 给予30万元。`);
    await write('b/policy.yaml', 'region: 丙市');
    await remember('a');
    expect(await remember('b')).toEqual([
      ['added', expect.stringContaining('两份都保留，这一份存为 policy-2.txt')],
    ]);
    expect(await documents()).toEqual(['policy-2.txt', 'policy-2.yaml', 'policy.txt']);
    expect([await textOf('policy.txt'), await textOf('policy-2.txt')]).toEqual([
      expect.stringContaining('20万元'),
      expect.stringContaining('30万元'),
    ]);
  });

  it('一次加入两份同名的也一样', async () => {
    await write('a/policy.txt', '乙市办法\n第一条 给予20万元。');
    await write('b/policy.txt', '丙市办法\n第一条 给予30万元。');
    expect((await remember('a', 'b')).map(([outcome]) => outcome)).toEqual(['added', 'added']);
    expect(await documents()).toEqual(['policy-2.txt', 'policy.txt']);
  });

  it('同一份文件换了格式，不重复收录；数不同的是另一稿，都留下', async () => {
    const letter =
      '乙政发〔2024〕7号\n乙市养蜂办法\n第一条 新购蜂箱每只补助30元。\n第二条 每户每年不超过3000元。';
    await write('a/办法.txt', letter);
    await remember('a');
    await write('b/养蜂.md', letter.replace('乙市养蜂办法', '# 乙市养蜂办法').replaceAll('。\n', '。\n\n'));
    await write('b/修订.txt', letter.replace('3000元', '5000元'));
    expect(await remember('b')).toEqual([
      ['added', undefined],
      [
        'held',
        '养蜂.md：与 办法.txt 是同一份文件《乙市养蜂办法》（乙政发〔2024〕7号），只是格式不同，未重复收录',
      ],
    ]);
  });

  it('内容已收录而旁边的 yaml 是新的，更新 yaml', async () => {
    await write('a/乙.txt', '乙市办法\n第一条 给予20万元。');
    await remember('a');
    await write('b/又一份.txt', '乙市办法\n第一条 给予20万元。');
    await write('b/又一份.yaml', 'region: 乙市');
    expect(await remember('b')).toEqual([['replaced', '又一份.txt：内容已收录，更新了旁边的 yaml']]);
    expect(await documents()).toEqual(['乙.txt', '乙.yaml']);
  });
});
