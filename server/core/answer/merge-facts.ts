import type { RawValue } from '../rules/facts.ts';
import { Exact } from '../text/amounts-exact.ts';
import type { BoundFacts } from './bind-facts.ts';

/**
 * Facts of an earlier turn with those of a later one: what was said last holds, field by field in a list's first entry.
 * `adds` are money inputs whose new figure comes on top of the old one (还有公证费1万).
 */
export function mergeFacts(
  before: BoundFacts,
  now: BoundFacts,
  adds: ReadonlySet<string> = new Set(),
): BoundFacts {
  const inputs: Record<string, RawValue> = { ...before.inputs };
  for (const [id, value] of Object.entries(now.inputs)) {
    const known = inputs[id];
    if (adds.has(id) && typeof value === 'string' && typeof known === 'string') {
      inputs[id] = new Exact(known).plus(value).toFixed();
      continue;
    }
    inputs[id] =
      typeof value === 'object' && typeof known === 'object' ? [{ ...known[0], ...value[0] }] : value;
  }
  const conditions = { ...before.conditions, ...now.conditions };
  return { inputs, conditions, because: { ...before.because, ...now.because } };
}
