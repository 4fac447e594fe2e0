import type { Span } from './document.ts';

/** True when a span shares characters with another. */
export const overlapsAny = ({ start, end }: Span, others: readonly Span[]): boolean =>
  others.some((other) => start < other.end && other.start < end);
