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
 * two words. Marks are kept apart (、 is no comma), unlike in `fold`, because `3、5` is two numbers.
 */
export function squeezeFigures(text: string): Squeezed {
  let squeezed = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const character = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
    if (/\s/.test(character)) {
      let next = at + 1;
      while (/\s/.test(text[next] ?? '')) next++;
      const after =
        text.charCodeAt(next) >= 0xff01 ? String.fromCharCode(text.charCodeAt(next) - 0xfee0) : text[next];
      if (isWord(squeezed.at(-1)) && isWord(after)) {
        squeezed += ' ';
        offsets.push(at);
      }
      at = next - 1;
      continue;
    }
    squeezed += character;
    offsets.push(at);
  }
  return { text: squeezed, offsets };
}

/** Maps a non-empty stretch of squeezed text back to the original. */
export function unsqueeze({ offsets }: Squeezed, start: number, end: number): Span {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? -1) + 1 };
}
