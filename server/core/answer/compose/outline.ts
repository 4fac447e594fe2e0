import type { PolicyDocument } from '../../text/document.ts';
import { speak } from '../../text/spoken.ts';
import { flatOutline, type OutlineNode, printed } from '../find/outline-tree.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Draft } from './draft.ts';
import { bareTitle, documentName, type Sources, spokenName, validityNote } from './source-line.ts';
import { spokenList } from './spoken-line.ts';

/** Lists what a document, or a part of it, is made up of: the headings as printed, with those under them. */
export function composeOutline(
  { document, heading, members, counts }: Extract<Outcome, { type: 'outline' }>,
  sources: Sources,
): Draft {
  const head =
    heading === undefined ? `《${bareTitle(document)}》分这几部分` : `“${printed(heading)}”这一部分写的是`;
  const count = countOf(members);
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      ...(counts ? [`**${count}**。`] : []),
      `${head}：`,
      headingLines(members, sources).join('\n'),
      ...(note ? [note.text] : []),
      `依据：${sourceOf(document, heading, sources)}`,
    ],
    spoken: [
      spokenList(`${head}，${count}：`, members.map(bareName)),
      ...(note ? [note.spoken] : []),
      `依据${spokenName(document)}。`,
    ],
    computed: [count],
    warnings: note ? [note.warning] : [],
  };
}

/** （一）加强组织领导 without its number. */
const bareName = (node: OutlineNode): string =>
  printed(node).replace(
    /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．]|[一二三四五六七八九十]+是)\s*/,
    '',
  );

const sourceOf = (document: PolicyDocument, heading: OutlineNode | undefined, sources: Sources): string =>
  `${documentName(document, sources)}${heading === undefined ? '' : heading.clause.path.join(' › ')}`;

/** A line for each heading, those under it set in. */
export const headingLines = (nodes: readonly OutlineNode[], sources: Sources, indent = ''): string[] =>
  nodes.flatMap((node) => [
    `${indent}- ${printed(node)}${sources.citer.cite(node.clause, node)}`,
    ...headingLines(node.members, sources, `${indent}  `),
  ]);

/** 共十七条，分六个部分 */
function countOf(members: readonly OutlineNode[]): string {
  const items = flatOutline(members).filter((node) => node.members.length === 0);
  return speak(
    items.length === members.length
      ? `共${items.length}条`
      : `共${items.length}条，分${members.length}个部分`,
  );
}
