import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopRows } from './top-rows.ts';

it('和全部排序后取前几条一样，不论先后', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 10 }), fc.boolean(), (given, limit, isReversed) => {
      const offered = given.map((score, row) => ({ row, score }));
      const best = new TopRows(limit);
      for (const { row, score } of isReversed ? offered.toReversed() : offered) best.offer(row, score);
      const sorted = offered.toSorted((a, b) => b.score - a.score || a.row - b.row);
      expect(best.ranked()).toEqual(sorted.slice(0, limit));
    }),
  );
});
