import { sharedValue } from './shared-value.ts';
import { isRecord, readStored, writeStored } from './stored.ts';

/** What answers are asked for: the city (all when undefined) and the day whose law counts (today when undefined). */
export interface Scope {
  readonly region?: string;
  readonly asOf?: string;
}

const key = 'zhice.scope';

/** City and day, shared by all pages. Kept for the tab only: a day set once must not count silently next week. */
export const scope = sharedValue(
  readScope(readStored(() => sessionStorage, key)),
  (next) => void writeStored(() => sessionStorage, key, next),
);

/** A scope of the two values as fields hold them; empty means all cities, or today. */
export function scopeOf(region: string, asOf: string): Scope {
  return { ...(region === '' ? {} : { region }), ...(asOf === '' ? {} : { asOf }) };
}

function readScope(stored: unknown): Scope {
  const { region, asOf } = isRecord(stored) ? stored : {};
  return scopeOf(
    typeof region === 'string' ? region : '',
    typeof asOf === 'string' && /^\d{4}-\d\d-\d\d$/.test(asOf) ? asOf : '',
  );
}
