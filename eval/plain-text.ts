const quotes: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/**
 * Text for comparing: white space out, half and full width folded, one form of quotation marks.
 * Written apart from the product's own folding, so that an error there cannot hide itself.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[“”‘’]/g, (mark) => quotes[mark] ?? mark);
}
