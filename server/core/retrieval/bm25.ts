import type { Postings } from './postings.ts';
import { type RowScore, TopRows } from './top-rows.ts';

export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Scores rows against weighted terms over {@link Postings}. Holds scratch memory, so one search at a time. */
export class Bm25 {
  readonly postings: Postings;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  constructor(postings: Postings) {
    this.postings = postings;
    this.#numbers = new Map(postings.terms.map((term, number) => [term, number]));
    this.#scores = new Float32Array(postings.rowCount);
    this.#touched = new Uint32Array(postings.rowCount);
  }

  /** How many rows hold the term. */
  frequency(term: string): number {
    const number = this.#numbers.get(term);
    if (number === undefined) return 0;
    const { offsets } = this.postings;
    return (offsets[number + 1] ?? 0) - (offsets[number] ?? 0);
  }

  /** The best `limit` rows with a score above zero, best first, equal scores by row; `allowed[row] === 0` leaves a row out. */
  search(terms: readonly WeightedTerm[], limit: number, allowed?: Uint8Array): RowScore[] {
    this.#accumulate(terms);
    const best = new TopRows(limit);
    for (let i = 0; i < this.#touchedCount; i++) {
      const row = this.#touched[i] ?? 0;
      if (allowed === undefined || allowed[row] !== 0) best.offer(row, this.#scores[row] ?? 0);
      this.#scores[row] = 0;
    }
    return best.ranked();
  }

  #accumulate(terms: readonly WeightedTerm[]): void {
    const { offsets, rows, impacts } = this.postings;
    const scores = this.#scores;
    const touched = this.#touched;
    let count = 0;
    for (const { term, weight } of terms) {
      const number = this.#numbers.get(term);
      if (number === undefined) continue;
      const end = offsets[number + 1] as number;
      for (let i = offsets[number] as number; i < end; i++) {
        const row = rows[i] as number;
        const before = scores[row] as number;
        if (before === 0) touched[count++] = row;
        scores[row] = before + weight * (impacts[i] as number);
      }
    }
    this.#touchedCount = count;
  }
}
