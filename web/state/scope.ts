import { type Scope, scopeOf } from './scope-of.ts';
import { sharedValue } from './shared-value.ts';
import { isRecord, readStored, writeStored } from './stored.ts';

const key = 'zhice.scope';

/** City and day, shared by all pages. Kept for the tab only: a day set once must not count silently next week. */
export const scope = sharedValue(
  readScope(readStored(() => sessionStorage, key)),
  (next) => void writeStored(() => sessionStorage, key, next),
);

function readScope(stored: unknown): Scope {
  const { region, asOf } = isRecord(stored) ? stored : {};
  return scopeOf(
    typeof region === 'string' ? region : '',
    typeof asOf === 'string' && /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : '',
  );
}
