import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bm25 } from './bm25.ts';
import { defaultBm25, inverseDocumentFrequency, PostingsBuilder } from './postings.ts';
import { decodePostings, encodePostings } from './postings-file.ts';

type Rows = readonly (readonly [string, number][])[];

function build(rows: Rows) {
  const builder = new PostingsBuilder();
  for (const row of rows) builder.add(new Map(row));
  return builder.build();
}

/** The formula written out over all rows, with the roundings of the stored form. */
function plainScores(rows: Rows, query: readonly { term: string; weight: number }[]): number[] {
  const { k1, b } = defaultBm25;
  const lengths = rows.map((row) => row.reduce((sum, [, count]) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length) || 1;
  return rows.map((row, i) => {
    const norm = Math.fround(k1 * (1 - b + (b * (lengths[i] ?? 0)) / average));
    let score = 0;
    for (const { term, weight } of query) {
      const count = new Map(row).get(term);
      if (count === undefined) continue;
      const frequency = rows.filter((other) => new Map(other).has(term)).length;
      const idf = inverseDocumentFrequency(rows.length, frequency);
      score = Math.fround(score + weight * Math.fround((idf * count * (k1 + 1)) / (count + norm)));
    }
    return score;
  });
}

const term = fc.constantFrom('甲', '乙', '丙', '丁', 'pct', '专利');
const row = fc.uniqueArray(fc.tuple(term, fc.integer({ min: 1, max: 9 })), { selector: ([word]) => word });
const query = fc
  .uniqueArray(fc.record({ term, weight: fc.constantFrom(0.25, 1, 2) }), { selector: (part) => part.term })
  .filter((parts) => parts.length > 0);

describe('BM25', () => {
  it('和逐行照公式算的结果一样，次序也一样', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }),
        query,
        fc.integer({ min: 1, max: 12 }),
        (rows, parts, limit) => {
          const expected = plainScores(rows, parts)
            .map((score, index) => ({ row: index, score }))
            .filter(({ score }) => score > 0)
            .sort((a, b) => b.score - a.score || a.row - b.row)
            .slice(0, limit);
          expect(new Bm25(build(rows)).search(parts, limit)).toEqual(expected);
        },
      ),
    );
  });

  it('存下再读出，一点不变', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const postings = build(rows);
        expect(decodePostings(encodePostings(postings))).toEqual(postings);
      }),
    );
  });

  it('前一次检索不影响后一次', () => {
    const index = new Bm25(build([[['甲', 1]], [['乙', 1]]]));
    const first = index.search([{ term: '甲', weight: 1 }], 5);
    index.search([{ term: '乙', weight: 1 }], 5);
    expect(index.search([{ term: '甲', weight: 1 }], 5)).toEqual(first);
  });

  it('只在允许的行里找', () => {
    const index = new Bm25(build([[['甲', 9]], [['甲', 1]]]));
    const rows = index.search([{ term: '甲', weight: 1 }], 5, Uint8Array.of(0, 1)).map((hit) => hit.row);
    expect(rows).toEqual([1]);
  });

  it('没有的词不算，频次如实', () => {
    const index = new Bm25(build([[['甲', 1]], [['甲', 2]], [['乙', 1]]]));
    expect(index.search([{ term: '丙', weight: 1 }], 5)).toEqual([]);
    expect(['甲', '乙', '丙'].map((word) => index.frequency(word))).toEqual([2, 1, 0]);
  });
});
