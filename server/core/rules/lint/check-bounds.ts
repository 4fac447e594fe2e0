import type { AmountRule } from '../schema.ts';
import {
  ceilingWords,
  isInside,
  type LintedClause,
  type LintProblem,
  placesOf,
  subClauseAround,
} from './linted-clause.ts';
import { type Parameter, parametersOf, states } from './parameters.ts';

/** L4: a ceiling and every cap have 最高 or 不超过 in the same stretch of the sentence; a fixed amount has not. */
export function checkBounds(rule: AmountRule, clause: LintedClause): LintProblem[] {
  return parametersOf(rule).flatMap((parameter): LintProblem[] => {
    if (parameter.role === 'block' || parameter.kind === 'once') return [];
    const shouldBeBounded = parameter.role !== 'amount' || rule.certainty === 'ceiling';
    const stretches = stretchesOf(parameter, clause);
    const isRight = stretches.every((stretch) => (stretch.match(ceilingWords) !== null) === shouldBeBounded);
    if (isRight) return [];
    const message = shouldBeBounded
      ? `${parameter.place} 是上限，“${stretches[0]}”中没有“最高”“不超过”一类的词`
      : `${parameter.place} 是定额，“${stretches[0]}”中却有“最高”“不超过”一类的词`;
    return [{ check: 'L4', clauseId: clause.id, ruleId: rule.id, message }];
  });
}

function stretchesOf(parameter: Parameter, clause: LintedClause): string[] {
  const places = placesOf(parameter.quote, clause);
  return clause.figures
    .filter((figure) => states(figure, parameter) && places.some((place) => isInside(figure, place)))
    .map((figure) => {
      const { start, end } = subClauseAround(clause, figure);
      return clause.text.slice(start, end);
    });
}
