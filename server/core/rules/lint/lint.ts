import type { PolicyDocument } from '../../text/document.ts';
import { clauseIdOf } from '../parse-rules.ts';
import type { Rule, RuleFile } from '../schema.ts';
import { checkBounds } from './check-bounds.ts';
import { checkClaims, checkCoverage, checkParameters } from './check-figures.ts';
import { checkOrder } from './check-order.ts';
import { checkPolicy } from './check-policy.ts';
import { checkQuotes } from './check-quotes.ts';
import { checkScope } from './check-scope.ts';
import { type LintedClause, type LintProblem, type LintSource, lintedClause } from './linted-clause.ts';

/**
 * Checks a file of reviewed rules against the clauses of its document: L1 quotes, L2 parameters, L3 claimed figures, L4 ceilings,
 * L5 order of 分别, L6 whole clause covered, L7 scope words. Drafts are not checked, but what they quote counts as covered.
 */
export function lintRules(file: RuleFile, clauses: readonly LintSource[]): LintProblem[] {
  const ofDocument = clauses.filter(({ id }) => id.startsWith(`${file.policy.id}/`)).map(lintedClause);
  const byId = new Map(ofDocument.map((clause) => [clause.id, clause]));
  const standsOn = (rule: Rule, clause: LintedClause): boolean => clauseIdOf({ file, rule }) === clause.id;
  return [
    ...file.rules.flatMap((rule) => lintRule(rule, clauseIdOf({ file, rule }), byId)),
    ...ofDocument.flatMap((clause) => {
      const rules = file.rules.filter((rule) => standsOn(rule, clause));
      return isCovered(file, clause, rules) ? checkCoverage(rules, clause, file.unclaimed) : [];
    }),
  ];
}

/** Whether every figure of the clause needs a rule: not while all rules are drafts. */
function isCovered({ rules, policy }: RuleFile, clause: LintedClause, own: readonly Rule[]): boolean {
  if (!clause.isProvision || !rules.some(({ status }) => status === 'reviewed')) return false;
  return !policy.partial || own.length > 0;
}

function lintRule(rule: Rule, clauseId: string, clauses: ReadonlyMap<string, LintedClause>): LintProblem[] {
  if (rule.status !== 'reviewed') return [];
  const clause = clauses.get(clauseId);
  if (clause === undefined) {
    return [{ check: 'L1', clauseId, ruleId: rule.id, message: `文件里没有${rule.clause.label}` }];
  }
  if (rule.kind === 'no_amount') return checkQuotes(rule, clause);
  return [checkQuotes, checkParameters, checkClaims, checkBounds, checkOrder, checkScope].flatMap((check) =>
    check(rule, clause),
  );
}

/** Documents and clauses that rules are checked against; a `Corpus` fits. */
export interface RuleGround {
  readonly documents: readonly PolicyDocument[];
  readonly clauses: readonly LintSource[];
}

/** Everything wrong with the rules of the documents that are there; rules of other documents are left alone. */
export function checkRules(files: readonly RuleFile[], { documents, clauses }: RuleGround): LintProblem[] {
  return files.flatMap((file) => {
    const document = documents.find(({ id }) => id === file.policy.id);
    return document === undefined ? [] : [...checkPolicy(file, document), ...lintRules(file, clauses)];
  });
}

/** One problem as a line: check, place, rule, reason. */
export function problemLine({ check, clauseId, ruleId, message }: LintProblem): string {
  return [check, clauseId, ruleId, message].filter((part) => part !== undefined).join(' ');
}
