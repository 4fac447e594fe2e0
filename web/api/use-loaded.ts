import { useEffect, useState } from 'react';
import { faultOf, type ServiceFault } from './service-error.ts';

/** Something that is fetched: on its way, there, or not to be had. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly fault: ServiceFault; readonly retry: () => void };

/**
 * Loads when the page part appears and whenever `key` changes; replies to an earlier key are dropped. While a new key
 * loads, the state is `loading`.
 */
export function useLoaded<Value>(key: string, load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly result: Loaded<Value> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for what is loaded
  useEffect(() => {
    const leaving = new AbortController();
    const keep = (result: Loaded<Value>) => {
      if (!leaving.signal.aborted) setLoaded({ key, result });
    };
    load(leaving.signal).then(
      (value) => keep({ state: 'ready', value }),
      (error: unknown) =>
        keep({
          state: 'failed',
          fault: faultOf(error),
          retry: () => {
            setLoaded(undefined);
            setAttempt(attempt + 1);
          },
        }),
    );
    return () => leaving.abort();
  }, [key, attempt]);
  return loaded?.key === key ? loaded.result : { state: 'loading' };
}
