import type { DocumentEntry } from '#core/contract/documents.ts';
import { foldSearch } from './fold-search.ts';

/** What the list is narrowed to; an empty text and an undefined region narrow nothing. */
export interface DocumentFilter {
  readonly text: string;
  readonly region: string | undefined;
}

/** The documents of the region that hold every word of the text in title, other names, number, issuer or region. */
export function filterDocuments(
  documents: readonly DocumentEntry[],
  { text, region }: DocumentFilter,
): readonly DocumentEntry[] {
  const wanted = foldSearch(text).split(/\s+/).filter(Boolean);
  return documents.filter((document) => {
    const words = foldSearch(
      [document.title, ...document.aliases, document.number, document.issuer, document.region].join('\n'),
    );
    return (
      (region === undefined || document.region === region) && wanted.every((word) => words.includes(word))
    );
  });
}
