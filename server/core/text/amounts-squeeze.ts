import type { Span } from './document.ts';

/** Text with half-width figures and marks and without white space, with the way back to the original. */
export interface Squeezed {
  readonly text: string;
  /** Original offset of each code unit of `text`. */
  readonly offsets: readonly number[];
}

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9]/.test(character);

/**
 * Half-width forms, no white space: `１．５ 万` becomes `1.5万`. A space stays between two figures or Latin letters, which are
 * two words, and behind the number of a member of a list. Marks are kept apart (、 is no comma), unlike in `fold`, because `3、5` is two numbers.
 */
export function squeezeFigures(text: string): Squeezed {
  const kept: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = halfWidth(text, at);
    if (!isSpace(character)) {
      kept.push(character);
      offsets.push(at);
      continue;
    }
    let next = at + 1;
    while (next < text.length && isSpace(text.charAt(next))) next++;
    if ((isWord(kept.at(-1)) || endsNumber(kept)) && isWord(halfWidth(text, next))) {
      kept.push(' ');
      offsets.push(at);
    }
    at = next - 1;
  }
  return { text: kept.join(''), offsets };
}

/** 2. 40周岁: the number of a member of a list, and a figure. */
const endsNumber = (kept: readonly string[]): boolean => kept.at(-1) === '.' && isWord(kept.at(-2));

const isSpace = (character: string): boolean => /\s/.test(character);

function halfWidth(text: string, at: number): string {
  const code = text.charCodeAt(at);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
}

/** Maps a non-empty stretch of squeezed text back to the original. */
export function unsqueeze({ offsets }: Squeezed, start: number, end: number): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}
