import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { encodeSettings, indexFormat, settingsFile } from '#core/retrieval/settings-file.ts';
import { encodeVectors, vectorsFile } from '#core/retrieval/vectors-file.ts';
import { randomVectors, storedVectors } from '#core/testing/vector-index-contract.ts';
import { readCurrentGeneration, writeGeneration } from '../generations/store.ts';
import { hnswFile } from './hnsw-file.ts';
import { loadHnswlib, worthGraphFrom } from './hnsw-index.ts';
import { hnswOrExact, withHnsw } from './vector-index.ts';

const hasNative = (await loadHnswlib()) !== undefined;
if (!hasNative) console.info('跳过建图的测试：这台机器上没有 hnswlib-node');
const filesOf = (count: number) => new Map([[vectorsFile, encodeVectors(randomVectors(count, 4), 4)]]);

it('向量少时不建图，没有向量时也不建', async () => {
  expect([...(await withHnsw(filesOf(100))).keys()]).toEqual([vectorsFile]);
  expect([...(await withHnsw(new Map())).keys()]).toEqual([]);
});

it('没有图时精确比较', async () => {
  const open = hnswOrExact({ folder: 'absent', files: filesOf(10) });
  expect((await open(storedVectors(randomVectors(10, 4), 4))).name).toBe('exact');
});

it.skipIf(!hasNative)('向量多时建图，存进一代索引，读出来用', async () => {
  const files = await withHnsw(filesOf(worthGraphFrom));
  const root = await mkdtemp(join(tmpdir(), 'zhice-hnsw-'));
  const counts = { documents: 0, clauses: 0, rows: 0, terms: 0 };
  const settings = encodeSettings({ format: indexFormat, segmenter: 's', embedder: null, ...counts });
  try {
    await writeGeneration(root, files.set(settingsFile, settings), { inputs: {} });
    const held = await readCurrentGeneration(root);
    const vectors = storedVectors(randomVectors(worthGraphFrom, 4), 4);
    const index = await hnswOrExact(held)(vectors);
    expect(index.name).toMatch(/^hnsw/);
    expect(index.search(vectors.values.subarray(0, 4), 1)[0]?.row).toBe(0);

    await writeFile(join(held.folder, hnswFile), 'damaged');
    await expect(readCurrentGeneration(root)).rejects.toMatchObject({ code: 'index_corrupt' });
  } finally {
    await rm(root, { recursive: true });
  }
});
