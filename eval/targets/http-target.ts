import { z } from 'zod';
import { answer } from '#core/contract/ask.ts';
import { clauseResponse } from '#core/contract/documents.ts';
import { errorBody } from '#core/contract/error-body.ts';
import { searchResponse } from '#core/contract/search.ts';
import type { Target } from '../target.ts';

export interface HttpTargetOptions {
  /** Root of the deployment, e.g. `http://localhost:8787`. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly timeoutMilliseconds: number;
}

/** A running deployment, reached through its HTTP contract alone. */
export function httpTarget({ url, fetch, timeoutMilliseconds }: HttpTargetOptions): Target {
  const root = url.replace(/\/+$/, '');
  const clauses = new Map<string, string | undefined>();

  const call = async (path: string, body?: unknown): Promise<Response> =>
    fetch(`${root}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMilliseconds),
    });

  const clauseText = async (id: string): Promise<string | undefined> => {
    if (clauses.has(id)) return clauses.get(id);
    const response = await call(`/api/clauses/${encodeURIComponent(id)}`);
    const text = response.status === 404 ? undefined : (await read(response, clauseResponse)).text;
    clauses.set(id, text);
    return text;
  };

  const clause: Target['clause'] = async (id) => {
    const text = await clauseText(id);
    return text === undefined ? undefined : { id, text };
  };

  return {
    name: root,
    ask: async (request) => read(await call('/api/ask', request), answer),
    clause,
    async search({ text, region, asOf, limit }) {
      const query = new URLSearchParams({ q: text, limit: String(limit), asOf });
      if (region !== undefined) query.set('region', region);
      const response = await call(`/api/search?${query}`);
      // A deployment may leave the search out; its answers can be scored all the same.
      if (response.status === 404) return undefined;
      const { hits } = await read(response, searchResponse);
      const found = await Promise.all(hits.map((hit) => clause(hit.clauseId)));
      return found.filter((one) => one !== undefined);
    },
  };
}

async function read<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const fault = errorBody.safeParse(body);
    throw new Error(`HTTP ${response.status}${fault.success ? `：${fault.data.error.message}` : ''}`);
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Error(`响应不合契约：${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
