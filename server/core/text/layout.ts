import type { Line } from './lines.ts';

/** How the lines of a document are set; tells a line that was broken by the page from one that ends a paragraph. */
export interface Layout {
  /** Lines were broken at the edge of the page. */
  readonly wrapped: boolean;
  /** Columns of a full line; 0 when not wrapped. */
  readonly width: number;
  /** Columns of white space left of an ordinary line. */
  readonly margin: number;
  /** The first lines of paragraphs still carry their indent. */
  readonly indented: boolean;
  /** Empty lines stand between paragraphs, not between all lines. */
  readonly spaced: boolean;
}

const closed = /[。！？；：!?;:]["”』）)]?$/;

/** Measures the layout over all lines that are not page furniture. */
export function measureLayout(lines: readonly Line[]): Layout {
  const prose = lines.filter((line) => !line.row);
  const widths = prose.map((line) => line.width + line.indent).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.95)] ?? 0;
  const full = prose.filter((line) => line.width + line.indent >= widest * 0.85);
  const broken = full.filter((line) => !closed.test(line.content.text));
  // No page has more than 65 characters a line; full lines that mostly end in mid-sentence were broken.
  const wrapped =
    prose.length >= 6 &&
    widest <= 130 &&
    widest >= 24 &&
    full.length >= prose.length * 0.3 &&
    broken.length >= full.length * 0.4;
  if (!wrapped) return { wrapped, width: 0, margin: 0, indented: false, spaced: false };
  const indents = full.map((line) => line.indent).sort((a, b) => a - b);
  const margin = indents[Math.floor(indents.length * 0.25)] ?? 0;
  const openings = prose.filter((line) => isIndented(line, margin)).length;
  const spaced = prose.filter((line) => line.blankBefore).length < prose.length * 0.5;
  const indented = openings >= 3 && openings >= prose.length * 0.05;
  const widthsOfFull = full.map((line) => line.width + line.indent).sort((a, b) => a - b);
  return { wrapped, width: widthsOfFull[widthsOfFull.length >> 1] ?? widest, margin, indented, spaced };
}

/** True for a line set in by about two characters, as the first line of a paragraph is. */
export function isIndented(line: Line, margin: number): boolean {
  return line.indent - margin >= 3 && line.indent - margin <= 8;
}
