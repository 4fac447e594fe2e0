import { Hono } from 'hono';
import { type SearchResponse, type SearchResult, searchQuery } from '#core/contract/search.ts';
import { type AddressedHit, searchWithAddresses } from '#core/retrieval/addressed-search.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import type { DocumentId } from '#core/text/document.ts';
import { summariseDocument } from '#core/text/document-summary.ts';
import type { AppDependencies, AppEnvironment } from './environment.ts';
import { readQuery } from './read-request.ts';
import { openingOf, snippetOf } from './snippet.ts';

/** `GET /api/search`: ranked clauses, for the desk and for tools. */
export function searchRoutes({ clock }: AppDependencies): Hono<AppEnvironment> {
  const routes = new Hono<AppEnvironment>();

  routes.get('/', async (c) => {
    const { index } = c.get('service');
    const query = readQuery(c, searchQuery);
    const asOf = query.asOf ?? clock.today();
    const region = query.region?.trim() ?? '';
    const documentIds = region === '' ? undefined : documentsOf(index, region);
    const hits =
      documentIds?.size === 0
        ? []
        : await searchWithAddresses(index, {
            text: query.q,
            limit: Number(query.limit),
            ...(documentIds === undefined ? {} : { documentIds }),
          });
    const response: SearchResponse = {
      query: query.q,
      region: region === '' ? null : region,
      asOf,
      indexGeneration: index.generation,
      hits: hits.flatMap((hit) => searchResult(index, hit, query.q, asOf)),
      warnings: documentIds?.size === 0 ? [regionNotCovered(index, region)] : [],
    };
    return c.json(response);
  });

  return routes;
}

function searchResult(
  index: CorpusIndex,
  { point, ...hit }: AddressedHit,
  query: string,
  asOf: string,
): SearchResult[] {
  const clause = index.clause(hit.clauseId);
  const document = clause && index.document(clause.documentId);
  if (clause === undefined || document === undefined) return [];
  return [
    {
      ...hit,
      label: clause.label,
      heading: clause.heading,
      path: [...clause.path],
      snippet:
        point === undefined
          ? snippetOf(clause.text, index.terms(query), (term) => index.idf(term))
          : openingOf(clause.text, point),
      document: summariseDocument(document, index.documents, asOf),
    },
  ];
}

/** Documents of a region named in full (甲市) or in short (甲). */
function documentsOf(index: CorpusIndex, region: string): Set<DocumentId> {
  const wanted = shortName(region);
  const found = index.documents.filter((document) => shortName(document.region ?? '') === wanted);
  return new Set(found.map((document) => document.id));
}

function shortName(region: string): string {
  return region.length > 2 ? region.replace(/[省市县区]$/u, '') : region;
}

function regionNotCovered(index: CorpusIndex, region: string) {
  const covered = [...new Set(index.documents.flatMap((document) => document.region ?? []))].sort();
  return {
    code: 'region_not_covered',
    text: `没有收录“${region}”的文件；已收录：${covered.join('、') || '无'}。`,
  };
}
