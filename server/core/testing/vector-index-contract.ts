import { describe, expect, it } from 'vitest';
import type { VectorIndex } from '../ports.ts';
import { exactVectors } from '../retrieval/exact-vectors.ts';
import { decodeVectors, encodeVectors, type StoredVectors } from '../retrieval/vectors-file.ts';

export interface VectorIndexContract {
  readonly name: string;
  readonly open: (vectors: StoredVectors) => Promise<VectorIndex>;
  /** Share of the true 10 nearest that has to be found among 2,000 random vectors; 1 for exact search. */
  readonly recall: number;
}

/** Numbers between -1 and 1 from a fixed linear congruential sequence. */
export function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

export function randomVectors(count: number, dimensions: number, seed = 1): number[][] {
  const next = pseudoRandom(seed);
  return Array.from({ length: count }, () => Array.from({ length: dimensions }, next));
}

/** Stored vectors as they come from a file. */
export function storedVectors(vectors: readonly number[][], dimensions: number): StoredVectors {
  return decodeVectors(encodeVectors(vectors, dimensions));
}

/** What every vector index has to do; run on exact search and on each adapter. */
export function describeVectorIndex({ name, open, recall }: VectorIndexContract): void {
  const corners = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, 1, 0],
    [1, 0, 0],
  ];
  const opened = () => open(storedVectors(corners, 3));
  const rowsFor = async (query: readonly number[], limit: number) =>
    (await opened()).search(Float32Array.from(query), limit).map(({ row }) => row);

  describe(`向量索引约定：${name}`, () => {
    it('说出自己的名称、维数和条数', async () => {
      const index = await opened();
      expect([index.dimensions, index.size]).toEqual([3, 5]);
      expect(index.name).not.toBe('');
    });

    it('按余弦从高到低，同分按行号', async () => {
      expect(await rowsFor([1, 0, 0], 3)).toEqual([0, 4, 3]);
      expect(await rowsFor([0, 5, 0], 2)).toEqual([1, 3]);
    });

    it('分数就是余弦', async () => {
      const [first, second] = (await opened()).search(Float32Array.of(0, 2, 0), 2);
      expect(first?.score).toBeCloseTo(1, 6);
      expect(second?.score).toBeCloseTo(Math.SQRT1_2, 6);
    });

    it('要得比有的多，就全给；要零条，就不给', async () => {
      expect((await rowsFor([1, 0, 0], 100)).length).toBe(5);
      expect(await rowsFor([1, 0, 0], 0)).toEqual([]);
    });

    it('空索引什么也查不到', async () => {
      const index = await open(storedVectors([], 3));
      expect(index.search(Float32Array.of(1, 0, 0), 5)).toEqual([]);
    });

    it.each([
      ['维数不对', [1, 0]],
      ['非数值', [1, Number.NaN, 0]],
      ['无穷大', [1, Number.POSITIVE_INFINITY, 0]],
    ])('拒绝这样的查询向量：%s', async (_title, query) => {
      const index = await opened();
      expect(() => index.search(Float32Array.from(query), 1)).toThrow('向量');
    });

    it('每个向量都能查到自己，十近邻的查全率达标', async () => {
      const vectors = storedVectors(randomVectors(2000, 32), 32);
      const [index, reference] = [await open(vectors), exactVectors(vectors)];
      let common = 0;
      for (let row = 0; row < 200; row++) {
        const query = vectors.values.slice(row * 32, row * 32 + 32);
        const found = index.search(query, 10).map((hit) => hit.row);
        expect(found[0]).toBe(row);
        common += reference.search(query, 10).filter((hit) => found.includes(hit.row)).length;
      }
      expect(common / 2000).toBeGreaterThanOrEqual(recall);
    });
  });
}
