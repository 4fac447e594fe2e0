import { expect, it } from 'vitest';
import { smoothByDocument } from './smooth.ts';

const documentOf = (row: number) => (row < 10 ? 'a' : 'b');

it('所在文件里相关条款多的，加分多；单独一条的加分少', () => {
  const ranked = [
    { row: 10, score: 10 },
    { row: 1, score: 9.5 },
    { row: 2, score: 9 },
  ];
  // b: 10 + .4 × 10 / 5; a: 9.5 and 9, each + .4 × 18.5 / 5.
  expect(smoothByDocument(ranked, documentOf)).toEqual([
    { row: 1, score: 9.5 + (0.4 * 18.5) / 5 },
    { row: 10, score: 10 + (0.4 * 10) / 5 },
    { row: 2, score: 9 + (0.4 * 18.5) / 5 },
  ]);
});

it('每份文件只计前五条', () => {
  const ranked = Array.from({ length: 7 }, (_, row) => ({ row, score: 1 }));
  expect(smoothByDocument(ranked, documentOf)[0]).toEqual({ row: 0, score: 1.4 });
});
