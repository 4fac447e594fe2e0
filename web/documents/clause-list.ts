import type { ClauseNode } from '#core/contract/documents.ts';

/** A clause in reading order with its depth in the tree, from 0. */
export interface PlacedClause {
  readonly clause: ClauseNode;
  readonly depth: number;
}

/** The clauses of a tree in reading order. */
export function clauseList(nodes: readonly ClauseNode[], depth = 0): readonly PlacedClause[] {
  return nodes.flatMap((clause) => [{ clause, depth }, ...clauseList(clause.children, depth + 1)]);
}

/** What stands at the head of a clause in its own text, to be shown as its heading; empty when it has none. */
export function headOf({ kind, label, heading, text }: ClauseNode): string {
  if (kind === 'heading') return text;
  const head = [label + heading, label].find((start) => start !== '' && text.startsWith(start));
  return head ?? '';
}
