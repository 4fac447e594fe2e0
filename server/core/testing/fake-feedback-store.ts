import type { FeedbackEntry, FeedbackStore } from '../ports.ts';

/** A feedback store in memory. */
export function fakeFeedbackStore(): FeedbackStore {
  const entries: FeedbackEntry[] = [];
  return {
    add: async (entry) => {
      entries.push(entry);
    },
    list: async (since = '') =>
      entries
        .filter(({ receivedAt }) => receivedAt >= since)
        .sort((a, b) => order(a.receivedAt, b.receivedAt) || order(a.id, b.id)),
  };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
