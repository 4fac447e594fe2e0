import { clauseIdOf } from '../parse-rules.ts';
import type { Rule, RuleFile } from '../schema.ts';
import { checkRules, problemLine, type RuleGround } from './lint.ts';
import type { LintProblem } from './linted-clause.ts';

/**
 * The rule files with every rule that does not agree with its document set aside: unreviewed, so that nothing is worked out by
 * it, with what is wrong as its `faults`. A wrong head of a file concerns all its rules; a figure that no rule claims
 * concerns the faulty rules of that clause, or all of them where none is faulty itself.
 */
export function setAsideUnsound(files: readonly RuleFile[], ground: RuleGround): RuleFile[] {
  return files.map((file) => {
    const problems = checkRules([file], ground);
    if (problems.length === 0) return file;
    const own = new Map(
      file.rules.map((rule) => [rule, problems.filter(({ ruleId }) => ruleId === rule.id)]),
    );
    return {
      ...file,
      rules: file.rules.map((rule) => {
        const faults = problems.filter((problem) => concerns(problem, { file, rule, own }));
        return faults.length === 0
          ? rule
          : { ...rule, status: 'unreviewed' as const, faults: faults.map(problemLine) };
      }),
    };
  });
}

function concerns(
  problem: LintProblem,
  { file, rule, own }: { file: RuleFile; rule: Rule; own: ReadonlyMap<Rule, readonly LintProblem[]> },
): boolean {
  if (rule.status !== 'reviewed') return false;
  if (problem.check === 'policy') return true;
  if (problem.ruleId !== undefined) return problem.ruleId === rule.id;
  if (clauseIdOf({ file, rule }) !== problem.clauseId) return false;
  const beside = file.rules.filter((other) => clauseIdOf({ file, rule: other }) === problem.clauseId);
  const isFaulty = (one: Rule): boolean => (own.get(one)?.length ?? 0) > 0;
  return isFaulty(rule) || !beside.some(isFaulty);
}

/** What keeps rules from being used, each fault once, in the order of the files. */
export function faultsOf(files: readonly RuleFile[]): string[] {
  return [...new Set(files.flatMap(({ rules }) => rules.flatMap(({ faults = [] }) => faults)))];
}
