import type { Calculation } from '../../rules/calculation.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { Clause } from '../../text/document.ts';
import { verbatim } from './verbatim.ts';

/** The conditions that nobody has confirmed, as 若……. */
export function conditionsLine(rule: AmountRule, calculation: Calculation, clause: Clause): string[] {
  const open = calculation.conditions.filter(({ state }) => state !== 'met');
  if (open.length === 0) return [];
  const quoted = open.map(({ quote }) => `“${verbatim(quote, clause)}”`).join('');
  return [`前提：若${quoted}${rule.conditions.length > 1 ? '均属实' : '属实'}。`];
}
