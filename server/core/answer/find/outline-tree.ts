import type { Clause, Span } from '../../text/document.ts';

/** A heading as it is printed in its clause, with what stands under it. */
export interface OutlineNode extends Span {
  readonly clause: Clause;
  readonly members: readonly OutlineNode[];
}

/** The printed headings of a document, from the topmost down; letter, preamble and closing are none. */
export function outlineOf(clauses: readonly Clause[]): readonly OutlineNode[] {
  const under = (parentId: Clause['parentId']): OutlineNode[] =>
    clauses
      .filter((clause) => clause.parentId === parentId && parts.has(clause.kind))
      .flatMap((clause) => {
        const at = clause.heading === '' ? -1 : clause.text.indexOf(clause.heading);
        const members = under(clause.id);
        return at === -1 ? members : [{ clause, start: 0, end: at + clause.heading.length, members }];
      });
  return under(undefined);
}

const parts: ReadonlySet<Clause['kind']> = new Set(['item', 'heading', 'section']);

/** What is counted inside a clause without headings under it: 一是聚焦顶层政策设计…, each up to its first full stop. */
export function pointsOf({ clause }: Pick<OutlineNode, 'clause'>): readonly OutlineNode[] {
  return clause.points
    .filter(({ depth }) => depth === 1)
    .map(({ start, end }) => {
      const stop = clause.text.slice(start, end).search(/[。；;]/);
      return { clause, start, end: stop === -1 ? end : start + stop, members: [] };
    });
}

/** The heading as printed, label included. */
export const printed = ({ clause, start, end }: OutlineNode): string => clause.text.slice(start, end);

/** What a heading is made up of; where a topmost one has no headings under it, what is counted inside it. */
export const membersOf = (node: OutlineNode): readonly OutlineNode[] =>
  node.members.length > 0 || node.clause.parentId !== undefined ? node.members : pointsOf(node);

/** All headings, each before those under it. */
export const flatOutline = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flatOutline(node.members)]);
