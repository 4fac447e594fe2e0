import type { QuestionWords } from '../dialogue/question-words.ts';
import { calculate } from '../rules/calculate.ts';
import type { Rule } from '../rules/schema.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { type BindFacts, type BoundFacts, mergeFacts } from './bind-facts.ts';
import type { Inquiry, State } from './inquiry.ts';
import type { Outcome } from './outcome.ts';

const noFacts: BoundFacts = { inputs: {}, conditions: {}, because: {} };

/** What a benefit comes to with the facts of this turn and of those before. */
export function workOut(benefit: Benefit, request: BenefitRequest, knowledge: BenefitKnowledge): Outcome {
  const { inquiry, previous, asOf } = request;
  const { bound } = benefit;
  const { rule } = bound;
  const { bindFacts, words } = knowledge;
  const now = bindFacts(rule, inquiry.turn.understanding);
  const before =
    previous?.facts?.ruleId === rule.id
      ? previous.facts
      : mergeFacts(saidBefore(rule, request, bindFacts), statedBefore(rule, previous?.statements, bindFacts));
  const facts = mergeFacts(before, now, addsTo(rule, inquiry, words));
  const event = eventDay(inquiry, asOf);
  const calculation = calculate(bound, {
    inputs: facts.inputs,
    conditions: facts.conditions,
    date: event ?? asOf,
    assumeOne: true,
  });
  return { type: 'benefit', benefit, facts, calculation, event };
}

/** 海外维权呢: a benefit asked about in place of another takes over what was just said that it asks for too; what was received stays with the other. */
function saidBefore(rule: Rule, { inquiry, previous }: BenefitRequest, bindFacts: BindFacts): BoundFacts {
  // A turn that asks nothing of its own asks what the turn before asked.
  const goesOn = inquiry.carried.topic || inquiry.turn.understanding.intents.length === 0;
  if (rule.kind !== 'amount' || previous?.facts === undefined || !goesOn) return noFacts;
  const { inputs } = bindFacts(rule, previous.inquiry.turn.understanding);
  const asked = new Set(
    rule.inputs.filter((input) => !('history' in input && input.history)).map(({ id }) => id),
  );
  return {
    ...noFacts,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([id]) => asked.has(id))),
  };
}

function statedBefore(rule: Rule, statements: State['statements'] = [], bindFacts: BindFacts): BoundFacts {
  return statements.reduce((facts, said) => mergeFacts(facts, bindFacts(rule, said)), noFacts);
}

/**
 * The day of an event that the question dates (2025年3月的保费, 2029年才获批), as the first day of the period named; the day
 * asked for when the period holds it. Undefined when the question dates nothing, or dates without a year.
 */
function eventDay({ turn }: Inquiry, asOf: string): string | undefined {
  const dated = turn.understanding.quantities.find(
    ({ kind, value }) => (kind === 'year' || kind === 'date') && /^\d{4}/.test(value),
  );
  if (dated === undefined) return undefined;
  if (asOf.startsWith(dated.value)) return asOf;
  return `${dated.value}-01-01`.slice(0, 10);
}

/** The money inputs, history apart, on which a turn such as 还有公证费1万 comes on top. */
function addsTo(rule: Rule, { turn }: Inquiry, { addingWords }: QuestionWords): ReadonlySet<string> {
  const adds = addingWords.some((word) => turn.understanding.folded.includes(word));
  if (!adds || rule.kind !== 'amount') return new Set();
  return new Set(
    rule.inputs.flatMap((input) => (input.type === 'money' && !input.history ? [input.id] : [])),
  );
}
