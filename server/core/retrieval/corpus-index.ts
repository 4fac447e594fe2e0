import type { Embedder, Segmenter, VectorHit, VectorIndex } from '../ports.ts';
import type { Clause, ClauseId, DocumentId } from '../text/document.ts';
import type { Bm25 } from './bm25.ts';
import type { Corpus, CorpusIndex, SearchHit, SearchQuery } from './corpus.ts';
import { fuse } from './fuse.ts';
import { inverseDocumentFrequency } from './postings.ts';
import type { QueryTerms } from './query-terms.ts';
import { smoothByDocument, smoothingFrom, smoothingPool } from './smooth.ts';
import { countTerms } from './terms.ts';

export interface CorpusIndexParts {
  readonly generation: string;
  readonly segmenter: Segmenter;
  readonly corpus: Corpus;
  /** Clauses that can be found; a clause's position is its row. */
  readonly rows: readonly Clause[];
  readonly bm25: Bm25;
  readonly queryTerms: QueryTerms;
  readonly vectors: Vectors | undefined;
}

export interface Vectors {
  readonly embedder: Embedder;
  readonly index: VectorIndex;
  /** See `fuse`; 0 asks the embedder nothing. */
  readonly weight: number;
  /** Told when the embedder fails on a question; the search then goes by words alone. */
  readonly onFault: (fault: unknown) => void;
}

/** Candidates taken from each list before fusion, at least. With fewer, a row that is good in both may miss out. */
const poolSize = 100;

/** Joins the parts of a generation into the index that answers are made from. */
export function createCorpusIndex(parts: CorpusIndexParts): CorpusIndex {
  const { generation, segmenter, corpus, rows, bm25, queryTerms, vectors } = parts;
  const documents = new Map(corpus.documents.map((document) => [document.id, document]));
  const clauses = new Map(corpus.clauses.map((clause) => [clause.id, clause]));
  const clausesOf = new Map<DocumentId, Clause[]>(corpus.documents.map(({ id }) => [id, []]));
  for (const clause of corpus.clauses) clausesOf.get(clause.documentId)?.push(clause);

  const documentOf = (row: number): DocumentId => (rows[row] as Clause).documentId;

  const search = async ({ text, documentIds, limit }: SearchQuery): Promise<SearchHit[]> => {
    if (limit <= 0) return [];
    const allowed =
      documentIds && Uint8Array.from(rows, (clause) => (documentIds.has(clause.documentId) ? 1 : 0));
    const isSmoothed = (documentIds?.size ?? documents.size) >= smoothingFrom;
    const pool = Math.max(limit, isSmoothed ? smoothingPool : poolSize);
    const scored = bm25.search(queryTerms.weigh(text), pool, allowed);
    const byWords = isSmoothed ? smoothByDocument(scored, documentOf) : scored;
    const byMeaning = vectors === undefined ? [] : await nearest(vectors, text, pool, allowed);
    const unsmoothed = new Map(scored.map(({ row, score }) => [row, score]));
    return fuse({ byWords, byMeaning, limit, vectorWeight: vectors?.weight ?? 0 }).map(
      ({ row, score, cosine }) => ({
        clauseId: (rows[row] as Clause).id,
        score,
        bm25: unsmoothed.get(row) ?? 0,
        cosine,
      }),
    );
  };

  return {
    generation,
    segmenter: segmenter.name,
    embedder: vectors?.embedder.name ?? 'none',
    documents: corpus.documents,
    clauses: corpus.clauses,
    document: (id) => documents.get(id),
    clause: (id: ClauseId) => clauses.get(id),
    clausesOf: (id) => clausesOf.get(id) ?? [],
    sourceText: (id) => corpus.sources?.get(id),
    search,
    terms: (text) => [...countTerms(queryTerms.correct(text), segmenter).keys()],
    idf: (term) => inverseDocumentFrequency(rows.length, bm25.frequency(term)),
    frequency: (term) => bm25.frequency(term),
  };
}

/** Nearest rows among those allowed. Indexes take no filter, so a narrowed search asks for all rows and picks. */
async function nearest(
  { embedder, index, weight, onFault }: Vectors,
  text: string,
  limit: number,
  allowed: Uint8Array | undefined,
): Promise<VectorHit[]> {
  if (weight === 0) return [];
  try {
    const query = await embedder.embedQuery(text);
    if (allowed === undefined) return index.search(query, limit);
    const all = index.search(query, index.size);
    return all.filter(({ row }) => allowed[row] !== 0).slice(0, limit);
  } catch (fault) {
    onFault(fault);
    return [];
  }
}
