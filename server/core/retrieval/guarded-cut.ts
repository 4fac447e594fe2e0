/** Control characters and lone surrogates: segmenters pass text through UTF-8 and would alter them. */
const unsafe = /[\p{Cc}\p{Cs}]/gu;

/** Longest piece handed to a segmenter at once; its working memory grows with the piece. */
const pieceLength = 20_000;

/**
 * Cuts text with `cut` so that no character is altered or lost: control characters and lone surrogates become words of
 * their own, and very long text is handed over in pieces.
 */
export function guardedCut(text: string, cut: (piece: string) => string[]): string[] {
  const words: string[] = [];
  let from = 0;
  const cutUpTo = (end: number): void => {
    while (from < end) {
      const to = pieceEnd(text, from, end);
      for (const word of cut(text.slice(from, to))) words.push(word);
      from = to;
    }
  };
  for (const match of text.matchAll(unsafe)) {
    cutUpTo(match.index);
    words.push(match[0]);
    from = match.index + match[0].length;
  }
  cutUpTo(text.length);
  return words;
}

/** Ends a long piece after punctuation when there is some, and never inside a surrogate pair. */
function pieceEnd(text: string, from: number, end: number): number {
  if (end - from <= pieceLength) return end;
  const limit = from + pieceLength;
  for (let at = limit; at > limit - 1000; at--) {
    if (/[.,;:!?。，；：！？\s]/.test(text.charAt(at - 1))) return at;
  }
  const unit = text.charCodeAt(limit);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return isLowSurrogate ? limit - 1 : limit;
}
