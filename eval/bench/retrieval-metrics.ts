/** Means over questions; each between 0 and 1. */
export interface RetrievalMetrics {
  readonly questions: number;
  readonly 'R@5': number;
  readonly 'R@10': number;
  readonly 'R@100': number;
  readonly 'MRR@10': number;
  readonly 'nDCG@10': number;
}

export interface Judged<Id> {
  /** What the system returned, best first, without repeats. */
  readonly ranked: readonly Id[];
  readonly relevant: ReadonlySet<Id>;
}

/** Recall, mean reciprocal rank and normalised discounted cumulative gain with binary relevance (Järvelin and Kekäläinen 2002). */
export function retrievalMetrics<Id>(questions: readonly Judged<Id>[]): RetrievalMetrics {
  const mean = (score: (judged: Judged<Id>) => number): number => {
    const sum = questions.reduce((total, judged) => total + score(judged), 0);
    return questions.length === 0 ? 0 : Math.round((sum / questions.length) * 10_000) / 10_000;
  };
  return {
    questions: questions.length,
    'R@5': mean((judged) => recall(judged, 5)),
    'R@10': mean((judged) => recall(judged, 10)),
    'R@100': mean((judged) => recall(judged, 100)),
    'MRR@10': mean((judged) => reciprocalRank(judged, 10)),
    'nDCG@10': mean((judged) => normalisedGain(judged, 10)),
  };
}

function recall<Id>({ ranked, relevant }: Judged<Id>, depth: number): number {
  return ranked.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

function reciprocalRank<Id>({ ranked, relevant }: Judged<Id>, depth: number): number {
  const rank = ranked.slice(0, depth).findIndex((id) => relevant.has(id));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

function normalisedGain<Id>({ ranked, relevant }: Judged<Id>, depth: number): number {
  const discount = (rank: number): number => 1 / Math.log2(rank + 2);
  const gained = ranked
    .slice(0, depth)
    .reduce((sum, id, rank) => sum + (relevant.has(id) ? discount(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(depth, relevant.size) }, (_, rank) => discount(rank));
  return gained / ideal.reduce((sum, gain) => sum + gain, 0);
}
