import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeGeneration } from '#core/retrieval/generation.ts';
import { buildCorpus } from '#core/testing/build-corpus.ts';
import { characterSegmenter } from '#core/testing/character-segmenter.ts';
import { emptyLexicon } from '#core/text/lexicon.ts';
import { writeDurably } from './durable.ts';
import { readCurrentGeneration, writeGeneration } from './store.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhice-store-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function filesWith(text: string): Promise<Map<string, Uint8Array>> {
  const corpus = buildCorpus([{ id: 'aa-2024-1', title: '若干措施', clauses: [text] }]);
  return encodeGeneration({ corpus, lexicon: emptyLexicon, rules: [], segmenter: characterSegmenter });
}

const generations = async () => (await readdir(root)).filter((name) => name.startsWith('g-'));
const leftovers = async () => (await readdir(root)).filter((name) => name.startsWith('staging-'));

describe('索引的存放', () => {
  it('写入后读回，内容一字节不差', async () => {
    const files = await filesWith('甲');
    const manifest = await writeGeneration(root, files, { inputs: { b: '2', a: '1' } });
    const held = await readCurrentGeneration(root);
    expect(held.manifest).toEqual(manifest);
    expect(manifest.inputs).toEqual({ a: '1', b: '2' });
    expect(new Map([...held.files].map(([name, bytes]) => [name, Buffer.from(bytes)]))).toEqual(
      new Map(
        [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, Buffer.from(bytes)]),
      ),
    );
    expect(await leftovers()).toEqual([]);
  });

  it('没有索引时报 index_missing', async () => {
    await expect(readCurrentGeneration(root)).rejects.toMatchObject({ code: 'index_missing' });
    await expect(readCurrentGeneration(join(root, 'absent'))).rejects.toMatchObject({
      code: 'index_missing',
    });
  });

  it('保留当前的和上一个，更早的清除', async () => {
    const names: string[] = [];
    for (const text of ['甲', '乙', '丙']) {
      names.push((await writeGeneration(root, await filesWith(text), { inputs: {} })).generation);
    }
    expect((await generations()).sort()).toEqual(names.slice(1).sort());
    expect((await readCurrentGeneration(root)).manifest.generation).toBe(names[2]);
  });

  it('内容相同就是同一代', async () => {
    const first = await writeGeneration(root, await filesWith('甲'), { inputs: {} });
    const second = await writeGeneration(root, await filesWith('甲'), { inputs: {} });
    expect(second).toEqual(first);
    expect(await generations()).toEqual([first.generation]);
  });

  it.each(['postings.bin', 'corpus.json', 'manifest.json'])(
    '%s 损坏时拒绝，重写同一代即修复',
    async (name) => {
      const files = await filesWith('甲');
      const { generation } = await writeGeneration(root, files, { inputs: {} });
      const path = join(root, generation, name);
      const bytes = await readFile(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(path, bytes);
      await expect(readCurrentGeneration(root)).rejects.toMatchObject({ code: 'index_corrupt' });
      await writeGeneration(root, files, { inputs: {} });
      expect((await readCurrentGeneration(root)).manifest.generation).toBe(generation);
    },
  );

  it('文件被截短或缺失时拒绝', async () => {
    const { generation } = await writeGeneration(root, await filesWith('甲'), { inputs: {} });
    await writeFile(join(root, generation, 'postings.bin'), '');
    await expect(readCurrentGeneration(root)).rejects.toMatchObject({ code: 'index_corrupt' });
    await rm(join(root, generation, 'postings.bin'));
    await expect(readCurrentGeneration(root)).rejects.toMatchObject({ code: 'index_missing' });
  });

  it('磁盘写满：报 storage_full，原来的索引照用，不留半成品', async () => {
    const former = await writeGeneration(root, await filesWith('甲'), { inputs: {} });
    let written = 0;
    const full = async (path: string, bytes: Uint8Array) => {
      written++;
      if (written > 3) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      await writeDurably(path, bytes);
    };
    const failed = writeGeneration(root, await filesWith('乙'), { inputs: {} }, full);
    await expect(failed).rejects.toMatchObject({ code: 'storage_full' });
    await expect(failed).rejects.toThrow('磁盘空间不足');
    expect((await readCurrentGeneration(root)).manifest).toEqual(former);
    expect(await leftovers()).toEqual([]);
  });

  it('目录写不进时说明是哪个目录', async () => {
    const blocked = join(root, 'file');
    await writeFile(blocked, '');
    const failed = writeGeneration(blocked, await filesWith('甲'), { inputs: {} });
    await expect(failed).rejects.toMatchObject({ code: 'ingest_failed' });
    await expect(failed).rejects.toThrow(blocked);
  });

  it('几个写入同时进行，最后当前的一代是完整的', async () => {
    const texts = ['甲', '乙', '丙', '丁', '戊', '己'];
    const written = await Promise.all(
      texts.map(async (text) => writeGeneration(root, await filesWith(text), { inputs: {} })),
    );
    const held = await readCurrentGeneration(root);
    expect(written.map(({ generation }) => generation)).toContain(held.manifest.generation);
    expect(await leftovers()).toEqual([]);
  });

  it('进程在任何一步被杀，原来的或新的一代总有一个完整；下次写入清掉半成品', async () => {
    const former = await writeGeneration(root, await filesWith('甲'), { inputs: {} });
    const next = await filesWith('乙');
    // One write per file, the manifest and the pointer.
    for (let fatal = 1; fatal <= next.size + 2; fatal++) {
      expect(await killedAt(fatal)).toBe('SIGKILL');
      expect((await readCurrentGeneration(root)).manifest).toEqual(former);
      expect((await leftovers()).length).toBeGreaterThan(0);
    }
    const written = await writeGeneration(root, next, { inputs: {} });
    expect((await readCurrentGeneration(root)).manifest).toEqual(written);
    expect(await leftovers()).toEqual([]);
    expect(await generations()).toHaveLength(2);
  }, 120_000);
});

/** Runs a writer in a process of its own that kills itself in the middle of its `fatal`-th write; yields its signal. */
function killedAt(fatal: number): Promise<NodeJS.Signals | null> {
  const script = fileURLToPath(new URL('./testing/killed-writer.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, root, String(fatal)], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (_code, signal) => resolve(signal));
  });
}
