import { useEffect } from 'react';
import { sharedValue, useShared } from '../state/shared-value.ts';
import { readStored, writeStored } from '../state/stored.ts';
import { callsOfDay, type DeskCall, momentOf, withCall } from './day-calls.ts';

const key = 'zhice.desk.calls';

const kept = sharedValue<readonly DeskCall[]>(loadCalls());

/** The calls of today, the last one first, also those of another tab. */
export function useDayCalls(): readonly DeskCall[] {
  useEffect(() => {
    // The page may stand open overnight: what is not of today goes as soon as somebody looks.
    const refresh = () => keep(loadCalls());
    const follow = (event: StorageEvent) => {
      if (event.key === key || event.key === null) kept.set(loadCalls());
    };
    refresh();
    addEventListener('storage', follow);
    addEventListener('focus', refresh);
    return () => {
      removeEventListener('storage', follow);
      removeEventListener('focus', refresh);
    };
  }, []);
  return useShared(kept);
}

/** Notes a call in this browser. */
export function noteCall(question: string, sentence: string): void {
  keep(withCall(loadCalls(), { ...momentOf(new Date()), question, sentence }));
}

/** Forgets all calls. */
export function clearCalls(): void {
  keep([]);
}

function keep(calls: readonly DeskCall[]): void {
  kept.set(calls);
  writeStored(() => localStorage, key, calls);
}

function loadCalls(): readonly DeskCall[] {
  return callsOfDay(
    readStored(() => localStorage, key),
    momentOf(new Date()).day,
  );
}
