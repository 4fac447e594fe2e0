import type { Calculation } from '../../rules/calculation.ts';
import type { Clause } from '../../text/document.ts';
import { verbatim } from './verbatim.ts';

/** The conditions that nobody has confirmed, as 若……. */
export function conditionsLine(calculation: Calculation, clause: Clause): string[] {
  const open = calculation.conditions.filter(({ state }) => state !== 'met');
  if (open.length === 0) return [];
  const quoted = open.map(({ quote }) => `“${verbatim(quote, clause)}”`).join('');
  return [`前提：若${quoted}${open.length > 1 ? '均属实' : '属实'}。`];
}
