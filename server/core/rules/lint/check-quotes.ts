import { operationsOf } from '../operations.ts';
import type { AmountRule, Rule } from '../schema.ts';
import { isInside, type LintedClause, type LintProblem, placesOf } from './linted-clause.ts';

/** L1: every quote stands in the clause word for word, and every part that pays or limits lies in a quote of the rule. */
export function checkQuotes(rule: Rule, clause: LintedClause): LintProblem[] {
  const problem = (message: string): LintProblem => ({
    check: 'L1',
    clauseId: clause.id,
    ruleId: rule.id,
    message,
  });
  const missing = (quote: string): LintProblem[] =>
    placesOf(quote, clause).length > 0 ? [] : [problem(`条文中没有“${quote}”`)];
  const own = rule.quote.flatMap(missing);
  if (rule.kind === 'no_amount') return own;
  const outer = rule.quote.flatMap((quote) => placesOf(quote, clause));
  const parts = paidParts(rule).flatMap((quote) => {
    const places = placesOf(quote, clause);
    if (places.length === 0) return missing(quote);
    return places.some((place) => outer.some((span) => isInside(place, span)))
      ? []
      : [problem(`“${quote}”不在规则的引文之内`)];
  });
  return [...own, ...rule.conditions.flatMap(({ quote }) => missing(quote)), ...parts];
}

function paidParts(rule: AmountRule): string[] {
  return [
    ...operationsOf(rule.amount).flatMap((operation) => (operation.op === 'sum' ? [] : [operation.quote])),
    ...rule.caps.map(({ quote }) => quote),
    ...rule.limits.map(({ quote }) => quote),
  ];
}
