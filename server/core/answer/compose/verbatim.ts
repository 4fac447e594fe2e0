import type { Clause } from '../../text/document.ts';
import { findFolded, foldWithOffsets } from '../../text/fold.ts';

/** A quote of the rules in the characters of the clause. */
export function verbatim(quote: string, clause: Clause): string {
  const span = findFolded(foldWithOffsets(clause.text), quote);
  return span === undefined ? quote : clause.text.slice(span.start, span.end);
}
