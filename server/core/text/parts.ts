import { fold } from './fold.ts';
import { concatMapped } from './mapped-text.ts';
import { isOrganLine } from './organ.ts';
import type { Paragraph } from './paragraphs.ts';
import { endsSignature } from './signature.ts';
import { findTitle } from './title.ts';
import { endsLikeTitle } from './title-ending.ts';

export interface Attachment {
  /** `附件1`, as printed. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
}

/** The letter that transmits, the document itself, its attachments, and lines that are metadata only. */
export interface Parts {
  readonly cover: readonly Paragraph[];
  readonly body: readonly Paragraph[];
  /** Title of the body, lines joined; undefined when none is printed. */
  readonly title: string | undefined;
  readonly attachments: readonly Attachment[];
  readonly notes: readonly Paragraph[];
}

const noteRoles = new Set(['copy_to', 'printed', 'publicity', 'signer']);

/** Takes the document apart; every paragraph ends up in exactly one part. */
export function splitParts(paragraphs: readonly Paragraph[]): Parts {
  const notes = paragraphs.filter((paragraph) => noteRoles.has(paragraph.role ?? ''));
  const text = paragraphs.filter((paragraph) => !noteRoles.has(paragraph.role ?? ''));
  const start = findBody(text);
  const rest = text.slice(start);
  const attachmentStarts = findAttachments(rest);
  const body = rest.slice(0, attachmentStarts[0] ?? rest.length);
  const title = findTitle(body);
  return {
    cover: withTitleJoined(text.slice(0, start)),
    body: withTitleJoined(body),
    title: title && joinTitle(body.slice(title.from, title.to)),
    attachments: attachmentStarts.map((at, i) => ({
      label:
        rest[at]?.content.text.match(
          /^附(?:件|表|录)(?:[一二三四五六七八九十]{1,2}|\d{1,2}(?:[-—.]\d{1,2})?)?/,
        )?.[0] ?? '附件',
      paragraphs: rest.slice(at, attachmentStarts[i + 1] ?? rest.length),
    })),
    notes,
  };
}

/** The same paragraphs with a title that runs over several lines put into one. */
function withTitleJoined(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const title = findTitle(paragraphs);
  if (!title || title.to - title.from < 2) return paragraphs;
  const lines = paragraphs.slice(title.from, title.to);
  const joined: Paragraph = {
    content: concatMapped(lines.map((line) => line.content)),
    row: false,
    marker: undefined,
    role: undefined,
    source: { start: lines[0]?.source.start ?? 0, end: lines.at(-1)?.source.end ?? 0 },
  };
  return [...paragraphs.slice(0, title.from), joined, ...paragraphs.slice(title.to)];
}

/** A title without the marks around it. */
export function joinTitle(paragraphs: readonly Paragraph[]): string {
  const title = paragraphs.map((paragraph) => paragraph.content.text).join('');
  return /^《[^《》]+》$/.test(title) ? title.slice(1, -1) : title;
}

const transmits =
  /(?:现|兹|已经|业经)[^。]{0,120}(?:印发|发布|公布|转发)|关于(?:重新)?(?:印发|发布|公布|转发|批转|颁布)|^(?:印发|发布|公布|转发)/;

/** Where the transmitted document begins; 0 when nothing is transmitted. */
function findBody(paragraphs: readonly Paragraph[]): number {
  for (let i = 0; i < Math.min(paragraphs.length, 60); i++) {
    for (const name of announcedNames(paragraphs[i]?.content.text ?? '')) {
      const at = findHeading(paragraphs, i + 1, name);
      if (at !== undefined) return at;
    }
  }
  return bodyAfterSignature(paragraphs);
}

/** Names of documents that a sentence says are being issued. */
function announcedNames(text: string): string[] {
  if (!transmits.test(text)) return [];
  const quoted = Array.from(text.matchAll(/《([^《》]{4,80})》/g), (match) => match[1] ?? '');
  const titled = /(?:印发|发布|公布|转发|颁布)(.{4,80})的(?:通知|公告|决定)$/.exec(text)?.[1];
  return titled === undefined ? quoted : [...quoted, titled];
}

function keyOf(text: string): string {
  return fold(text).replace(/[<>"'\s]/g, '');
}

/** The first place from `from` on where one to four paragraphs read exactly as the name, with or without （试行）. */
function findHeading(paragraphs: readonly Paragraph[], from: number, name: string): number | undefined {
  const wanted = new Set([keyOf(name), keyOf(name.replace(/[（(](?:试行|暂行|修订)[）)]$/, ''))]);
  for (let at = from; at < paragraphs.length; at++) {
    let text = '';
    for (let to = at; to < Math.min(at + 4, paragraphs.length); to++) {
      text += keyOf(paragraphs[to]?.content.text ?? '');
      if (wanted.has(text) || wanted.has(text.replace(/\((?:试行|暂行|修订)\)$/, ''))) return at;
    }
  }
  return undefined;
}

/** A letter that transmits ends in organ and date; what follows, if it has a title and numbering, is the document. */
function bodyAfterSignature(paragraphs: readonly Paragraph[]): number {
  const signed = paragraphs.findIndex((_, at) => endsSignature(paragraphs, at));
  if (signed === -1 || signed > 40) return 0;
  const letter = paragraphs.slice(0, signed);
  if (!letter.some((paragraph) => transmits.test(paragraph.content.text))) return 0;
  // A text with items of its own is the document, and what follows its signature is attached to it.
  if (letter.filter((paragraph) => paragraph.marker).length >= 2) return 0;
  let start = signed + 1;
  while (paragraphs[start]?.role === 'attachment') start++;
  const rest = paragraphs.slice(start);
  const title = findTitle(rest);
  const titled = title !== undefined && endsLikeTitle(joinTitle(rest.slice(title.from, title.to)));
  return titled && rest.filter((paragraph) => paragraph.marker).length >= 2 ? start : 0;
}

/** Indices at which attachments begin: 附件 alone on its line, or 附件1：title that is no entry of a list. */
function findAttachments(paragraphs: readonly Paragraph[]): number[] {
  const starts: number[] = [];
  paragraphs.forEach((paragraph, i) => {
    if (i === 0) return;
    const next = paragraphs[i + 1];
    if (!next) return;
    const titled =
      /^附(?:件|表)\d{1,2}[:：]/.test(paragraph.content.text) && paragraph.content.text.length <= 50;
    const listed =
      next.role !== undefined ||
      paragraphs[i - 1]?.role === 'attachment_list' ||
      isOrganLine(next.content.text);
    if (paragraph.role === 'attachment' || (titled && !listed)) starts.push(i);
  });
  return starts;
}
