/** The part of `Storage` that is used here. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** JSON kept in the browser; undefined when there is none, or when what is there cannot be read. */
export function readStored(store: () => Store, key: string): unknown {
  try {
    const text = store().getItem(key);
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a value in the browser. Returns false when the browser is full or allows none; the page then works on without. */
export function writeStored(store: () => Store, key: string, value: unknown): boolean {
  try {
    store().setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Whether a value is an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
