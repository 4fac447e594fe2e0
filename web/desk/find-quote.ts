import type { Span } from '../components/clause-text.tsx';
import { folded } from './folded.ts';

/** Where a quote stands in a clause, wide and narrow marks taken as the same; undefined when it does not. */
export function findQuote(clause: string, quote: string): Span | undefined {
  const start = quote === '' ? -1 : folded(clause).indexOf(folded(quote));
  return start === -1 ? undefined : { start, end: start + quote.length };
}
