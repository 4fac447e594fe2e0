import type { CalculateRequest, Calculation } from '#core/contract/calculation.ts';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import type {
  ClauseResponse,
  DocumentResponse,
  DocumentSourceResponse,
  DocumentsResponse,
} from '#core/contract/documents.ts';
import type { FeedbackRequest, FeedbackResponse } from '#core/contract/feedback.ts';
import type { SearchResponse } from '#core/contract/search.ts';
import { callJson } from './request.ts';

/** Settings of a call that every call takes. */
export interface CallOptions {
  readonly asOf?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** `GET /api/documents`. */
export function fetchDocuments({ asOf, signal }: CallOptions = {}): Promise<DocumentsResponse> {
  return callJson({ path: `/api/documents${queryOf({ asOf })}`, signal });
}

/** `GET /api/documents/:id`. */
export function fetchDocument(id: string, { asOf, signal }: CallOptions = {}): Promise<DocumentResponse> {
  return callJson({ path: `/api/documents/${encodeURIComponent(id)}${queryOf({ asOf })}`, signal });
}

/** `GET /api/documents/:id/source`. */
export function fetchDocumentSource(
  id: string,
  { signal }: CallOptions = {},
): Promise<DocumentSourceResponse> {
  return callJson({ path: `/api/documents/${encodeURIComponent(id)}/source`, signal });
}

/** `GET /api/clauses/:id`. */
export function fetchClause(id: string, { asOf, signal }: CallOptions = {}): Promise<ClauseResponse> {
  return callJson({ path: `/api/clauses/${encodeURIComponent(id)}${queryOf({ asOf })}`, signal });
}

/** `GET /api/rules`. */
export async function fetchRules({ signal }: CallOptions = {}): Promise<readonly CatalogueEntry[]> {
  const { rules } = await callJson<{ rules: CatalogueEntry[] }>({ path: '/api/rules', signal });
  return rules;
}

/** `GET /api/rules/:id`. */
export function fetchRule(id: string, { signal }: CallOptions = {}): Promise<CatalogueEntry> {
  return callJson({ path: `/api/rules/${encodeURIComponent(id)}`, signal });
}

/** `POST /api/calculate`. */
export function calculate(body: CalculateRequest, { signal }: CallOptions = {}): Promise<Calculation> {
  return callJson({ path: '/api/calculate', body, signal });
}

/** `GET /api/search`. */
export function searchClauses(
  search: { readonly q: string; readonly region?: string | undefined; readonly limit?: number },
  { asOf, signal }: CallOptions = {},
): Promise<SearchResponse> {
  const { q, region, limit } = search;
  return callJson({ path: `/api/search${queryOf({ q, region, limit: limit?.toString(), asOf })}`, signal });
}

/** `POST /api/feedback`; sent once, because twice would count twice. */
export function sendFeedback(body: FeedbackRequest): Promise<FeedbackResponse> {
  return callJson({ path: '/api/feedback', body, attempts: 1 });
}

function queryOf(fields: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
