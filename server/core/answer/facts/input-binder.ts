import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { AmountRule } from '../../rules/schema.ts';
import type { BesideRule } from './beside-rule.ts';
import type { BindConditions } from './bind-conditions.ts';
import type { Slot } from './slots.ts';

/** The slots of a rule, their words folded, and the words of the language. */
export interface InputBinder {
  readonly bindConditions: BindConditions;
  readonly slots: readonly Slot[];
  /** What tells that something is not so, or not yet. */
  readonly undone: RegExp;
  /** What tells that it has come about. */
  readonly done: RegExp;
  readonly words: QuestionWords;
  readonly beside: (rule: AmountRule) => BesideRule;
}
