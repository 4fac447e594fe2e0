import { useEffect } from 'react';
import { fetchClause } from '../api/calls.ts';
import { useLoaded } from '../api/use-loaded.ts';
import type { Span } from '../components/clause-text.tsx';
import { useAddress } from '../shell/address.ts';
import type { PlacedClause } from './clause-list.ts';

/** The clause that the address names, and the characters of it when it names a point inside. */
export interface Target {
  readonly clauseId: string;
  readonly span?: Span;
}

interface Found {
  readonly target?: Target;
  /** What the address names when this document has no such clause. */
  readonly unknown?: string;
}

/** Fragments that are places of the frame, not of a document. */
const framePlaces: ReadonlySet<string> = new Set(['', 'content']);

/**
 * The clause in the fragment of the address, brought into sight; within the document its id may stand for itself, `#7` for
 * `#lyg-2025-3/7`. Addresses of points are looked up by the service.
 */
export function useTarget(documentId: string, clauses: readonly PlacedClause[]): Found {
  const { fragment } = useAddress();
  const isFrame = framePlaces.has(fragment);
  const named = isFrame || fragment.includes('/') ? fragment : `${documentId}/${fragment}`;
  const known = isFrame || holds(clauses, named);
  const looked = useLoaded(known ? '' : named, async (signal) =>
    known ? undefined : fetchClause(named, { signal }),
  );
  const found = known ? knownTarget(named) : lookedUp();
  const clauseId = found.target?.clauseId;
  // A point that was looked up arrives after its clause is shown, so the fragment is not enough to wait for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another point of the same clause is another target
  useEffect(() => {
    if (clauseId !== undefined) revealClause(clauseId);
  }, [clauseId, fragment]);
  return found;

  function lookedUp(): Found {
    if (looked.state === 'loading') return {};
    if (looked.state === 'failed' || looked.value === undefined) return { unknown: fragment };
    const { id, point } = looked.value;
    if (!holds(clauses, id)) return { unknown: fragment };
    return { target: { clauseId: id, ...(point === null ? {} : { span: point }) } };
  }
}

/** Scrolls to a clause and puts the focus there, so that reading and tabbing go on from it. */
export function revealClause(clauseId: string): void {
  const clause = document.getElementById(clauseId);
  clause?.scrollIntoView({ block: 'start' });
  clause?.focus({ preventScroll: true });
}

function knownTarget(fragment: string): Found {
  return framePlaces.has(fragment) ? {} : { target: { clauseId: fragment } };
}

function holds(clauses: readonly PlacedClause[], id: string): boolean {
  return clauses.some(({ clause }) => clause.id === id);
}
