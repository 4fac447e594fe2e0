import type { SourceRun } from './document.ts';

/** Text in which every UTF-16 unit knows its offset in the source; white space put in by us has the offset -1. */
export interface MappedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Text that is not in the source (a line break between paragraphs). */
export function inserted(text: string): MappedText {
  return { text, offsets: Array.from({ length: text.length }, () => -1) };
}

/** Joins pieces in the given order. */
export function concatMapped(pieces: readonly MappedText[]): MappedText {
  return {
    text: pieces.map((piece) => piece.text).join(''),
    offsets: pieces.flatMap((piece) => piece.offsets),
  };
}

/** The longest stretches that stand in the source without a break, in order of the text. */
export function runsOf(mapped: MappedText): SourceRun[] {
  const runs: { at: number; source: number; length: number }[] = [];
  mapped.offsets.forEach((source, at) => {
    if (source < 0) return;
    const last = runs.at(-1);
    if (last && last.at + last.length === at && last.source + last.length === source) last.length++;
    else runs.push({ at, source, length: 1 });
  });
  return runs;
}
