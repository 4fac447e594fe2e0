import type { VectorHit } from '../ports.ts';
import type { RowScore } from './top-rows.ts';

/** How much a cosine of 1 adds to the best BM25 score, which counts as 1. */
export const defaultVectorWeight = 0.3;

export interface FusedRow {
  readonly row: number;
  readonly score: number;
  readonly bm25: number;
  readonly cosine: number;
}

export interface FuseInput {
  readonly byWords: readonly RowScore[];
  readonly byMeaning: readonly VectorHit[];
  readonly limit: number;
  readonly vectorWeight: number;
}

/**
 * Joins both lists: `bm25 / best bm25 + weight × cosine`, best first, equal scores by row. A row that is missing from
 * a list adds nothing for it. Reciprocal ranks lost nDCG against this on 55,369 articles.
 */
export function fuse({
  byWords,
  byMeaning,
  limit,
  vectorWeight = defaultVectorWeight,
}: FuseInput): FusedRow[] {
  const best = byWords[0]?.score ?? 1;
  const cosines = new Map(byMeaning.map(({ row, score }) => [row, score]));
  const words = new Map(byWords.map(({ row, score }) => [row, score]));
  const rows = new Set([...words.keys(), ...cosines.keys()]);
  const fused = [...rows].map((row) => {
    const bm25 = words.get(row) ?? 0;
    const cosine = cosines.get(row) ?? 0;
    return { row, score: bm25 / best + vectorWeight * cosine, bm25, cosine };
  });
  return fused
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.row - b.row)
    .slice(0, limit);
}
