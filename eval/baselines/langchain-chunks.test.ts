import { expect, it } from 'vitest';
import type { Embedder } from '#core/ports.ts';
import { citationOf } from '../testing/fixture.ts';
import { langchainChunks } from './langchain-chunks.ts';

/** One dimension a topic word: enough to tell texts apart. */
const words = ['专利', '商标', '保险'];
const embed = (text: string): Float32Array => {
  const counts = words.map((word) => text.split(word).length - 1);
  const length = Math.hypot(...counts) || 1;
  return Float32Array.from(counts, (count) => count / length);
};
const embedder: Embedder = {
  name: 'words',
  dimensions: words.length,
  embedDocuments: async (texts) => texts.map(embed),
  embedQuery: async (text) => embed(text),
};

const { document } = citationOf('每项');
const sources = words.map((word) => ({
  text: `${word}的规定。`.repeat(60),
  document: { ...document, id: word },
}));

const native = await import('hnswlib-node').then(
  () => true,
  () => false,
);
if (!native) console.info('跳过基线测试：这台机器上没有 hnswlib-node');

it.skipIf(!native)('最近的四块作引文，最好的一块作答', async () => {
  const target = await langchainChunks(sources, embedder);
  const answer = await target.ask({ messages: [{ role: 'user', content: '保险' }] });
  expect(answer.text).toMatch(/^(保险的规定。)+〔1〕$/);
  expect(answer.citations).toHaveLength(3);
  expect(answer.citations[0]?.document.id).toBe('保险');
  const [first] = answer.citations;
  expect((await target.clause(first?.clauseId ?? ''))?.text.slice(first?.start, first?.end)).toBe(
    first?.quote,
  );
});

it.skipIf(!native)('向量里有不是数的值时报错，不交给原生库', async () => {
  const broken = { ...embedder, embedDocuments: async () => [Float32Array.of(Number.NaN)] };
  await expect(langchainChunks(sources.slice(0, 1), broken)).rejects.toThrow('不是数');
});
