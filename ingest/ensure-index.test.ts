import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rulesFile } from '#core/retrieval/generation.ts';
import { sourcesFile } from '#core/retrieval/sources-file.ts';
import { readStoredRules } from '#core/rules/parse-rules.ts';
import { readCurrentGeneration } from '../server/adapters/generations/store.ts';
import { ensureIndex } from './ensure-index.ts';

const project = resolve(import.meta.dirname, '..');
let root: string;
let dataFolder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhice-ensure-'));
  dataFolder = join(root, '.zhice');
  await cp(join(project, 'seeds/lexicon'), join(root, 'seeds/lexicon'), { recursive: true });
  await mkdir(join(root, 'seeds/documents'), { recursive: true });
  await writeFile(
    join(root, 'seeds/documents/甲.txt'),
    '甲市政发〔2024〕7号\n甲市办法\n第一条 对企业给予10万元奖励。\n第二条 本办法自2024年5月1日起施行。',
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

const ensure = () => ensureIndex({ root, dataFolder });

describe('索引随文件更新', () => {
  it('没有就建，没变就不重建', async () => {
    const first = await ensure();
    expect(first.reports).toHaveLength(1);
    expect(first.manifest).toMatchObject({ documents: 1, clauses: 3 });
    const second = await ensure();
    expect(second.reports).toBeUndefined();
    expect(second.manifest).toEqual(first.manifest);
  });

  it('加了文件、改了词表都重建', async () => {
    const first = await ensure();
    await mkdir(join(dataFolder, 'documents'));
    await writeFile(join(dataFolder, 'documents/乙.txt'), '乙市办法\n第一条 给予20万元奖励。\n第二条 施行。');
    const second = await ensure();
    expect(second.manifest.documents).toBe(2);
    await appendFile(join(root, 'seeds/lexicon/synonyms/money.yaml'), '\n# 改动\n');
    const third = await ensure();
    expect(third.reports).toHaveLength(2);
    expect(new Set([first, second, third].map(({ manifest }) => manifest.generation)).size).toBe(3);
  });

  it('索引损坏时重建', async () => {
    const { manifest, index } = await ensure();
    const [name = ''] = (await readdir(join(index, manifest.generation))).filter((file) =>
      file.endsWith('.bin'),
    );
    const path = join(index, manifest.generation, name);
    const bytes = await readFile(path);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(path, bytes);
    const again = await ensure();
    expect(again.reports).toHaveLength(1);
    expect(again.manifest).toEqual(manifest);
  });

  it('旧格式的索引重建，整理以前的文字补上', async () => {
    const { manifest, index } = await ensure();
    const old = {
      ...manifest,
      generation: 'g-000000000001',
      inputs: { ...manifest.inputs, format: '1' },
      files: manifest.files.filter(({ name }) => name !== sourcesFile),
    };
    await rename(join(index, manifest.generation), join(index, old.generation));
    await writeFile(join(index, old.generation, 'manifest.json'), JSON.stringify(old));
    await writeFile(join(index, 'current'), old.generation);
    const again = await ensure();
    expect(again.reports).toHaveLength(1);
    expect(again.manifest).toEqual(manifest);
    const { files } = await readCurrentGeneration(index);
    expect(new TextDecoder().decode(files.get(sourcesFile))).toContain('甲市政发〔2024〕7号\\n甲市办法');
  });

  it('规则文件读不出，文件照样收录，每次都说明是哪个文件', async () => {
    await mkdir(join(root, 'seeds/rules'));
    await writeFile(join(root, 'seeds/rules/甲.yaml'), 'rules: 1');
    for (let start = 0; start < 2; start++) {
      const { manifest, ruleFaults } = await ensure();
      expect([manifest.documents, ruleFaults]).toEqual([
        1,
        [expect.stringContaining('规则文件 甲.yaml 不合格式')],
      ]);
    }
  });

  it('规则与条文不符，只有这一条不用', async () => {
    await mkdir(join(root, 'seeds/rules'));
    const rule = (id: string, each: string) => `
  - id: ${id}
    kind: amount
    status: reviewed
    clause: { num: 1, label: 第一条 }
    title: 奖励
    topics: [奖励]
    beneficiary: 企业
    quote: [对企业给予10万元奖励]
    certainty: fixed
    amount: { op: flat, each: "${each}", quote: 给予10万元 }`;
    const head = `policy: { id: j-2024-7, title: 甲市办法, number: 甲市政发〔2024〕7号, inForce: { from: "2024-05-01" } }
rules:`;
    await writeFile(
      join(root, 'seeds/rules/甲.yaml'),
      head + rule('right.award', '100000') + rule('wrong.award', '200000'),
    );
    const { index, ruleFaults } = await ensure();
    expect(ruleFaults).toEqual([
      expect.stringMatching(/^L2 j-2024-7\/1 wrong\.award/),
      expect.stringMatching(/^L3 j-2024-7\/1 wrong\.award/),
    ]);
    const { files } = await readCurrentGeneration(index);
    const [file] = readStoredRules(JSON.parse(new TextDecoder().decode(files.get(rulesFile))));
    expect(file?.rules.map(({ id, status }) => [id, status])).toEqual([
      ['right.award', 'reviewed'],
      ['wrong.award', 'unreviewed'],
    ]);
    const again = await ensure();
    expect(again.reports).toBeUndefined();
  });
});
