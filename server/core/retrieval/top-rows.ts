export interface RowScore {
  readonly row: number;
  readonly score: number;
}

/** Keeps the best `limit` rows offered, in a binary heap whose root is the worst of them. Equal scores go to the lower row. */
export class TopRows {
  readonly #limit: number;
  readonly #rows: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(row: number, score: number): void {
    const size = this.#rows.length;
    if (size < this.#limit) {
      this.#rows.push(row);
      this.#scores.push(score);
      this.#rise(size);
    } else if (size > 0 && this.#isWorse(0, row, score)) {
      this.#rows[0] = row;
      this.#scores[0] = score;
      this.#sink();
    }
  }

  /** Best first. */
  ranked(): RowScore[] {
    return this.#rows
      .map((row, i) => ({ row, score: this.#scores[i] as number }))
      .sort((a, b) => b.score - a.score || a.row - b.row);
  }

  /** True when the entry at `index` ranks below the given row. */
  #isWorse(index: number, row: number, score: number): boolean {
    const held = this.#scores[index] as number;
    return held < score || (held === score && (this.#rows[index] as number) > row);
  }

  #rise(from: number): void {
    let child = from;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#isWorse(parent, this.#rows[child] as number, this.#scores[child] as number)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  #sink(): void {
    const size = this.#rows.length;
    let parent = 0;
    for (;;) {
      let worst = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (
          child < size &&
          this.#isWorse(child, this.#rows[worst] as number, this.#scores[worst] as number)
        ) {
          worst = child;
        }
      }
      if (worst === parent) return;
      this.#swap(parent, worst);
      parent = worst;
    }
  }

  #swap(a: number, b: number): void {
    const row = this.#rows[a] as number;
    const score = this.#scores[a] as number;
    this.#rows[a] = this.#rows[b] as number;
    this.#scores[a] = this.#scores[b] as number;
    this.#rows[b] = row;
    this.#scores[b] = score;
  }
}
