import type { TopicTerm } from '../../dialogue/topic.ts';
import { fold } from '../../text/fold.ts';
import { bindsFigure, saysOfConditions } from '../facts/bind-facts.ts';
import { opensAsPart } from '../facts/part-figures.ts';
import { isSum } from '../facts/slots.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, type Turn, weakTopic } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import type { BenefitMatch } from './match-benefits.ts';
import { isRuledOut, longestSaid } from './said-topics.ts';

/** A benefit that was spoken of stays meant while nothing else is named. */
const loyalty = 0.3;
/** Characters of a wording that names a benefit by itself. */
const namedAtLength = 4;

/** The matches in order, that of the benefit spoken of before or of what the turn itself names at length favoured. */
export function favourSpokenOf(
  matches: readonly BenefitMatch[],
  { inquiry, previous }: BenefitRequest,
): readonly BenefitMatch[] {
  const ruleId = inquiry.carried.topic ? previous?.facts?.ruleId : undefined;
  if (ruleId === undefined) return matches;
  const isNamed = matches.some(({ benefit }) => namesIt(benefit, inquiry));
  const isMeant = ({ benefit }: BenefitMatch): boolean =>
    isNamed ? namesIt(benefit, inquiry) : benefit.bound.rule.id === ruleId;
  const rankOf = (match: BenefitMatch): number => match.rank + (isMeant(match) ? loyalty : 0);
  return [...matches].sort((a, b) => rankOf(b) - rankOf(a));
}

/** A mere statement that the benefit spoken of takes a figure from (花了8万, 省里发给我们12万) goes on about it. */
export function goesOnWith(
  { benefit }: BenefitMatch,
  { inquiry, previous }: BenefitRequest,
  { bindFacts }: BenefitKnowledge,
): boolean {
  const { rule } = benefit.bound;
  const { carried, turn } = inquiry;
  const { understanding } = turn;
  const isSpokenOf = carried.topic && previous?.facts?.ruleId === rule.id;
  const states = understanding.intents.length === 0;
  return isSpokenOf && states && rule.kind === 'amount' && bindsFigure(rule, bindFacts(rule, understanding));
}

/**
 * The benefit spoken of, where a turn gives it another figure (要是降到3万呢) or says how it is with a condition (现在还在二审), and brings
 * no matter of its own.
 */
export function toldOfSpokenOf(
  { inquiry, previous, documentIds }: BenefitRequest,
  { benefits, bindFacts }: BenefitKnowledge,
): Benefit | undefined {
  const { carried, turn } = inquiry;
  const spokenOf = benefits.find(
    ({ bound, documentId }) => documentIds.has(documentId) && bound.rule.id === previous?.facts?.ruleId,
  );
  const rule = spokenOf?.bound.rule;
  if (!carried.topic || spokenOf === undefined || rule?.kind !== 'amount') return undefined;
  const namesNoOther = mattersBeside(spokenOf, inquiry).length === 0;
  const tells =
    (namesNoOther && bindsFigure(rule, bindFacts(rule, turn.understanding))) ||
    tellsConditionOf(spokenOf, inquiry, { bindFacts });
  return tells ? spokenOf : undefined;
}

/** The benefit spoken of, where a turn tells a part of a sum given for it: 其中20万是翻译公证费. */
export function partOfSpokenOf(
  { inquiry: { carried, turn }, previous }: Pick<BenefitRequest, 'inquiry' | 'previous'>,
  { benefits }: Pick<BenefitKnowledge, 'benefits'>,
): Benefit | undefined {
  const { folded, quantities } = turn.understanding;
  if (!carried.topic || !quantities.some((figure) => isSum(figure) && opensAsPart(figure, folded)))
    return undefined;
  const spokenOf = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  const rule = spokenOf?.bound.rule;
  const known = previous?.facts?.inputs ?? {};
  const hasMoney =
    rule?.kind === 'amount' &&
    rule.inputs.some(({ id, type }) => type === 'money' && known[id] !== undefined);
  return hasMoney ? spokenOf : undefined;
}

/** 两张保单,一张3万: a turn that goes on with figures, and whose matters the benefit itself calls so, whatever its clause says. */
export function isInItsWords(benefit: Benefit, inquiry: Inquiry): boolean {
  const { topic, quantities } = inquiry.turn.understanding;
  const isCalled = topic.some((term) => !term.generic && termMatch(term, benefit.own) > 0);
  return (
    inquiry.carried.topic && quantities.length > 0 && isCalled && mattersBeside(benefit, inquiry).length === 0
  );
}

/** 现在还在二审, 今年才入职的: a turn says how it is with a condition of a benefit, and brings no matter beside. */
export function tellsConditionOf(
  benefit: Benefit,
  inquiry: Inquiry,
  { bindFacts }: Pick<BenefitKnowledge, 'bindFacts'>,
): boolean {
  const facts = bindFacts(benefit.bound.rule, inquiry.turn.understanding);
  const against = Object.values(facts.because).join();
  return (
    saysOfConditions(facts) && mattersBeside(benefit, inquiry).every(({ text }) => against.includes(text))
  );
}

/** 验收通过了呢, 批下来以后给多少: a turn that says nothing but words of the benefit spoken of, and names no other, is about that one. */
export function tellsOfSpokenOf(
  { understanding, scope }: Turn,
  previous: State | undefined,
  benefits: readonly Benefit[],
): boolean {
  const spokenOf = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  const rule = spokenOf?.bound.rule;
  if (spokenOf === undefined || rule?.kind !== 'amount') return false;
  if (scope.regions.length + scope.named.length + scope.kinds.length + scope.clauses.length > 0) return false;
  // 金奖拢共几个 counts what there is.
  const { intents } = understanding;
  if (intents.includes('quantity') && !intents.includes('amount')) return false;
  const met = rule.conditions.flatMap((condition) => condition.met).map(fold);
  const words = [spokenOf.own, ...met].join('\n');
  const own = understanding.topic.filter(({ generic }) => !generic);
  const isNamed = (one: Benefit): boolean => one !== spokenOf && namesIn(one, understanding.folded);
  return own.length > 0 && own.every((term) => termMatch(term, words) > 0) && !benefits.some(isNamed);
}

/** A word of the documents this heavy names a matter. */
const leastKnown = 0.2;

/** The words of a turn that name another matter than a benefit does. */
export const mattersBeside = ({ about }: Benefit, { turn }: Inquiry): TopicTerm[] =>
  turn.understanding.topic.filter(
    (term) =>
      !term.generic && term.weight >= (term.known ? leastKnown : weakTopic) && termMatch(term, about) === 0,
  );

/** 说错了,是专利导航项目: a turn that names a benefit at length means that one, whatever was spoken of before. */
export const namesIt = (benefit: Benefit, { turn }: Inquiry): boolean =>
  namesIn(benefit, turn.understanding.folded);

const namesIn = ({ topics }: Benefit, text: string): boolean =>
  longestSaid(topics, { text, whole: [], grades: [] }) >= namedAtLength;

/** The words of the turn alone: 说错了,是国外的案子. */
export const asSaid = (inquiry: Inquiry): Inquiry => ({
  ...inquiry,
  topic: inquiry.turn.understanding.topic,
});

/**
 * True when the turn rules a benefit that was spoken of out, or names others at length and not this one. 我们是示范企业,利息10万 goes
 * on about the loan, as only that takes the figure.
 */
export function namesAnother(
  benefit: Benefit,
  inquiry: Inquiry,
  { benefits, bindFacts }: BenefitKnowledge,
): boolean {
  if (!inquiry.carried.topic || namesIt(benefit, inquiry)) return false;
  if (isRuledOut(benefit, asSaid(inquiry))) return true;
  const takesFigure = ({ bound: { rule } }: Benefit): boolean =>
    rule.kind === 'amount' && bindsFigure(rule, bindFacts(rule, inquiry.turn.understanding));
  // 律师费3万呢 after the insurance: what another benefit pays for is no figure of this one.
  const matters = mattersBeside(benefit, inquiry);
  const paysForThem = ({ quoted }: Benefit): boolean => matters.some((term) => termMatch(term, quoted) > 0);
  if (benefits.some((other) => paysForThem(other) && takesFigure(other))) return true;
  const others = benefits.filter((other) => namesIt(other, inquiry));
  return others.length > 0 && (others.some(takesFigure) || !takesFigure(benefit));
}
