import { type BoundRule, clauseIdOf } from '../../rules/parse-rules.ts';
import type { RuleFile } from '../../rules/schema.ts';
import type { Clause, ClauseId, DocumentId, Span } from '../../text/document.ts';
import { findFolded, fold, foldWithOffsets } from '../../text/fold.ts';

/** A reviewed rule made ready for matching. */
export interface Benefit {
  readonly bound: BoundRule;
  readonly clause: Clause;
  readonly documentId: DocumentId;
  /** Topic wordings; each holds the parts that must all be said. Folded. */
  readonly topics: readonly (readonly string[])[];
  /** Wordings that mean something else; each holds the parts that must all be said. */
  readonly notFor: readonly (readonly string[])[];
  /** How askers say that they are what the benefit is for: 我是银行的. */
  readonly roles: readonly RegExp[];
  /** Verbatim spans of the clause that the rule rests on. */
  readonly quotes: readonly Span[];
  /** Folded text of rule and clause. */
  readonly about: string;
  /** Folded quotes of the rule, a line each. */
  readonly quoted: string;
  /** Folded text of the rule alone: tells it from others of the same clause. */
  readonly own: string;
}

/** Reviewed rules whose clause is held; drafts never answer. */
export function createBenefits(
  files: readonly RuleFile[],
  clauseOf: (id: ClauseId) => Clause | undefined,
): Benefit[] {
  return files.flatMap((file) =>
    file.rules.flatMap((rule): Benefit[] => {
      const bound = { file, rule };
      const clause = clauseOf(clauseIdOf(bound) as ClauseId);
      if (rule.status !== 'reviewed' || clause === undefined) return [];
      const inputWords =
        rule.kind === 'amount' ? rule.inputs.flatMap(({ label, words }) => [label, ...words]) : [];
      const own = fold([rule.title, ...rule.topics, ...rule.roles, ...inputWords, ...rule.quote].join('\n'));
      return [
        {
          bound,
          clause,
          documentId: clause.documentId,
          topics: rule.topics.map((topic) => topic.split('+').map(fold)),
          roles: rule.roles.map((role) => new RegExp(`(?:我|我们|咱们|本)是?(?:一家|做|个)?${fold(role)}`)),
          quotes: quoteSpans(rule.quote, clause),
          notFor: rule.notFor.flatMap(({ words }) => words.map((word) => word.split('+').map(fold))),
          quoted: fold(rule.quote.join('\n')),
          own,
          about: `${own}\n${fold(clause.text)}`,
        },
      ];
    }),
  );
}

function quoteSpans(quotes: readonly string[], clause: Clause): Span[] {
  const folded = foldWithOffsets(clause.text);
  return quotes.flatMap((quote) => findFolded(folded, quote) ?? []);
}
