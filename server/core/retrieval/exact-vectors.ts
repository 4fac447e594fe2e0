import type { VectorIndex } from '../ports.ts';
import { TopRows } from './top-rows.ts';
import { checkedVector, type StoredVectors } from './vectors-file.ts';

/** Compares the query with every vector. The reference that approximate indexes are measured against. */
export function exactVectors({ count, dimensions, values }: StoredVectors): VectorIndex {
  return {
    name: 'exact',
    dimensions,
    size: count,
    search(given, limit) {
      const query = checkedVector(given, dimensions);
      const best = new TopRows(limit);
      for (let row = 0; row < count; row++) {
        const start = row * dimensions;
        let dot = 0;
        for (let i = 0; i < dimensions; i++) dot += (query[i] as number) * (values[start + i] as number);
        best.offer(row, dot);
      }
      return best.ranked();
    },
  };
}
