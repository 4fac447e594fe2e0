import { isOrganLine } from './organ.ts';
import type { Paragraph } from './paragraphs.ts';
import { endsLikeTitle } from './title-ending.ts';

const sentence = /[。；！？]|[：:]$/;

/** Paragraphs `[from, to)` that make up the title at the head of a text; a title may run over four lines. */
export function findTitle(paragraphs: readonly Paragraph[]): { from: number; to: number } | undefined {
  const head = paragraphs.slice(0, 20);
  const from = head.findIndex((paragraph) => isTitleLine(paragraph));
  if (from === -1) return undefined;
  // Nothing but header lines may stand before a title.
  const before = head.slice(0, from);
  if (before.some((paragraph) => paragraph.role === undefined && sentence.test(paragraph.content.text))) {
    return undefined;
  }
  let text = '';
  for (let to = from; to < Math.min(from + 4, head.length); to++) {
    const paragraph = head[to];
    if (!paragraph || !isTitleLine(paragraph)) break;
    text += paragraph.content.text;
    if (endsLikeTitle(text)) return { from, to: to + 1 };
  }
  const only = head[from]?.content.text ?? '';
  return only.length <= 40 ? { from, to: from + 1 } : undefined;
}

function isTitleLine(paragraph: Paragraph): boolean {
  const { text } = paragraph.content;
  if (paragraph.role !== undefined || paragraph.row || paragraph.marker !== undefined) return false;
  return (
    text.length <= 80 &&
    !sentence.test(text) &&
    !isOrganLine(text) &&
    !/^[（(].*[）)]$/.test(text) &&
    /\p{Script=Han}{2}/u.test(text)
  );
}
