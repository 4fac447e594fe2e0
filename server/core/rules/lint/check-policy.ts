import type { PolicyDocument } from '../../text/document.ts';
import type { RuleFile } from '../schema.ts';
import { type LintProblem, squash } from './linted-clause.ts';

/** The head of a rule file says of the document what the document says of itself: number and period in force. */
export function checkPolicy({ policy }: RuleFile, document: PolicyDocument): LintProblem[] {
  const facts: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['文号', policy.number, document.number],
    ['施行日', policy.inForce.from, document.effectiveFrom?.date],
    ['失效日', policy.inForce.to, document.effectiveTo?.date],
  ];
  return facts
    .filter(([, written, read]) => squash(written ?? '') !== squash(read ?? ''))
    .map(([name, written, read]) => ({
      check: 'policy',
      clauseId: policy.id,
      ruleId: undefined,
      message: `${name}写的是 ${written ?? '无'}，文件是 ${read ?? '无'}`,
    }));
}
