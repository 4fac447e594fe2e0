import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeVectorIndex, randomVectors, storedVectors } from '#core/testing/vector-index-contract.ts';
import { hnswFile } from './hnsw-file.ts';
import { encodeHnsw, loadHnswlib, openHnsw } from './hnsw-index.ts';

const native = await loadHnswlib();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhice-hnsw-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function save(bytes: Uint8Array): Promise<string> {
  const path = join(folder, hnswFile);
  await writeFile(path, bytes);
  return path;
}

if (native === undefined) {
  describe('向量索引约定：hnswlib', () => {
    it.skip('本机没有 hnswlib-node', () => undefined);
  });
} else {
  describeVectorIndex({
    name: 'hnswlib',
    open: async (vectors) => {
      const bytes = await encodeHnsw(native, vectors);
      return openHnsw(native, { vectors, path: await save(bytes), bytes });
    },
    recall: 0.95,
  });

  describe('hnswlib 的文件', () => {
    const vectors = storedVectors(randomVectors(300, 8), 8);

    it('同样的向量写出同样的文件', async () => {
      expect(await encodeHnsw(native, vectors)).toEqual(await encodeHnsw(native, vectors));
    });

    it.each([
      ['维数不符', storedVectors(randomVectors(300, 16), 16)],
      ['条数不符', storedVectors(randomVectors(299, 8), 8)],
    ])('原生代码读文件之前就拒绝：%s', async (_title, other) => {
      const bytes = await encodeHnsw(native, vectors);
      const opened = openHnsw(native, { vectors: other, path: await save(bytes), bytes });
      await expect(opened).rejects.toMatchObject({ code: 'index_corrupt' });
    });

    it('太短的文件拒绝', async () => {
      const bytes = new Uint8Array(10);
      const opened = openHnsw(native, { vectors, path: await save(bytes), bytes });
      await expect(opened).rejects.toMatchObject({ code: 'index_corrupt' });
    });

    it('别的向量的文件，自查时发现', async () => {
      const bytes = await encodeHnsw(native, storedVectors(randomVectors(300, 8, 2), 8));
      const opened = openHnsw(native, { vectors, path: await save(bytes), bytes });
      await expect(opened).rejects.toMatchObject({ code: 'index_corrupt' });
    });
  });
}
