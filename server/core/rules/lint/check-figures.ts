import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import type { AmountRule, Rule, RuleFile } from '../schema.ts';
import {
  ceilingWords,
  isInside,
  type LintedClause,
  type LintProblem,
  placesOf,
  squash,
} from './linted-clause.ts';
import { parametersOf, states } from './parameters.ts';

/** L2: every figure of the rule stands in the words it is taken from. */
export function checkParameters(rule: AmountRule, clause: LintedClause): LintProblem[] {
  return parametersOf(rule).flatMap((parameter): LintProblem[] => {
    const isStated =
      parameter.kind === 'once'
        ? squash(parameter.quote).includes('一次性')
        : figuresIn(placesOf(parameter.quote, clause), clause).some((figure) => states(figure, parameter));
    if (isStated) return [];
    const message = `${parameter.place} 是 ${parameter.value}，“${parameter.quote}”中没有这个数`;
    return [{ check: 'L2', clauseId: clause.id, ruleId: rule.id, message }];
  });
}

/** L3: every figure in the rule's quotes belongs to a parameter or a condition, or is waived with a reason. */
export function checkClaims(rule: AmountRule, clause: LintedClause): LintProblem[] {
  const waived = new Set(rule.waivedNumbers.map(({ token }) => squash(token)));
  const asked = rule.conditions.flatMap(({ quote }) => placesOf(quote, clause));
  const parameters = parametersOf(rule).map((parameter) => ({
    parameter,
    places: placesOf(parameter.quote, clause),
  }));
  return figuresIn(
    rule.quote.flatMap((quote) => placesOf(quote, clause)),
    clause,
  ).flatMap((figure): LintProblem[] => {
    const isClaimed =
      waived.has(figure.text) ||
      asked.some((place) => isInside(figure, place)) ||
      parameters.some(
        ({ parameter, places }) =>
          states(figure, parameter) && places.some((place) => isInside(figure, place)),
      );
    if (isClaimed) return [];
    return [
      {
        check: 'L3',
        clauseId: clause.id,
        ruleId: rule.id,
        message: `引文中的“${figure.text}”没有对应的参数`,
      },
    ];
  });
}

/** L6: every figure and every ceiling word of the clause lies in some rule's quote, or is listed as belonging to none. */
export function checkCoverage(
  rules: readonly Rule[],
  clause: LintedClause,
  unclaimed: RuleFile['unclaimed'],
): LintProblem[] {
  const quoted = rules.flatMap((rule) => rule.quote.flatMap((quote) => placesOf(quote, clause)));
  const listed = new Set(
    unclaimed.filter((entry) => entry.clause === clause.number).map(({ token }) => squash(token)),
  );
  const ceilings = Array.from(clause.text.matchAll(ceilingWords), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...clause.figures, ...ceilings]
    .filter((token) => !listed.has(token.text) && !quoted.some((span) => isInside(token, span)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ text, start, end }) => {
      const around = clause.text.slice(Math.max(0, start - 12), end + 8);
      return {
        check: 'L6',
        clauseId: clause.id,
        ruleId: undefined,
        message: `“…${around}…”中的“${text}”没有规则认领`,
      };
    });
}

function figuresIn(places: readonly Span[], clause: LintedClause): Quantity[] {
  return clause.figures.filter((figure) => places.some((place) => isInside(figure, place)));
}
