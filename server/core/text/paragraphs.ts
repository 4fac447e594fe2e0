import { isCrossReference } from './cross-reference.ts';
import type { Span } from './document.ts';
import { isIndented, type Layout } from './layout.ts';
import { type LineRole, roleOf } from './line-role.ts';
import { columnsOf, gapBetweenLines, type Line } from './lines.ts';
import { concatMapped, inserted, type MappedText } from './mapped-text.ts';
import { type Marker, readMarker } from './marker.ts';
import type { ParseWarning } from './report.ts';

/** Lines that belong together, joined. A table row is a paragraph of its own. */
export interface Paragraph {
  readonly content: MappedText;
  readonly row: boolean;
  /** Numbering at its start, unless that is part of a reference such as 第五条所称. */
  readonly marker: Marker | undefined;
  readonly role: LineRole | undefined;
  readonly source: Span;
}

const closed = /[。！？；：!?;:](?:["”』）)〕\]])?$/;
const halfway = /[，、,《（(〔“‘—\-第]$/;
/** Words that a sentence does not end in; a title may: 社会力量参与. */
const openWord = /[和与及或至的]$/;

/**
 * Joins lines that the page broke, also inside words, figures and document numbers. `set` says that the line ends of
 * the source are paragraph ends already (HTML, DOCX), so that only an obviously cut line is joined.
 */
export function joinLines(
  lines: readonly Line[],
  layout: Layout,
  set: boolean,
): { paragraphs: Paragraph[]; warnings: ParseWarning[] } {
  const warnings: ParseWarning[] = [];
  const groups: Line[][] = [];
  const printed = lines.map((line) => line.content.text).join('\n');
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && continues({ group, line, layout, set })) {
      const repeated = repeatedAt(group.at(-1), line, printed);
      if (repeated) warnings.push(repeated);
      group.push(line);
    } else groups.push([line]);
  }
  return { paragraphs: groups.map(joinGroup), warnings };
}

function joinGroup(lines: readonly Line[]): Paragraph {
  const pieces: MappedText[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const gap = before ? gapBetweenLines(before.content.text, line.content.text) : '';
    if (gap !== '') pieces.push(inserted(gap));
    pieces.push(line.content);
  });
  const content = concatMapped(pieces);
  const marker = readMarker(content.text);
  return {
    content,
    row: lines[0]?.row ?? false,
    marker: marker && !isCrossReference(content.text, marker) ? marker : undefined,
    role: roleOf(content.text),
    source: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
  };
}

function continues(at: { group: readonly Line[]; line: Line; layout: Layout; set: boolean }): boolean {
  const { group, line, layout, set } = at;
  const previous = group.at(-1);
  if (!previous || previous.row || line.row) return false;
  const before = previous.content.text;
  const whole = group.map((part) => part.content.text).join('');
  const full = isFull(previous, layout);
  if (opensBlock(line.content.text, whole, full)) return false;
  if (standsAlone(whole)) return false;
  if (closed.test(before)) return full && !beginsParagraph(line, layout);
  const unfinished =
    halfway.test(before) || openBrackets(whole) > 0 || (openWord.test(before) && !isHeadingLike(whole));
  if (layout.wrapped) return full || unfinished;
  if (unfinished) return true;
  return !set && isCutSentence(whole);
}

function isFull(line: Line, layout: Layout): boolean {
  return layout.wrapped && line.width + line.indent >= layout.width * 0.75;
}

/** Header and footer lines that nothing is joined to. */
function standsAlone(text: string): boolean {
  const role = roleOf(text);
  return role !== undefined && !['copy_to', 'attachment_list', 'unit_list', 'responsible'].includes(role);
}

function opensBlock(text: string, before: string, beforeIsFull: boolean): boolean {
  const role = roleOf(text);
  if (role !== undefined && role !== 'responsible' && role !== 'salutation') return true;
  const marker = readMarker(text);
  if (!marker || isCrossReference(text, marker)) return false;
  if (/[第（(《]$/.test(before) || (openWord.test(before) && !isHeadingLike(before))) return false;
  const unfinished = beforeIsFull && !closed.test(before);
  // In the middle of a broken sentence a 第N条 is a reference, a 一是 belongs to the running text.
  if (unfinished && (marker.kind === 'article' || marker.kind === 'spoken')) return false;
  return !(unfinished && /[，、,]$/.test(before));
}

/** After a full line that ends a sentence: does the next line begin a paragraph? */
function beginsParagraph(line: Line, layout: Layout): boolean {
  if (layout.indented) return isIndented(line, layout.margin);
  if (/^本[\p{Script=Han}]{2,8}(?:自|由|从)/u.test(line.content.text)) return true;
  return layout.spaced && line.blankBefore;
}

function openBrackets(text: string): number {
  const sentence = text.slice(text.lastIndexOf('。') + 1);
  const opened = sentence.match(/[（(〔《]/g)?.length ?? 0;
  return opened - (sentence.match(/[）)〕》]/g)?.length ?? 0);
}

/** A numbered title; it may hold a comma, and the text below it is not its second half. */
function isHeadingLike(text: string): boolean {
  return readMarker(text) !== undefined && !/[。；;]/.test(text) && columnsOf(text) <= 80;
}

/** In text that is not broken at the page edge: a page ended inside this sentence. */
function isCutSentence(text: string): boolean {
  const sentence = text.slice(text.lastIndexOf('。') + 1);
  if (/^[（(〔].*[）)〕]$/.test(sentence)) return false;
  if (isHeadingLike(text)) return false;
  return /[。；，,;]/.test(text) || columnsOf(text) > 90;
}

/** The same characters at the end of one line and the start of the next: often a fault of the extraction. */
function repeatedAt(before: Line | undefined, line: Line, printed: string): ParseWarning | undefined {
  if (!before) return undefined;
  for (let length = 4; length >= 1; length--) {
    const tail = before.content.text.slice(-length);
    if (tail.length < length || !/^\p{Script=Han}+$/u.test(tail)) continue;
    if (!line.content.text.startsWith(tail)) continue;
    // 市 + 市场监管局 is how the name is written: it stands inside a line elsewhere.
    if (printed.includes(tail + line.content.text.slice(0, length + 2))) continue;
    return {
      code: 'repeated_character',
      text: `换行处“${tail}”疑似重复，原样保留`,
      source: { start: before.end - length, end: line.start + length },
    };
  }
  return undefined;
}
