import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { type CalculationRequest, calculate } from '../../rules/calculate.ts';
import { calculateCeiling, calculateTermCeiling } from '../../rules/calculate-ceiling.ts';
import { calculateCounts, countIdOf, levelInputOf, withoutCounts } from '../../rules/calculate-counts.ts';
import { calculatePart } from '../../rules/calculate-part.ts';
import { calculatePresumed } from '../../rules/calculate-presumed.ts';
import type { Calculation } from '../../rules/calculation.ts';
import { kindIdsOf, withKindsSummed, withoutKinds } from '../../rules/count-kinds.ts';
import type { BoundRule } from '../../rules/parse-rules.ts';
import type { Rule } from '../../rules/schema.ts';
import { type AddWords, addsUp } from '../facts/adding.ts';
import { type BoundFacts, bindsFigure, type FactBinder } from '../facts/bind-facts.ts';
import { isSettled } from '../facts/corrected.ts';
import { mergeFacts, noFacts, withoutDenials } from '../facts/merge-facts.ts';
import { promoted } from '../facts/promoted.ts';
import { countedLevels, replacesLevel } from '../facts/rule-levels.ts';
import { withoutLeft } from '../facts/taken-away.ts';
import { partOfSaid, withoutUnmet } from '../facts/unmet-parts.ts';
import { isOfReceipt } from '../facts/years-received.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { asksMost, asksTermCap, asksYearlyCap } from './asks-cap.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { type KindAdded, kindAdded } from './kind-added.ts';
import { countOfOtherLevel } from './level-follow-up.ts';
import { withoutResults } from './repeated-results.ts';

type BenefitOutcome = Extract<Outcome, { type: 'benefit' }>;

/** What a benefit comes to with the facts of this turn and of those before. */
export function workOut(
  benefit: Benefit,
  request: BenefitRequest,
  knowledge: BenefitKnowledge,
): BenefitOutcome {
  const { inquiry, asOf } = request;
  const { bound } = benefit;
  const { rule } = bound;
  const { bindFacts, words } = knowledge;
  const bare = bindFacts(rule, withoutResults(inquiry.turn.understanding, request, { bound, words }));
  const toldBefore = factsBefore(rule, { said: bare, request }, knowledge);
  const further = furtherKind(rule, { before: toldBefore, said: bare }, request);
  const before = further === undefined ? toldBefore : { ...toldBefore, inputs: further.before };
  const said =
    further === undefined
      ? bare
      : { ...bare, inputs: { ...bare.inputs, ...further.now }, reckoned: further.says };
  const { understanding } = inquiry.turn;
  const risen = promoted(rule, before, { turn: understanding, words });
  const left = withoutLeft(rule, { before, said }, { turn: understanding, words });
  const now =
    risen ??
    withoutUnmet(
      rule,
      { before, said: partOfSaid(rule, { before, said: left }, understanding) },
      { turn: understanding, words },
    );
  const known = levelsBefore(rule, { before, now }, { turn: inquiry.turn.understanding, words });
  const merged =
    risen === undefined
      ? mergeFacts(known, now, addsTo(rule, inquiry.turn.understanding, words))
      : mergeFacts(before, risen);
  const facts = {
    ...(asksConditions(inquiry, now, words) ? withoutDenials(merged) : merged),
    inputs: withKindsSummed(rule, merged.inputs, now.inputs),
  };
  const event = eventDay(inquiry, asOf, words);
  const claim = {
    inputs: withoutKinds(rule, facts.inputs),
    conditions: facts.conditions,
    date: event ?? asOf,
  };
  const { folded } = inquiry.turn.understanding;
  const asksCeiling =
    rule.kind === 'amount' &&
    !bindsFigure(rule, now) &&
    asksYearlyCap(folded, words) &&
    !saysAny(folded, words.paidFigures.excess);
  const asksTerm = asksTermCap(folded, words);
  const worked = calculationOf(bound, claim, now.loose !== true);
  // Nothing can be worked out yet: the most that there is is the ceiling of the period.
  const isOpen = worked.status === 'needs_input' && rule.kind === 'amount' && !bindsFigure(rule, facts);
  const calculation =
    (asksTerm ? calculateTermCeiling(bound, claim) : undefined) ??
    (asksCeiling || (isOpen && asksMost(folded, words)) ? calculateCeiling(bound, claim) : undefined) ??
    worked;
  const { setAside, reckoned } = now;
  const told = {
    ...facts,
    ...(setAside === undefined ? {} : { setAside }),
    ...(reckoned === undefined ? {} : { reckoned }),
  };
  return { type: 'benefit', benefit, facts: told, calculation, event };
}

/** What was told of a rule before a turn; a count of something else (6件登记, 再加1项贯标) is none of it. */
function factsBefore(
  rule: Rule,
  { said, request }: { readonly said: BoundFacts; readonly request: BenefitRequest },
  knowledge: BenefitKnowledge,
): BoundFacts {
  const { inquiry, previous } = request;
  if (previous?.facts?.ruleId === rule.id) return previous.facts;
  const isOnTop =
    previous?.facts !== undefined &&
    rule.kind === 'amount' &&
    bindsFigure(rule, said) &&
    addsUp(inquiry.turn.understanding, knowledge.words);
  if (isOnTop) return previous.worked.find(({ ruleId }) => ruleId === rule.id) ?? noFacts;
  return mergeFacts(
    saidBefore(rule, request, knowledge.bindFacts),
    statedBefore(rule, previous?.statements, knowledge),
  );
}

/** What a turn that counts nothing adds to the kinds spoken of before. */
function furtherKind(
  rule: Rule,
  { before, said }: { readonly before: BoundFacts; readonly said: BoundFacts },
  { inquiry, previous }: BenefitRequest,
): KindAdded | undefined {
  if (rule.kind !== 'amount' || bindsFigure(rule, said) || previous?.facts?.ruleId !== rule.id)
    return undefined;
  const { folded } = inquiry.turn.understanding;
  return kindAdded(rule, { folded, before: before.inputs, told: previous.inquiry.turn.understanding.folded });
}

/**
 * What a rule comes to with what a conversation says: a part, counts of levels, or the whole, for one piece where none is counted.
 * `presumes`: what was not said may be taken as the rule says.
 */
export function calculationOf(bound: BoundRule, said: CalculationRequest, presumes: boolean): Calculation {
  const claim = { ...said, inputs: withoutKinds(bound.rule, said.inputs) };
  return (
    calculatePart(bound, claim) ??
    calculateCounts(bound, claim) ??
    (presumes ? calculatePresumed(bound, claim) : undefined) ??
    calculate(bound, { ...claim, inputs: withoutCounts(bound.rule, claim.inputs), assumeOne: true })
  );
}

/** 还有什么条件: asks for all of them, and denies none. */
const asksConditions = (
  { turn }: Inquiry,
  { conditions }: BoundFacts,
  { conditions: { asked } }: QuestionWords,
): boolean => Object.keys(conditions).length === 0 && saysAny(turn.understanding.folded, asked);

/** 海外维权呢: a benefit asked about in place of another takes over what was just said that it asks for too; what was received stays with the other. */
function saidBefore(
  rule: Rule,
  { inquiry, previous }: BenefitRequest,
  bindFacts: FactBinder['bindFacts'],
): BoundFacts {
  // A turn that asks nothing of its own asks what the turn before asked.
  const goesOn = inquiry.carried.topic || inquiry.turn.understanding.intents.length === 0;
  const said = previous?.inquiry.turn.understanding;
  // 我们评上优势企业了 tells a fact, whatever it got.
  const tells = previous?.facts !== undefined || said?.intents.length === 0;
  if (rule.kind !== 'amount' || said === undefined || !tells || !goesOn) return noFacts;
  const { inputs } = bindFacts(rule, said);
  const asked = new Set(
    rule.inputs.filter((input) => !('history' in input && input.history)).map(({ id }) => id),
  );
  return {
    ...noFacts,
    inputs: Object.fromEntries(Object.entries(inputs).filter(([id]) => asked.has(id))),
  };
}

function statedBefore(
  rule: Rule,
  statements: State['statements'] = [],
  { bindFacts, words }: Pick<BenefitKnowledge, 'bindFacts' | 'words'>,
): BoundFacts {
  return statements.reduce(
    (facts, said) => mergeFacts(facts, bindFacts(rule, said), addsTo(rule, said, words)),
    noFacts,
  );
}

/**
 * The day of an event that the question dates (2025年3月的保费, 2029年才获批), as the first day of the period named; the day
 * asked for when the period holds it. Undefined when the question dates nothing, or dates without a year.
 */
function eventDay({ turn }: Inquiry, asOf: string, { receivedWords }: QuestionWords): string | undefined {
  const dated = turn.understanding.quantities.find(
    (quantity) =>
      (quantity.kind === 'year' || quantity.kind === 'date') &&
      /^\d{4}/.test(quantity.value) &&
      !isOfReceipt(quantity, turn.understanding.folded, receivedWords),
  );
  if (dated === undefined) return undefined;
  if (asOf.startsWith(dated.value)) return asOf;
  return `${dated.value}-01-01`.slice(0, 10);
}

/** The inputs, history apart, on which a turn such as 还有公证费1万 comes on top. */
function addsTo(rule: Rule, turn: Understanding, words: AddWords): ReadonlySet<string> {
  if (!addsUp(turn, words) || rule.kind !== 'amount') return new Set();
  const adding = new Set(['money', 'count', 'list']);
  const inputs = rule.inputs.flatMap((input) =>
    adding.has(input.type) && !('history' in input && input.history) ? [input.id] : [],
  );
  return new Set([...inputs, ...kindIdsOf(rule)]);
}

/**
 * What was known of levels when another is named: 再加一家省级的 counts it beside the one before, 那省级的呢 asks about it in its place.
 */
function levelsBefore(
  rule: Rule,
  { before, now }: { readonly before: BoundFacts; readonly now: BoundFacts },
  { turn, words }: { readonly turn: Understanding; readonly words: QuestionWords },
): BoundFacts {
  if (rule.kind === 'amount' && !bindsFigure(rule, now)) {
    const inputs = countOfOtherLevel(rule, before.inputs, { folded: turn.folded, words });
    if (inputs !== undefined) return { ...before, inputs };
  }
  if (rule.kind === 'amount' && replacesLevel(rule, turn.folded, words)) {
    const levels = countedLevels(rule);
    const others = Object.entries(before.inputs).filter(([id]) => !levels.has(id));
    return { ...before, inputs: Object.fromEntries(others) };
  }
  const input = rule.kind === 'amount' ? levelInputOf(rule) : undefined;
  if (rule.kind !== 'amount' || rule.amount.op !== 'by_level' || input === undefined) return before;
  const level = now.inputs[input.id];
  const counts = Object.keys(now.inputs).some((id) => id.startsWith(`${input.id}.`));
  if (level === undefined && !counts) return before;
  // 省级的改成3家 leaves the other levels as they were.
  if (counts && turn.quantities.some((figure) => isSettled(figure, turn.folded, words))) return before;
  if (!addsUp(turn, words)) return { ...before, inputs: withoutCounts(rule, before.inputs) };
  const known = before.inputs[input.id];
  const times = before.inputs[rule.amount.times ?? ''] ?? '1';
  const own = typeof known === 'string' ? { [countIdOf(input, known)]: times } : {};
  const added = typeof level === 'string' && !counts ? { [countIdOf(input, level)]: '1' } : {};
  return { ...before, inputs: { ...own, ...before.inputs, ...added } };
}
