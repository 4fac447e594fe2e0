import { isOrganLine } from './organ.ts';
import type { Paragraph } from './paragraphs.ts';

const titleEnding =
  /(?:通知|办法|条例|措施|方案|细则|规定|意见|规划|计划|指南|指引|答复|批复|公告|通告|决定|决议|函|政策|纲要|要点|标准|目录|规则|规程|导则|章程|制度|预案|清单|问答|解读|报告|公报|说明|事项|行动|若干条|十条|条措施|申报书|申请表|承诺书|程序|流程)$/;
const trailingBracket = /[（(〔[][^（()）〔〕]{1,40}[）)〕\]]$/;

/** True when a line ends the way titles of documents end: 办法, 实施方案（2024—2026年）, 的通知. */
export function endsLikeTitle(text: string): boolean {
  const plain = text.replace(/[》”]$/, '');
  return titleEnding.test(plain) || titleEnding.test(plain.replace(trailingBracket, ''));
}

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
  if (paragraph.role !== undefined || paragraph.row || isMarkedItem(paragraph)) return false;
  return (
    text.length <= 80 &&
    !sentence.test(text) &&
    !isOrganLine(text) &&
    !/^[（(].*[）)]$/.test(text) &&
    /\p{Script=Han}{2}/u.test(text)
  );
}

/** A year such as 2024 or a 第N部分 title is no numbering of an item. */
function isMarkedItem(paragraph: Paragraph): boolean {
  return paragraph.marker !== undefined;
}
