import type { ClauseId, DocumentId, Point } from '../text/document.ts';
import { findAddresses } from './clause-address.ts';
import type { CorpusIndex, SearchHit, SearchQuery } from './corpus.ts';

/** A hit of {@link searchWithAddresses}. */
export interface AddressedHit extends SearchHit {
  /** The query names this clause, or its document, outright. */
  readonly addressed: boolean;
  /** The point inside the clause that the query names. */
  readonly point: Point | undefined;
}

interface Address {
  readonly clauseId: ClauseId;
  readonly point: Point | undefined;
}

/**
 * Searches, and puts first what the query addresses: the clauses it names (第七条, 若干政策措施第（八）条), else the clauses of
 * the document whose 文号 or title it names. An addressed hit scores the best other score plus its own, so that hits stay
 * sorted by score; equal scores keep the order of the addresses.
 */
export async function searchWithAddresses(index: CorpusIndex, query: SearchQuery): Promise<AddressedHit[]> {
  const found = await index.search(query);
  const named = namedIn(index, query);
  const first = named.clauses.length > 0 ? named.clauses : clausesOf(index, named.documents);
  if (first.length === 0) return found.map((hit) => ({ ...hit, addressed: false, point: undefined }));
  const documentIds = new Set(first.flatMap(({ clauseId }) => index.clause(clauseId)?.documentId ?? []));
  const scored = new Map(
    (await index.search({ ...query, documentIds, limit: index.clauses.length })).map((hit) => [
      hit.clauseId,
      hit,
    ]),
  );
  const isFirst = new Set(first.map(({ clauseId }) => clauseId));
  const others = found
    .filter(({ clauseId }) => !isFirst.has(clauseId))
    .map((hit) => ({ ...hit, addressed: false, point: undefined }));
  const base = others[0]?.score ?? 0;
  const addressed = first.map(({ clauseId, point }): AddressedHit => {
    const { score, bm25, cosine } = scored.get(clauseId) ?? { score: 0, bm25: 0, cosine: 0 };
    return { clauseId, score: base + Math.max(0, score), bm25, cosine, addressed: true, point };
  });
  // Sorting is stable: equal scores stay in the order of the addresses.
  return [...addressed.sort((a, b) => b.score - a.score), ...others].slice(0, query.limit);
}

function namedIn(
  index: CorpusIndex,
  { text, documentIds }: SearchQuery,
): { clauses: Address[]; documents: DocumentId[] } {
  const isWanted = (id: DocumentId): boolean => documentIds === undefined || documentIds.has(id);
  const addresses = findAddresses(text, index, documentIds && [...documentIds]);
  const clauses = addresses.clauses
    .flatMap(({ documents }) => documents)
    .filter(({ documentId }) => isWanted(documentId))
    .flatMap(({ clauses: named, points }) =>
      named.map(({ id }) => ({ clauseId: id, point: points.find(({ clause }) => clause.id === id)?.point })),
    );
  // An alias such as 实施方案 is also an everyday word: alone it says too little to push other documents down.
  const documents = addresses.documents
    .filter(({ by }) => by !== 'alias')
    .flatMap((mention) => mention.documentIds)
    .filter(isWanted);
  const isNew = ({ clauseId }: Address, at: number): boolean =>
    clauses.findIndex((other) => other.clauseId === clauseId) === at;
  return { clauses: clauses.filter(isNew), documents };
}

function clausesOf(index: CorpusIndex, documents: readonly DocumentId[]): Address[] {
  return [...new Set(documents)].flatMap((id) =>
    index.clausesOf(id).map((clause) => ({ clauseId: clause.id, point: undefined })),
  );
}
