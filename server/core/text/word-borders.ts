/** Offsets at which words begin or end, given the words of a text in order; 0 and the length of the text are among them. */
export function wordBorders(words: readonly string[]): ReadonlySet<number> {
  const borders = new Set([0]);
  let at = 0;
  for (const word of words) {
    at += word.length;
    borders.add(at);
  }
  return borders;
}
