import { AppError } from '../../errors.ts';
import type { RuleFile } from '../schema.ts';
import { checkBounds } from './check-bounds.ts';
import { checkClaims, checkCoverage, checkParameters } from './check-figures.ts';
import { checkOrder } from './check-order.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkScope } from './check-scope.ts';
import { type LintedClause, type LintProblem, type LintSource, lintedClause } from './linted-clause.ts';

/**
 * Checks a file of reviewed rules against the clauses of its document: L1 quotes, L2 parameters, L3 claimed figures, L4 ceilings,
 * L5 order of 分别, L6 whole clause covered, L7 scope words. Drafts are not checked, but what they quote counts as covered.
 */
export function lintRules(file: RuleFile, clauses: readonly LintSource[]): LintProblem[] {
  const byNumber = new Map<number, LintedClause>();
  for (const clause of clauses) {
    if (clause.number === undefined || clause.id !== `${file.policy.id}/${clause.number}`) continue;
    byNumber.set(clause.number, lintedClause(clause, clause.number));
  }
  return [
    ...file.rules.flatMap((rule) => lintRule(rule, file, byNumber)),
    ...[...byNumber.values()].flatMap((clause) =>
      checkCoverage(
        file.rules.filter((rule) => rule.clause.num === clause.number),
        clause,
        file.unclaimed,
      ),
    ),
  ];
}

function lintRule(
  rule: RuleFile['rules'][number],
  file: RuleFile,
  clauses: ReadonlyMap<number, LintedClause>,
): LintProblem[] {
  if (rule.status !== 'reviewed') return [];
  const clause = clauses.get(rule.clause.num);
  if (clause === undefined) {
    const clauseId = `${file.policy.id}/${rule.clause.num}`;
    return [{ check: 'L1', clauseId, ruleId: rule.id, message: `文件里没有${rule.clause.label}` }];
  }
  if (rule.kind === 'no_amount') return checkQuotes(rule, clause);
  return [checkQuotes, checkParameters, checkClaims, checkBounds, checkOrder, checkScope].flatMap((check) =>
    check(rule, clause),
  );
}

/** Throws `ingest_failed` that lists every problem with its place and reason. */
export function requireLinted(file: RuleFile, clauses: readonly LintSource[]): void {
  const problems = lintRules(file, clauses);
  if (problems.length === 0) return;
  const lines = problems.map(({ check, clauseId, ruleId, message }) =>
    `${check} ${clauseId} ${ruleId ?? ''} ${message}`.replace(/ {2,}/g, ' '),
  );
  throw new AppError('ingest_failed', `规则与条文不符，共 ${problems.length} 处：\n${lines.join('\n')}`, {
    details: problems,
  });
}
