import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { findFolded, foldWithOffsets } from '../../text/fold.ts';

/** Where a document prints its own number or title, so that an answer can cite it. */
export interface PrintedAt {
  readonly clause: Clause;
  readonly span: Span;
}

export interface DocumentIdentity {
  readonly number: PrintedAt | undefined;
  readonly title: PrintedAt | undefined;
}

/** Looks for number and title in the clauses of a document, in their order. */
export function findIdentity(document: PolicyDocument, clauses: readonly Clause[]): DocumentIdentity {
  return {
    number: document.number === undefined ? undefined : findPrinted(document.number, clauses),
    title: findPrinted(document.title, clauses),
  };
}

/** Identities are looked up once per document. */
export function createIdentities(
  clausesOf: (document: PolicyDocument) => readonly Clause[],
): (document: PolicyDocument) => DocumentIdentity {
  const known = new Map<string, DocumentIdentity>();
  return (document) => {
    const identity = known.get(document.id) ?? findIdentity(document, clausesOf(document));
    known.set(document.id, identity);
    return identity;
  };
}

/** The first place where some words are printed. */
export function findPrinted(wanted: string, clauses: readonly Clause[]): PrintedAt | undefined {
  for (const clause of clauses) {
    const span = findFolded(foldWithOffsets(clause.text), wanted);
    if (span !== undefined) return { clause, span };
  }
  return undefined;
}
