import type { CorpusIndex, SearchHit, SearchQuery } from '../retrieval/corpus.ts';
import type { Clause, PolicyDocument } from '../text/document.ts';

/** An index over a few documents. Searching throws unless the test gave `hits`; terms are single characters, each seen once. */
export function fakeIndex(parts: {
  documents: readonly PolicyDocument[];
  clauses: readonly Clause[];
  sources?: ReadonlyMap<string, string>;
  hits?: (query: SearchQuery) => SearchHit[];
}): CorpusIndex {
  const { documents, clauses, hits } = parts;
  return {
    generation: 'fake-1',
    segmenter: 'fake-segmenter',
    embedder: 'fake-embedder',
    documents,
    clauses,
    document: (id) => documents.find((document) => document.id === id),
    clause: (id) => clauses.find((clause) => clause.id === id),
    clausesOf: (id) => clauses.filter((clause) => clause.documentId === id),
    sourceText: (id) => parts.sources?.get(id),
    search: async (query) => {
      if (hits === undefined) throw new Error(`the test set up no hits for ${query.text}`);
      return hits(query);
    },
    terms: (text) => Array.from(text),
    idf: () => 1,
    frequency: () => 1,
  };
}
