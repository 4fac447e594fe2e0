import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { AmountRule, Rule, RuleFile } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';

/** What tells a matter of a rule from matters of the rules beside it. */
export interface BesideRule {
  /** Folded words of the rule itself. */
  readonly about: string;
  /** Folded words by which any rule is named. */
  readonly matters: string;
  /** The level of the state whose money the rule pays, by its place in `conditions.levels`; undefined where no place is told. */
  readonly level: number | undefined;
}

/** Sets each rule beside the others of the files. */
export function createBesideRule(
  files: readonly RuleFile[],
  { conditions }: Pick<QuestionWords, 'conditions'>,
): (rule: AmountRule) => BesideRule {
  const matters = fold(files.flatMap(({ rules }) => rules.flatMap(namesOf)).join('\n'));
  const fileOf = new Map<Rule, RuleFile>(files.flatMap((file) => file.rules.map((rule) => [rule, file])));
  return rememberEach((rule: AmountRule): BesideRule => {
    const city = fileOf.get(rule)?.policy.city ?? '';
    const level = conditions.levels.findIndex((roots) => roots.some((root) => city.endsWith(root)));
    const inputs = rule.inputs.flatMap(({ label, words }) => [label, ...words]);
    const about = fold([...namesOf(rule), ...rule.quote, ...inputs].join('\n'));
    return { about, matters, level: city === '' || level === -1 ? undefined : level };
  });
}

const namesOf = ({ title, topics }: Rule): string[] => [title, ...topics];
