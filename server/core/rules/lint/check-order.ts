import { operationsOf } from '../operations.ts';
import type { AmountRule } from '../schema.ts';
import { type LintedClause, type LintProblem, placesOf, squash } from './linted-clause.ts';

/** L5: with 分别, the levels and their amounts stand in the text in the order of the table. */
export function checkOrder(rule: AmountRule, clause: LintedClause): LintProblem[] {
  return operationsOf(rule.amount).flatMap((operation): LintProblem[] => {
    if (operation.op !== 'by_level' || operation.table.length < 2) return [];
    const levels = operation.table.map(({ level }) => squash(level));
    // Cells of a table may be quoted one by one.
    const printedLevels = [...rule.quote, rule.quote.join('\n')]
      .map((quote) => firstOccurrences(levels, squash(quote)))
      .reduce((most, seen) => (seen.length > most.length ? seen : most), []);
    const [place] = placesOf(operation.quote, clause);
    const printedAmounts = clause.figures
      .filter(
        ({ kind, start, end }) =>
          kind === 'money' && place !== undefined && start >= place.start && end <= place.end,
      )
      .map(({ value }) => value);
    const amounts = operation.table.map(({ each }) => each);
    if (same(levels, printedLevels) && same(amounts, printedAmounts)) return [];
    const message = `条文的次序是 ${printedLevels.join('、')} 对 ${printedAmounts.join('、')}，规则写的是 ${levels.join('、')} 对 ${amounts.join('、')}`;
    return [{ check: 'L5', clauseId: clause.id, ruleId: rule.id, message }];
  });
}

/** The words in the order in which they first occur; a longer word is taken before one inside it (高级知识产权师, 知识产权师). */
function firstOccurrences(words: readonly string[], text: string): string[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern = new RegExp(
    longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
  return [...new Set(Array.from(text.matchAll(pattern), ([word]) => word))];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((entry, at) => entry === b[at]);
