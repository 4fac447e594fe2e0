import type { Span } from './document.ts';
import type { MappedText } from './mapped-text.ts';

/** One printed line with something on it. */
export interface Line extends Span {
  /** Cleaned: stray spaces out, tabs of a table row kept. `start`/`end` enclose the untouched line, trimmed. */
  readonly content: MappedText;
  /** Columns (half-width) of white space before the first character. */
  readonly indent: number;
  /** Columns the line takes, indent left out. */
  readonly width: number;
  /** A form feed stands between this line and the one before. */
  readonly pageBreak: boolean;
  /** An empty line stands before it. */
  readonly blankBefore: boolean;
  /** A row of a table: cells are separated by tabs, or were by wide blanks. */
  readonly row: boolean;
}

const blank = /[\s\u200b\ufeff\u00ad]/;
const latin = /[A-Za-z0-9]/;
/** Three half-width blanks or two full-width ones. */
const wideBlank = /[ \u00a0]{3,}|[ \u3000]*\u3000[ \u3000]+/g;
/** In lines of many columns two half-width blanks are enough. */
const doubleBlank = /[ \u00a0]{2,}/g;
const manyColumns = 3;
const setOff = /^第[^\s]{1,8}(?:[编篇章节条]|部分|条之.)$/;

/** 2. 40周岁以上的 is the second member of a list, not 2.40. */
const memberNumber = /(?:^|[\t。；;：:])\d{1,2}[.．]$/;

/** Number and signer stand on one line of a letterhead, at its two ends. */
const printedLine = /[^\n\r\u2028\u2029]*号(?=[ \t\u3000]{2,}签发人)|[^\n\r\u2028\u2029]+/g;

interface RawLine extends Span {
  readonly indent: number;
  readonly pageBreak: boolean;
  readonly blankBefore: boolean;
  /** Number of tabs, or of wide blanks, inside the line. */
  readonly tabs: number;
  readonly wideBlanks: number;
}

/** Cuts the source into lines and drops empty ones. `source` is the decoded text, line ends of any kind. */
export function splitLines(source: string): Line[] {
  const raw = rawLines(source);
  const spaced = spacedRows(raw);
  return raw.map((line) => {
    const { start, end, indent, pageBreak, blankBefore } = line;
    const row = line.tabs > 0 || spaced.has(line);
    return {
      start,
      end,
      indent,
      pageBreak,
      blankBefore,
      row,
      content: cleanLine(source, line, row),
      width: columnsOf(source.slice(start, end)),
    };
  });
}

function rawLines(source: string): RawLine[] {
  const lines: RawLine[] = [];
  let pageBreak = false;
  let previousEnd = 0;
  for (const match of source.matchAll(printedLine)) {
    const raw = match[0];
    pageBreak ||= raw.includes('\f');
    let from = 0;
    let to = raw.length;
    while (from < to && blank.test(raw.charAt(from))) from++;
    while (to > from && blank.test(raw.charAt(to - 1))) to--;
    if (from === to) continue;
    const span = { start: match.index + from, end: match.index + to };
    const text = raw.slice(from, to);
    lines.push({
      ...span,
      indent: columnsOf(raw.slice(0, from)),
      pageBreak,
      blankBefore: (source.slice(previousEnd, span.start).match(/\r\n|[\n\r\u2028\u2029]/g)?.length ?? 0) > 1,
      tabs: text.split('\t').length - 1,
      wideBlanks: text.match(wideBlank)?.length ?? manyDoubleBlanks(text),
    });
    pageBreak = false;
    previousEnd = span.end;
  }
  return lines;
}

function manyDoubleBlanks(text: string): number {
  const blanks = text.match(doubleBlank)?.length ?? 0;
  return blanks >= manyColumns ? blanks : 0;
}

/** Tables set with blanks: three lines of two columns, or two of more, that follow one another. */
function spacedRows(lines: readonly RawLine[]): Set<RawLine> {
  const rows = new Set<RawLine>();
  let first = 0;
  for (let at = 1; at <= lines.length; at++) {
    const blanks = lines[first]?.wideBlanks ?? 0;
    if (lines[at]?.wideBlanks === blanks) continue;
    if (blanks > 0 && at - first >= (blanks === 1 ? 3 : 2)) {
      for (const line of lines.slice(first, at)) rows.add(line);
    }
    first = at;
  }
  return rows;
}

/** Half-width columns that a text takes when printed. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\f' || character === '\u200b' || character === '\ufeff') continue;
    columns += character === '\t' ? 4 : /[\u2e80-\uffff]|[“”‘’—…·]/u.test(character) ? 2 : 1;
  }
  return columns;
}

/** The line without stray spaces: between Latin words, after 第N条 and between the number of a member and a figure one stays, in a table row the tabs stay. */
function cleanLine(source: string, span: Span, row: boolean): MappedText {
  const offsets: number[] = [];
  const divider = row ? dividerOf(source.slice(span.start, span.end)) : undefined;
  let text = '';
  let gap = '';
  for (let at = span.start; at < span.end; at++) {
    const unit = source.charAt(at);
    if (blank.test(unit)) {
      gap += unit;
      continue;
    }
    const kept = gap === '' ? '' : gapWithin(text, gap, unit, divider);
    for (let i = 0; i < kept.length; i++) offsets.push(-1);
    offsets.push(at);
    text += kept + unit;
    gap = '';
  }
  return { text, offsets };
}

/** What divides the cells of a table row. */
const dividerOf = (line: string): RegExp => (line.search(wideBlank) === -1 ? doubleBlank : wideBlank);

function gapWithin(before: string, gap: string, next: string, divider: RegExp | undefined): string {
  if (divider !== undefined && gap.includes('\t')) return '\t'.repeat(gap.split('\t').length - 1);
  if (divider !== undefined && gap.search(divider) !== -1) return '\t';
  if (setOff.test(before) || (memberNumber.test(before) && /\d/.test(next))) return ' ';
  const previous = before.at(-1) ?? '';
  const words = latin.test(previous) && latin.test(next);
  const afterStop = /[,.;:)]/.test(previous) && /[A-Za-z]/.test(next) && /[A-Za-z]/.test(before.at(-2) ?? '');
  return words || afterStop ? ' ' : '';
}

/** What stands between two lines of one paragraph: nothing, or a space between two lower-case Latin words. */
export function gapBetweenLines(before: string, after: string): string {
  if (setOff.test(before)) return ' ';
  return /[a-z,.;:]$/.test(before) && /^[A-Za-z]/.test(after) && /[a-z][,.;:]?$/.test(before) ? ' ' : '';
}
