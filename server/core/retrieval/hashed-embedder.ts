import type { Embedder } from '../ports.ts';
import { fold } from '../text/fold.ts';
import { fnv1a } from './fingerprint.ts';

const dimensions = 256;

/** What one n-gram of that many characters counts; single characters say little by themselves. */
const weights: Readonly<Record<number, number>> = { 1: 0.3, 2: 1, 3: 0.7 };

/**
 * Embedder that needs no model and no training: character n-grams of the folded text, hashed with a sign into 256
 * numbers (Weinberger et al. 2009), repeated ones damped by the square root. It measures shared wording, not meaning:
 * beside BM25 it brings nothing (see `fuse.ts`), so it serves to exercise the vector path and as a floor for better ones.
 */
export const hashedEmbedder: Embedder = {
  name: `hashed-ngrams@1-${dimensions}`,
  dimensions,
  embedDocuments: async (texts) => texts.map(embed),
  embedQuery: async (text) => embed(text),
};

function embed(text: string): Float32Array {
  const characters = Array.from(fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' '));
  const counts = new Map<string, number>();
  for (let size = 1; size <= 3; size++) {
    for (let at = 0; at + size <= characters.length; at++) {
      const gram = characters.slice(at, at + size).join('');
      if (!gram.includes(' ')) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  const vector = new Float32Array(dimensions);
  for (const [gram, count] of counts) {
    const hash = fnv1a(gram);
    const bucket = hash % dimensions;
    // The sign comes from other bits than the bucket, so that collisions cancel instead of adding up.
    const sign = (hash >>> 16) & 1 ? 1 : -1;
    const size = Array.from(gram).length;
    vector[bucket] = (vector[bucket] ?? 0) + sign * (weights[size] ?? 0) * Math.sqrt(count);
  }
  const norm = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / norm);
}
