import { fold } from './fold.ts';
import type { Line } from './lines.ts';
import { readMarker } from './marker.ts';
import type { SetAside } from './report.ts';

const dashed = /^(?:[-—–―－·•~～─]+\d{1,4}[-—–―－·•~～─]+|[-—–―－─]\d{1,4}|\d{1,4}[-—–―－─])$/;
const named = /^(?:第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|共\d{1,4}页第\d{1,4}页|page\d{1,4}(?:of\d{1,4})?)$/i;
const bare = /^\d{1,4}$/;
const slashed = /^(\d{1,4})\/(\d{1,4})$/;
const rule = /^[-_=—─*·.…~]{4,}$/;
const closed = /[。！？；：!?;:]["”』）)]?$/;

/** Splits the lines into text and page furniture: page numbers, running headers and footers, rules. */
export function separateFurniture(lines: readonly Line[]): { body: Line[]; setAside: SetAside[] } {
  const counting = new Set([...countingLines(lines, bare), ...countingLines(lines, slashed)]);
  const numbers = new Set(lines.filter((line, i) => counting.has(line) || isPageNumber(lines, line, i)));
  const running = findRunningLines(lines, numbers);
  const setAside: SetAside[] = [];
  const body: Line[] = [];
  for (const line of lines) {
    const text = line.content.text;
    const kind = numbers.has(line)
      ? 'page_number'
      : running.has(line)
        ? 'running_line'
        : rule.test(text)
          ? 'rule'
          : undefined;
    if (kind === undefined) body.push(line);
    else setAside.push({ kind, text, start: line.start, end: line.end });
  }
  return { body, setAside };
}

function isPageNumber(lines: readonly Line[], line: Line, at: number): boolean {
  const text = line.content.text.replace(/\s/g, '').normalize('NFKC');
  if (dashed.test(text) || named.test(text)) return true;
  if (line.row) return false;
  const atPageEdge = line.pageBreak || lines[at + 1]?.pageBreak === true;
  return atPageEdge && (bare.test(text) || slashed.test(text));
}

/**
 * The lines of this form when their numbers rise one by one through the document, three or more of them, with text
 * between: a bare number may also be a cell of a table.
 */
function countingLines(lines: readonly Line[], form: RegExp): Line[] {
  const counted = lines
    .map((line, index) => ({ line, index, text: line.content.text.normalize('NFKC') }))
    .filter(({ line, text }) => form.test(text) && !line.row)
    .map(({ line, index, text }) => ({ line, index, number: Number.parseInt(text, 10) }));
  const rising = counted.every(({ number, index }, i) => {
    const before = counted[i - 1];
    return before === undefined || (number === before.number + 1 && index - before.index > 5);
  });
  return rising && counted.length >= 3 ? counted.map(({ line }) => line) : [];
}

/** The same short line three times or more, mostly where a page ends, or evenly in the middle of sentences. */
function findRunningLines(lines: readonly Line[], numbers: ReadonlySet<Line>): Set<Line> {
  const groups = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const text = line.content.text;
    if (numbers.has(line) || line.row || text.length < 4 || text.length > 40) return;
    if (closed.test(text) || readMarker(text)) return;
    const key = fold(text).replace(/\d+/g, '#');
    const places = groups.get(key);
    if (places) places.push(i);
    else groups.set(key, [i]);
  });
  const widths = lines.map((line) => line.width).sort((a, b) => a - b);
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const running = new Set<Line>();
  for (const places of groups.values()) {
    if (places.length < 3) continue;
    const atEdge = places.filter((i) => isAtEdge(lines, i, numbers)).length;
    if (atEdge * 3 >= places.length * 2 || interruptsEvenly(lines, places, wide)) {
      for (const i of places) running.add(lines[i] as Line);
    }
  }
  return running;
}

function isAtEdge(lines: readonly Line[], at: number, numbers: ReadonlySet<Line>): boolean {
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (lines[at]?.pageBreak || after?.pageBreak) return true;
  return (before !== undefined && numbers.has(before)) || (after !== undefined && numbers.has(after));
}

/**
 * Without page numbers or form feeds: exactly the same line, a page apart, shorter than a line of text, in the middle of
 * sentences. A line of text that happens to be printed three times is as wide as the others.
 */
function interruptsEvenly(lines: readonly Line[], places: readonly number[], wide: number): boolean {
  const texts = new Set(places.map((i) => lines[i]?.content.text));
  const first = lines[places[0] ?? 0];
  if (texts.size > 1 || !first || first.content.text.length < 6 || first.width > wide * 0.75) return false;
  const apart = places.every((place, i) => i === 0 || place - (places[i - 1] ?? 0) >= 12);
  const interrupting = places.filter((i) => {
    const before = lines[i - 1];
    const after = lines[i + 1];
    if (!before || !after || closed.test(before.content.text)) return false;
    return before.width >= wide * 0.75 && readMarker(after.content.text) === undefined;
  });
  return apart && interrupting.length * 3 >= places.length * 2;
}
