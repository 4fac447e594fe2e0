import { useEffect, useState } from 'react';
import type { ClauseResponse } from '#core/contract/documents.ts';
import { fetchClause } from '../api/calls.ts';

const fetched = new Map<string, ClauseResponse>();
const mostKept = 200;

/**
 * A clause, at once when it was shown before. While the next one is on its way the former stays, so that the page does
 * not jump at every key; undefined while there is none, or when it cannot be had.
 */
export function useClause(
  clauseId: string | undefined,
  asOf: string | undefined,
): ClauseResponse | undefined {
  const [shown, setShown] = useState<ClauseResponse>();
  useEffect(() => {
    if (clauseId === undefined) return setShown(undefined);
    const key = `${clauseId} ${asOf ?? ''}`;
    const known = fetched.get(key);
    if (known !== undefined) return setShown(known);
    const leaving = new AbortController();
    fetchClause(clauseId, { asOf, signal: leaving.signal }).then(
      (clause) => {
        if (fetched.size >= mostKept) fetched.clear();
        fetched.set(key, clause);
        if (!leaving.signal.aborted) setShown(clause);
      },
      () => leaving.signal.aborted || setShown(undefined),
    );
    return () => leaving.abort();
  }, [clauseId, asOf]);
  return shown;
}
