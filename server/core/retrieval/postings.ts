import { invariant } from '../errors.ts';

/** BM25 constants of Robertson and Zaragoza (2009); a grid over both brought nothing on 55,369 articles. */
export interface Bm25Parameters {
  /** How soon a repeated term stops adding. */
  readonly k1: number;
  /** How much a long row is discounted, 0 to 1. */
  readonly b: number;
}

export const defaultBm25: Bm25Parameters = { k1: 1.2, b: 0.75 };

/**
 * Inverted index in flat arrays. The postings of term `t` are `offsets[t]` to `offsets[t + 1]`, by row ascending;
 * an impact is the whole BM25 contribution of the term to the row, idf included.
 */
export interface Postings {
  readonly rowCount: number;
  /** Sorted by code unit; the position is the term's number. */
  readonly terms: readonly string[];
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
  readonly impacts: Float32Array;
}

/** Inverse document frequency, never below zero: ln(1 + (N - n + .5) / (n + .5)). */
export function inverseDocumentFrequency(rowCount: number, frequency: number): number {
  return Math.log(1 + (rowCount - frequency + 0.5) / (frequency + 0.5));
}

/** Collects the terms of rows in order and turns them into postings. */
export class PostingsBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #lengths: number[] = [];
  #termOf = new Uint32Array(1024);
  #rowOf = new Uint32Array(1024);
  #weights = new Float32Array(1024);
  #size = 0;

  /** Adds the next row; weights are term frequencies and may be fractions. */
  add(weights: ReadonlyMap<string, number>): void {
    const row = this.#lengths.length;
    let length = 0;
    for (const [term, weight] of weights) {
      let number = this.#numbers.get(term);
      if (number === undefined) {
        number = this.#numbers.size;
        this.#numbers.set(term, number);
      }
      this.#push(number, row, weight);
      length += weight;
    }
    this.#lengths.push(length);
  }

  build({ k1, b }: Bm25Parameters = defaultBm25): Postings {
    const rowCount = this.#lengths.length;
    const terms = [...this.#numbers.keys()].sort();
    const rank = new Uint32Array(terms.length);
    for (const [position, term] of terms.entries()) rank[this.#numbers.get(term) ?? 0] = position;

    const offsets = new Uint32Array(terms.length + 1);
    for (let i = 0; i < this.#size; i++) {
      const after = at(rank, at(this.#termOf, i)) + 1;
      offsets[after] = at(offsets, after) + 1;
    }
    for (let t = 1; t < offsets.length; t++) offsets[t] = at(offsets, t) + at(offsets, t - 1);

    const total = this.#lengths.reduce((sum, length) => sum + length, 0);
    const average = total / Math.max(1, rowCount) || 1;
    const norms = Float32Array.from(this.#lengths, (length) => k1 * (1 - b + (b * length) / average));
    const rows = new Uint32Array(this.#size);
    const impacts = new Float32Array(this.#size);
    const next = offsets.slice(0, terms.length);
    for (let i = 0; i < this.#size; i++) {
      const term = at(rank, at(this.#termOf, i));
      const slot = at(next, term);
      next[term] = slot + 1;
      const row = at(this.#rowOf, i);
      const weight = at(this.#weights, i);
      const idf = inverseDocumentFrequency(rowCount, at(offsets, term + 1) - at(offsets, term));
      rows[slot] = row;
      impacts[slot] = (idf * weight * (k1 + 1)) / (weight + at(norms, row));
    }
    return { rowCount, terms, offsets, rows, impacts };
  }

  #push(term: number, row: number, weight: number): void {
    invariant(weight > 0, 'a term of a row has a positive weight');
    if (this.#size === this.#termOf.length) {
      this.#termOf = grow(this.#termOf, new Uint32Array(this.#size * 2));
      this.#rowOf = grow(this.#rowOf, new Uint32Array(this.#size * 2));
      this.#weights = grow(this.#weights, new Float32Array(this.#size * 2));
    }
    this.#termOf[this.#size] = term;
    this.#rowOf[this.#size] = row;
    this.#weights[this.#size] = weight;
    this.#size++;
  }
}

const at = (numbers: Uint32Array | Float32Array, index: number): number => numbers[index] ?? 0;

function grow<T extends Uint32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
