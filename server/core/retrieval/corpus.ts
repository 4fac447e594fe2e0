import type { Clause, ClauseId, DocumentId, PolicyDocument } from '../text/document.ts';

/** What was ingested, before any index: documents in order of id, clauses in order of document and ordinal. */
export interface Corpus {
  readonly documents: readonly PolicyDocument[];
  readonly clauses: readonly Clause[];
  /** Texts before cleaning, see `ParsedDocument.source`; a document may have none. */
  readonly sources?: ReadonlyMap<DocumentId, string>;
}

export interface SearchQuery {
  readonly text: string;
  /** Only clauses of these documents; undefined = all. */
  readonly documentIds?: ReadonlySet<DocumentId>;
  readonly limit: number;
}

export interface SearchHit {
  readonly clauseId: ClauseId;
  /** Fused score; comparable inside one query only. */
  readonly score: number;
  /** BM25 part and cosine part, before fusion. */
  readonly bm25: number;
  readonly cosine: number;
}

/** A whole generation in memory, ready to answer. */
export interface CorpusIndex {
  /** Name of the generation that was loaded. */
  readonly generation: string;
  readonly segmenter: string;
  readonly embedder: string;
  readonly documents: readonly PolicyDocument[];
  readonly clauses: readonly Clause[];
  document(id: DocumentId): PolicyDocument | undefined;
  clause(id: ClauseId): Clause | undefined;
  clausesOf(id: DocumentId): readonly Clause[];
  /** Text of the document before cleaning, personal data masked; undefined when none was kept. */
  sourceText(id: DocumentId): string | undefined;
  /** Hits sorted by score descending, then document order. Headings without own text are not returned. */
  search(query: SearchQuery): Promise<SearchHit[]>;
  /** Terms of a text as the index sees them (normalised words and bigrams, lexicon applied). */
  terms(text: string): readonly string[];
  /** Inverse document frequency of a term in this index; the largest value for terms that never occur. */
  idf(term: string): number;
  /** How many clauses hold the term. */
  frequency(term: string): number;
}
