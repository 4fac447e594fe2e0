import type { Embedder } from '../ports.ts';

const dimensions = 64;

/** Counts characters in 64 buckets: close enough to meaning for tests, and the same every time. */
export const fakeEmbedder: Embedder = {
  name: 'fake@64',
  dimensions,
  embedDocuments: async (texts) => texts.map(embed),
  embedQuery: async (text) => embed(text),
};

function embed(text: string): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const character of text) {
    const bucket = (character.codePointAt(0) ?? 0) % dimensions;
    vector[bucket] = (vector[bucket] ?? 0) + 1;
  }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((value) => value / norm);
}
