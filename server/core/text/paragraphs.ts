import { isCrossReference } from './cross-reference.ts';
import type { Span } from './document.ts';
import { isIndented, type Layout } from './layout.ts';
import { type LineRole, roleOf } from './line-role.ts';
import { columnsOf, gapBetweenLines, type Line } from './lines.ts';
import { concatMapped, inserted, type MappedText } from './mapped-text.ts';
import { type Marker, readMarker } from './marker.ts';
import { isOrganLine } from './organ.ts';
import type { ParseWarning } from './report.ts';
import { endsLikeTitle } from './title-ending.ts';

/** Lines that belong together, joined. A table row is a paragraph of its own. */
export interface Paragraph {
  readonly content: MappedText;
  readonly row: boolean;
  /** Numbering at its start, unless that is part of a reference such as 第五条所称. */
  readonly marker: Marker | undefined;
  readonly role: LineRole | undefined;
  readonly source: Span;
}

/** Titles stand among the first paragraphs, after those of the letter that transmits. */
const headParagraphs = 16;
/** Lines of a paragraph that are looked back over; a text without any end of sentence must not cost its square. */
const longestLook = 40;
const closed = /[。！？；：!?;:](?:["”』）)〕\]])?$/;
const halfway = /[，、,《（(〔“‘—\-第自至]$/;
/** Words that a sentence does not end in; a title may: 社会力量参与. */
const openWord = /[和与及或至的]$/;

/** A provision on when the text is in force is no title, however short. */
const tellsValidity = /自(?:(?:19|20)\d{2}年|\p{Script=Han}{2,10}之日)|有效期(?:限)?(?:为|至|到|截)/u;

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
    if (group && continues({ group, line, layout, set, isHead: groups.length <= headParagraphs })) {
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

function continues(at: {
  group: readonly Line[];
  line: Line;
  layout: Layout;
  set: boolean;
  isHead: boolean;
}): boolean {
  const { group, line, layout, set } = at;
  const previous = group.at(-1);
  if (!previous || previous.row || line.row) return false;
  const before = previous.content.text;
  const whole = group
    .slice(-longestLook)
    .map((part) => part.content.text)
    .join('');
  const full = isFull(previous, line, layout, group.length === 1);
  if (opensBlock(line.content.text, whole, full)) return false;
  if (standsAlone(whole)) return false;
  if (splitsFigure(whole, line.content.text)) return true;
  if (layout.indented && isIndented(line, layout.margin)) return false;
  if (at.isHead && isWholeTitle(whole) && !goesOnAsTitle(whole, line.content.text)) return false;
  // 宣传发动阶段（2022年8月—2022年9月）
  if (isHeadingLike(whole) && /月[底末]?[）)]$/.test(whole)) return false;
  if (closed.test(before)) return full && !beginsParagraph(line, layout);
  const unfinished =
    halfway.test(before) || openBrackets(whole) > 0 || (openWord.test(before) && !isHeadingLike(whole));
  if (full || unfinished) return true;
  return !set && isCutSentence(whole);
}

/** Ends of a line and beginnings of the next between which a date or a sum was broken: 2026年9 + 月30日. */
const brokenFigures: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:19|20)\d{2}$/, /^年(?!度|份)/],
  [/[至到]\d{4}年$/, /^\d{1,2}月/],
  [/年\d{1,2}$/, /^月/],
  [/年\d{1,2}月$/, /^\d{1,2}日/],
  [/月\d{1,2}$/, /^日/],
  [/\d$/, /^(?:[%％]|[万亿千百]{0,2}元)/],
];

function splitsFigure(before: string, after: string): boolean {
  return brokenFigures.some(([end, beginning]) => end.test(before) && beginning.test(after));
}

/** The page broke the line: the next word no longer fitted. A first line that lost its indent is two characters shorter. */
function isFull(line: Line, next: Line, layout: Layout, isFirst: boolean): boolean {
  if (!layout.wrapped) return false;
  const word =
    /^(?:[A-Za-z0-9.,%％]+|[“‘《（(〔]?.)[，。；：、？！”’》）)〕]*/u.exec(next.content.text)?.[0] ?? '';
  const lostIndent = isFirst && line.indent - layout.margin < 3 ? 5 : 0;
  // A numbered title of nearly a line's length is more likely whole than broken.
  const slack = isFirst && isHeadingLike(line.content.text) ? 1 : 4;
  return line.width + line.indent + columnsOf(word) + slack + lostIndent >= layout.width;
}

/** The title of a document on one line, as wide as it may be. */
function isWholeTitle(text: string): boolean {
  const plain =
    text.length <= 80 && !text.startsWith('《') && !/[。；，：]/.test(text) && openBrackets(text) === 0;
  return plain && readMarker(text) === undefined && endsLikeTitle(text);
}

/** 若干政策 + 措施, 实施方案 + 的通知, 实施方案 + （试行）. */
function goesOnAsTitle(text: string, next: string): boolean {
  return /^[的（(]/.test(next) || (next.length <= 12 && isWholeTitle(text + next));
}

/** Header and footer lines that nothing is joined to. */
function standsAlone(text: string): boolean {
  const role = roleOf(text);
  return role !== undefined && !['copy_to', 'attachment_list', 'unit_list', 'responsible'].includes(role);
}

function opensBlock(text: string, before: string, beforeIsFull: boolean): boolean {
  const role = roleOf(text);
  if (openBrackets(before) > 0 && role === 'unit_list') return false;
  if (role !== undefined && role !== 'responsible' && role !== 'salutation') return true;
  if (closed.test(before) && isOrganLine(text)) return true;
  const marker = readMarker(text);
  if (!marker || isCrossReference(text, marker)) return false;
  if (/[第（(《]$/.test(before) || (openWord.test(before) && !isHeadingLike(before))) return false;
  if (/^第[^\s]{1,6}[编章节]/.test(before) && isHeadingLike(before)) return true;
  const unfinished = beforeIsFull && !closed.test(before);
  // In the middle of a broken sentence a 第N条 is a reference, a 一是 belongs to the running text.
  if (unfinished && (marker.label.startsWith('第') || marker.kind === 'spoken')) return false;
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

/** A numbered title; save for an article's it may hold a comma, and the text below it is not its second half. */
function isHeadingLike(text: string): boolean {
  const marker = readMarker(text);
  if (!marker || columnsOf(text) > 80 || tellsValidity.test(text)) return false;
  return !(marker.kind === 'article' ? /[。；，;,]/ : /[。；;]/).test(text);
}

/** In text that is not broken at the page edge: a page ended inside this sentence. */
function isCutSentence(text: string): boolean {
  const sentence = text.slice(text.lastIndexOf('。') + 1);
  if (/^[（(〔].*[）)〕]$/.test(sentence)) return false;
  if (isHeadingLike(text)) return false;
  return /[。；，,;]/.test(text) || columnsOf(text) > 90 || tellsValidity.test(text);
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
