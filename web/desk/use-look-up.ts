import { useEffect, useState } from 'react';
import type { Answer, AskRequest } from '#core/contract/ask.ts';
import type { SearchResult } from '#core/contract/search.ts';
import { searchClauses } from '../api/calls.ts';
import { callJson } from '../api/request.ts';
import { faultOf, type ServiceFault } from '../api/service-error.ts';
import type { Scope } from '../state/scope-of.ts';

/** What the service found for a question. */
export interface LookedUp {
  readonly question: string;
  readonly answer: Answer | undefined;
  readonly hits: readonly SearchResult[];
}

export interface LookUp {
  /** The last that was found; while the next is on its way it stays. */
  readonly found: LookedUp | undefined;
  readonly fault: ServiceFault | undefined;
  readonly coming: boolean;
  readonly retry: () => void;
}

/** Between the last key and the call, in milliseconds: quick typing asks once, a pause is not felt. */
const pause = 60;

/** Asks and searches as one types: a moment after the last change, the former call given up. */
export function useLookUp(question: string, { region, asOf }: Scope): LookUp {
  const [found, setFound] = useState<LookedUp>();
  const [fault, setFault] = useState<ServiceFault>();
  const [coming, setComing] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    setFault(undefined);
    if (question === '') {
      setFound(undefined);
      setComing(false);
      return;
    }
    setComing(true);
    const timer = setTimeout(() => {
      const scope = { ...(region === undefined ? {} : { region }), ...(asOf === undefined ? {} : { asOf }) };
      const body: AskRequest = { messages: [{ role: 'user', content: question }], ...scope };
      Promise.all([
        callJson<Answer>({ path: '/api/ask', body, signal }),
        searchClauses({ q: question, region, limit: 8 }, { asOf, signal }),
      ]).then(
        ([answer, { hits }]) => {
          if (signal.aborted) return;
          setFound({ question, answer, hits });
          setComing(false);
        },
        (error: unknown) => {
          if (signal.aborted) return;
          setFound(undefined);
          setFault(faultOf(error));
          setComing(false);
        },
      );
    }, pause);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [question, region, asOf, attempt]);
  return { found, fault, coming, retry: () => setAttempt(attempt + 1) };
}
