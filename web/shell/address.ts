import { useSyncExternalStore } from 'react';

const changed = 'zhice:address';

/** The address in the page's own history: path, query and fragment as `location` has them. */
export interface Address {
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

/** Goes to another address of this site without loading the page anew; `replace` leaves no step to go back to. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  dispatchEvent(new Event(changed));
}

/** The present address, and a new rendering whenever it changes. */
export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.href);
  const { pathname, search, hash } = new URL(href);
  return { path: pathname, query: search, fragment: decoded(hash.slice(1)) };
}

function subscribe(listener: () => void): () => void {
  const events = ['popstate', 'hashchange', changed];
  for (const event of events) addEventListener(event, listener);
  return () => {
    for (const event of events) removeEventListener(event, listener);
  };
}

/** A part of an address without its percent signs; as it stands when they are wrong. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
