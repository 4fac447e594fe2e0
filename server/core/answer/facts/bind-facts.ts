import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { AmountRule, Rule, RuleFile } from '../../rules/schema.ts';
import { rememberEach } from '../../text/remember.ts';
import { createBesideRule } from './beside-rule.ts';
import { type BoundConditions, createConditionBinder } from './bind-conditions.ts';
import { type BoundInputs, bindInputs } from './bind-inputs.ts';
import { anyOf } from './denials.ts';
import { metCases } from './failing-cases.ts';
import { withoutUndone } from './part-figures.ts';
import { prepareSlots } from './slots.ts';

/** Facts of one turn, bound to the inputs and conditions of one rule. */
export interface BoundFacts extends BoundConditions, Omit<BoundInputs, 'leftOut'> {}

/** Binds what a turn states to what a rule asks for, each pair of rule and turn once. */
export interface FactBinder {
  readonly bindFacts: (rule: Rule, turn: Understanding) => BoundFacts;
  /** The words of the turn that say that a condition of the rule is not met; told without binding its figures where there are none. */
  readonly deniedIn: (rule: Rule, turn: Understanding) => readonly string[];
}

/** Builds the binder of figures, levels and conditions, by unit and by the words beside them; the files hold the rules side by side. */
export function createFactBinder(words: QuestionWords, files: readonly RuleFile[] = []): FactBinder {
  const beside = createBesideRule(files, words);
  const bindConditions = createConditionBinder(words);
  const { negations, failures, pending, achievements } = words.conditions;
  const undone = new RegExp(anyOf([...negations, ...failures, ...pending]).source);
  const done = new RegExp(`成功|${anyOf(achievements).source}`);
  const slotsOf = rememberEach((rule: AmountRule) => prepareSlots(rule, words));
  const doneIn = rememberEach((turn: Understanding) => withoutUndone(turn, undone));
  // The readings of a turn, and what is worked out from the best, ask for the same rules again.
  const conditionsOf = ofTurnAndRule((rule, turn) =>
    bindConditions(rule, rule.kind === 'amount' ? doneIn(turn) : turn),
  );
  const bindWhole = (rule: Rule, turn: Understanding): BoundFacts => {
    const bound = conditionsOf(rule, turn);
    return rule.kind === 'amount'
      ? withoutLeftOut(
          bindInputs(rule, turn, { slots: slotsOf(rule), words, undone, done, bindConditions, beside }),
          bound,
        )
      : { inputs: {}, ...bound };
  };
  const bindFacts = ofTurnAndRule((rule, turn): BoundFacts => {
    const met = rule.kind === 'amount' ? metCases(turn, (piece) => conditionsOf(rule, piece)) : undefined;
    return met === undefined ? bindWhole(rule, turn) : withoutFailing(bindWhole(rule, met.turn), met.failing);
  });
  return {
    bindFacts,
    deniedIn: (rule, turn) =>
      hasNone(conditionsOf(rule, turn).because) ? [] : Object.values(bindFacts(rule, turn).because),
  };
}

const hasNone = (because: BoundConditions['because']): boolean => Object.keys(because).length === 0;

/** What is read off a rule and a turn together, once for each pair. */
function ofTurnAndRule<Found extends object>(
  read: (rule: Rule, turn: Understanding) => Found,
): (rule: Rule, turn: Understanding) => Found {
  const ofTurn = rememberEach((turn: Understanding) => rememberEach((rule: Rule) => read(rule, turn)));
  return (rule, turn) => ofTurn(turn)(rule);
}

/** Of 两个才来三个月,另外三个满一年 the two are not counted, so that what they fail hinders nothing. */
function withoutLeftOut(
  { leftOut, ...bound }: BoundInputs,
  { conditions, because, ...told }: BoundConditions,
): BoundFacts {
  const kept = <T>(given: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(given).filter(([id]) => !(leftOut.includes(id) && conditions[id] === false)),
    );
  return { ...bound, ...told, conditions: kept(conditions), because: kept(because) };
}

/** Facts of the cases that meet the conditions, with what was left out. */
const withoutFailing = (facts: BoundFacts, failing: readonly string[]): BoundFacts => ({
  ...facts,
  setAside: { ...(facts.setAside ?? { parts: [], ofCity: [] }), unqualified: failing },
});

/** True when it was said whether a condition is met, or what it asks for was named. */
export const saysOfConditions = ({ conditions, reopened = [] }: BoundConditions): boolean =>
  Object.keys(conditions).length + reopened.length > 0;

/** True when a figure was bound, not merely a level or a time named: 一年封顶多少 states nothing. */
export function bindsFigure(rule: AmountRule, { inputs }: Pick<BoundFacts, 'inputs'>): boolean {
  return rule.inputs.some((input) => {
    const given = inputs[input.id];
    if (given === undefined || input.type === 'level') return false;
    if (input.type !== 'list' || typeof given !== 'object') return true;
    const figures = input.item.filter(({ type }) => type !== 'months' && type !== 'years');
    return given.some((entry) => figures.some(({ id }) => entry[id] !== undefined));
  });
}
