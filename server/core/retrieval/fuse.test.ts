import { describe, expect, it } from 'vitest';
import { fuse } from './fuse.ts';

const byWords = [
  { row: 3, score: 8 },
  { row: 1, score: 4 },
];
const byMeaning = [
  { row: 1, score: 0.9 },
  { row: 7, score: 0.5 },
];
const order = (vectorWeight: number) =>
  fuse({ byWords, byMeaning, limit: 10, vectorWeight }).map(({ row, score }) => [row, score]);

describe('两路合并', () => {
  it('词的最高分算一，余弦按权重加上', () => {
    expect(order(1)).toEqual([
      [1, 1.4],
      [3, 1],
      [7, 0.5],
    ]);
  });

  it('权重为零时次序就是词的次序，向量带不进新的条款', () => {
    expect(order(0)).toEqual([
      [3, 1],
      [1, 0.5],
    ]);
  });

  it('保留两路原来的分数', () => {
    const [first] = fuse({ byWords, byMeaning, limit: 1, vectorWeight: 1 });
    expect(first).toEqual({ row: 1, score: 1.4, bm25: 4, cosine: 0.9 });
  });

  it('词一条也没查到时按余弦排，同分按行号', () => {
    const even = [
      { row: 9, score: 0.5 },
      { row: 2, score: 0.5 },
    ];
    const fused = fuse({ byWords: [], byMeaning: even, limit: 10, vectorWeight: 0.5 });
    expect(fused.map(({ row }) => row)).toEqual([2, 9]);
  });
});
