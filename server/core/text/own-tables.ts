import type { Paragraph } from './paragraphs.ts';

/** A table that stands below an item without belonging to it: its caption and rows. */
export interface OwnTable {
  /** The line above the rows; '' when there is none. */
  readonly caption: string;
  readonly paragraphs: readonly Paragraph[];
}

const longestCaption = 40;
const isNote = ({ content }: Paragraph): boolean => /^(?:备?注|说明)[:：\d]/.test(content.text);
/** 按下列标准, 见下表, 如下： the words that lead to a table. */
const leadsToTable = /[：:]$|[如以][下]|下[表列]|[附见]表|表\d|(?:标准|分档|目标|指标)表/;

/**
 * Takes the table at the end of an item off it when no words of the item lead to it: what it lists is then of the document,
 * and no provision of the item. The item keeps a table under its bare title, and one in the middle of its text.
 */
export function takeTable(paragraphs: Paragraph[]): OwnTable | undefined {
  const first = paragraphs.findIndex(({ row }) => row);
  if (first < 1 || !paragraphs.slice(first).every((paragraph) => paragraph.row || isNote(paragraph)))
    return undefined;
  let from = first;
  while (from > 1 && isCaption(paragraphs[from - 1])) from--;
  const before = paragraphs[from - 1]?.content.text ?? '';
  const isClosed = /[。；！）)]$/.test(before);
  if (!isClosed || leadsToTable.test(before)) return undefined;
  const caption = from < first ? (paragraphs[from]?.content.text ?? '') : '';
  return { caption, paragraphs: paragraphs.splice(from) };
}

function isCaption(paragraph: Paragraph | undefined): boolean {
  if (paragraph === undefined || paragraph.marker !== undefined) return false;
  const { text } = paragraph.content;
  return text.length <= longestCaption && !/[。；：:]$/.test(text.replace(/[（(]?单位[:：].*$/, ''));
}
