import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Rule } from '../../rules/schema.ts';
import { fold } from '../../text/fold.ts';
import { rememberEach } from '../../text/remember.ts';
import { anyOf } from './denials.ts';
import { createJudge, type Requirement } from './judge.ts';

/** What a turn says of the conditions of a rule; those it says nothing of are absent. */
export interface BoundConditions {
  readonly conditions: Readonly<Record<string, boolean>>;
  /** For each condition that is not met, the words that say so, folded. */
  readonly because: Readonly<Record<string, string>>;
  /** Conditions of which the turn names what they ask for, so that what was said before no longer fails them. */
  readonly reopened?: readonly string[];
}

export type BindConditions = (rule: Rule, turn: Understanding) => BoundConditions;

/** Binds conditions by the wordings of the rule (`unmet`, `met`) and by how its quotes compare with what was said. */
export function createConditionBinder(words: QuestionWords): BindConditions {
  const judge = createJudge(words);
  const requirementsOf = rememberEach(prepare);
  return (rule, turn) => {
    const conditions: Record<string, boolean> = {};
    const because: Record<string, string> = {};
    const reopened: string[] = [];
    for (const requirement of requirementsOf(rule)) {
      const { met, said, reopens } = judge(requirement, turn);
      if (met !== undefined) conditions[requirement.id] = met;
      if (said !== undefined) because[requirement.id] = said;
      if (reopens) reopened.push(requirement.id);
    }
    return { conditions, because, ...(reopened.length > 0 ? { reopened } : {}) };
  };
}

interface Prepared extends Requirement {
  readonly id: string;
}

function prepare(rule: Rule): Prepared[] {
  if (rule.kind === 'no_amount') return [];
  const subject = fold([rule.title, ...rule.quote].join('\n'));
  return rule.conditions.map(({ id, quote, met, unmet }) => ({
    id,
    text: fold(quote),
    subject,
    met: anyOf(met.map(fold)),
    unmet: anyOf(unmet.map(fold)),
  }));
}
