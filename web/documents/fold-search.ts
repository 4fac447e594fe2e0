/**
 * A text as searching compares it: full-width and half-width forms, capitals, and the kinds of quotes and brackets are the
 * same. One character stays one, so that places in the folded text are places in the text.
 */
export function foldSearch(text: string): string {
  return Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');
}

const alike: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '〔': '(',
  '〕': ')',
  '[': '(',
  ']': ')',
  '【': '(',
  '】': ')',
};

function foldUnit(unit: string): string {
  const folded = unit.normalize('NFKC').toLowerCase();
  const one = folded.length === 1 ? folded : unit;
  return alike[one] ?? one;
}
