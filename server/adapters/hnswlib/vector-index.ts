import { join } from 'node:path';
import type { VectorIndex } from '#core/ports.ts';
import { exactVectors } from '#core/retrieval/exact-vectors.ts';
import type { GenerationFiles } from '#core/retrieval/generation.ts';
import { decodeVectors, type StoredVectors, vectorsFile } from '#core/retrieval/vectors-file.ts';
import { hnswFile } from './hnsw-file.ts';
import { encodeHnsw, loadHnswlib, openHnsw, worthGraphFrom } from './hnsw-index.ts';

/** Adds a graph file to a generation that has enough vectors for one; without the native module it stays as it is. */
export async function withHnsw(files: GenerationFiles): Promise<Map<string, Uint8Array>> {
  const held = files.get(vectorsFile);
  const vectors = held && decodeVectors(held);
  const native = vectors && vectors.count >= worthGraphFrom ? await loadHnswlib() : undefined;
  if (vectors === undefined || native === undefined) return new Map(files);
  return new Map([...files, [hnswFile, await encodeHnsw(native, vectors)]]);
}

/** For `openGeneration`: the stored graph when there is one and the native module loads, else exact search. */
export function hnswOrExact(at: {
  /** Folder of the verified generation. */
  readonly folder: string;
  readonly files: GenerationFiles;
}): (vectors: StoredVectors) => Promise<VectorIndex> {
  return async (vectors) => {
    const bytes = at.files.get(hnswFile);
    const native = bytes && (await loadHnswlib());
    if (bytes === undefined || native === undefined) return exactVectors(vectors);
    return openHnsw(native, { vectors, path: join(at.folder, hnswFile), bytes });
  };
}
