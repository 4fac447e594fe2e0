import { useEffect, useState } from 'react';
import type { Answer, AskRequest } from '#core/contract/ask.ts';
import type { SearchResult } from '#core/contract/search.ts';
import { searchClauses } from '../api/calls.ts';
import { callJson } from '../api/request.ts';
import { faultOf, type ServiceFault } from '../api/service-error.ts';
import { type Scope, scopeOf } from '../state/scope-of.ts';

/** With the answer as many as there are number keys. */
const mostHits = 8;

/** What the service found for a question. */
export interface LookedUp {
  readonly question: string;
  readonly answer: Answer;
  readonly hits: readonly SearchResult[];
}

export interface LookUp {
  /** The last that was found; while the next is on its way it stays. */
  readonly found: LookedUp | undefined;
  readonly fault: ServiceFault | undefined;
  readonly coming: boolean;
  readonly retry: () => void;
}

type Result = { readonly key: string } & (
  | { readonly found: LookedUp; readonly fault?: undefined }
  | { readonly fault: ServiceFault; readonly found?: undefined }
);

/** Between the last key and the call, in milliseconds: quick typing asks once, a pause is not felt. */
const pause = 25;

/** Asks and searches as one types: a moment after the last change, the former call given up. */
export function useLookUp(question: string, { region, asOf }: Scope): LookUp {
  const [result, setResult] = useState<Result>();
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([question, region, asOf, attempt]);
  useEffect(() => {
    if (question === '') return setResult(undefined);
    const leaving = new AbortController();
    const keep = (next: Result) => {
      if (!leaving.signal.aborted) setResult(next);
    };
    const timer = setTimeout(() => {
      lookUp(question, scopeOf(region ?? '', asOf ?? ''), leaving.signal).then(
        (found) => keep({ key, found }),
        (error: unknown) => keep({ key, fault: faultOf(error) }),
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [question, region, asOf, key]);
  const settled = result?.key === key;
  return {
    found: result?.found,
    fault: settled ? result.fault : undefined,
    coming: question !== '' && !settled,
    retry: () => setAttempt(attempt + 1),
  };
}

async function lookUp(question: string, scope: Scope, signal: AbortSignal): Promise<LookedUp> {
  const body: AskRequest = { messages: [{ role: 'user', content: question }], ...scope };
  const { region, asOf } = scope;
  const [answer, { hits }] = await Promise.all([
    callJson<Answer>({ path: '/api/ask', body, signal }),
    searchClauses({ q: question, region, limit: mostHits }, { asOf, signal }),
  ]);
  return { question, answer, hits };
}
