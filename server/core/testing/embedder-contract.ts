import { describe, expect, it } from 'vitest';
import type { Embedder } from '../ports.ts';

const texts = [
  '知识产权质押融资',
  '对保费给予最高50%的补助',
  '',
  '。',
  'PCT',
  '专\ud800利\u0000😀',
  '长'.repeat(50_000),
];

/** What every embedder has to do; run on the built-in one, on the fake and on wrapped services. */
export function describeEmbedder(name: string, load: () => Promise<Embedder>): void {
  describe(`向量模型约定：${name}`, () => {
    it('有名称，维数是正整数', async () => {
      const embedder = await load();
      expect(embedder.name).not.toBe('');
      expect(Number.isInteger(embedder.dimensions) && embedder.dimensions > 0).toBe(true);
    });

    it('每段文字一个向量，长度正确，都是有限数', async () => {
      const embedder = await load();
      const vectors = await embedder.embedDocuments(texts);
      expect(vectors.map((vector) => vector.length)).toEqual(texts.map(() => embedder.dimensions));
      expect(vectors.every((vector) => vector.every((value) => Number.isFinite(value)))).toBe(true);
    });

    it('向量长度为一；没有内容的文字可以是零向量', async () => {
      const norms = (await (await load()).embedDocuments(texts)).map((vector) => Math.hypot(...vector));
      expect(norms.filter((norm) => norm !== 0).every((norm) => Math.abs(norm - 1) < 1e-5)).toBe(true);
      expect(norms[0]).not.toBe(0);
    });

    it('同样的文字，同样的向量', async () => {
      const embedder = await load();
      expect(await embedder.embedQuery('质押融资')).toEqual(await embedder.embedQuery('质押融资'));
    });

    it('没有文字就没有向量', async () => {
      expect(await (await load()).embedDocuments([])).toEqual([]);
    });
  });
}
