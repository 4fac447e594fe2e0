import type { Segmenter } from '#core/ports.ts';
import type { Corpus } from '#core/retrieval/corpus.ts';
import type { Clause, DocumentId } from '#core/text/document.ts';
import { inferRegion } from '#core/text/infer-region.ts';
import type { Lexicon } from '#core/text/lexicon.ts';
import { Gazetteer } from '#core/text/places.ts';

/** Gives documents that print no place the one that their text names most; see {@link inferRegion}. */
export function fillRegions(corpus: Corpus, words: { lexicon: Lexicon; segmenter: Segmenter }): Corpus {
  if (corpus.documents.every(({ region }) => region !== undefined)) return corpus;
  const gazetteer = new Gazetteer(words.lexicon, words.segmenter);
  const clausesOf = (id: DocumentId): Clause[] =>
    corpus.clauses.filter(({ documentId }) => documentId === id);
  const documents = corpus.documents.map((document) => ({
    ...document,
    region: document.region ?? inferRegion(document, clausesOf(document.id), gazetteer),
  }));
  return { ...corpus, documents };
}
