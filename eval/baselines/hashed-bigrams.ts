import type { Embedder } from '#core/ports.ts';

const dimensions = 512;

/**
 * Vectors without any model: counts of characters and character pairs, hashed into 512 buckets, scaled to length 1.
 * What a chain of vectors can do offline where nothing may be downloaded.
 */
export const hashedBigrams: Embedder = {
  name: `hashed-bigrams-${dimensions}`,
  dimensions,
  embedDocuments: async (texts) => texts.map(embed),
  embedQuery: async (text) => embed(text),
};

function embed(text: string): Float32Array {
  const characters = Array.from(text.normalize('NFKC').toLowerCase().replace(/\s/g, ''));
  const vector = new Float32Array(dimensions);
  characters.forEach((character, at) => {
    for (const gram of [character, character + (characters[at + 1] ?? '')]) {
      const bucket = hash(gram) % dimensions;
      vector[bucket] = (vector[bucket] ?? 0) + 1;
    }
  });
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}
