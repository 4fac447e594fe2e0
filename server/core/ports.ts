import type { Verdict } from './contract/feedback.ts';

/** Cuts Chinese text into words. Deterministic: same text, same words. */
export interface Segmenter {
  /** Names implementation, version and dictionary; stored in the manifest, compared on load. */
  readonly name: string;
  /** Plain cut: the words joined give the text back. */
  cut(text: string): readonly string[];
  /** Search mode: long words also yield their parts. */
  cutForSearch(text: string): readonly string[];
}

/** Turns texts into unit vectors of `dimensions` finite numbers. */
export interface Embedder {
  readonly name: string;
  readonly dimensions: number;
  embedDocuments(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuery(text: string): Promise<Float32Array>;
}

export interface VectorHit {
  /** Row number of the vector, from 0. */
  readonly row: number;
  /** Cosine similarity, -1 to 1. */
  readonly score: number;
}

/** Nearest neighbours by cosine. Hits are sorted by score descending, then row ascending. */
export interface VectorIndex {
  readonly name: string;
  readonly dimensions: number;
  readonly size: number;
  search(query: Float32Array, limit: number): VectorHit[];
}

/** Today's date in Asia/Shanghai as `YYYY-MM-DD`. */
export interface Clock {
  today(): string;
}

/** What a user thinks of an answer; personal data is masked before it comes here. */
export interface FeedbackEntry {
  readonly id: string;
  /** Instant in UTC, `2026-11-20T01:02:03.000Z`. */
  readonly receivedAt: string;
  readonly question: string;
  /** Text of the answer that was shown. */
  readonly answer: string | undefined;
  readonly verdict: Verdict;
  readonly comment: string | undefined;
  /** Index that answered when the feedback came. */
  readonly indexGeneration: string;
}

/**
 * Keeps feedback. Both calls throw `feedback_unavailable` when the store cannot be had and `storage_full` when there is no room,
 * in words for the person who sent it.
 */
export interface FeedbackStore {
  /** Resolves once the entry is durable. */
  add(entry: FeedbackEntry): Promise<void>;
  /** Entries received at `since` or later, all when it is left out, in order of time, then id. */
  list(since?: string): Promise<FeedbackEntry[]>;
}
