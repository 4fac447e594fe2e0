import { saysAny } from '../../dialogue/intent.ts';
import type { IntentId, QuestionWords } from '../../dialogue/question-words.ts';
import { bindsFigure } from '../facts/bind-facts.ts';
import { answeringFigures } from '../find/expected.ts';
import type { Outcome, Plan } from '../plan/outcome.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { planAccount } from './account.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { comparedBenefits, namesLevels } from './compared-benefits.ts';
import { otherLevelOf } from './level-follow-up.ts';
import { type BenefitMatch, matchBenefits } from './match-benefits.ts';
import { namedByFigure } from './named-by-figure.ts';
import { matching, planSilence } from './plan-silence.ts';
import { planSum } from './plan-sum.ts';
import { planTerms } from './plan-terms.ts';
import { decidedByQuotes, isRuledOut, siblings } from './said-topics.ts';
import { planSharedCap } from './shared-cap.ts';
import { favourSpokenOf, goesOnWith, namesAnother, partOfSpokenOf, toldOfSpokenOf } from './spoken-of.ts';
import { asksTotal } from './sum.ts';
import { asksNoBenefit, namesItsAmount, paidElsewhere } from './sums-said.ts';
import { workOut } from './work-out.ts';

/** Intents that a benefit does not answer. */
const otherIntents: ReadonlySet<IntentId> = new Set([
  'responsible',
  'target',
  'definition',
  'stage',
  'change',
]);
/** Questions after a fact: a figure in them is part of the question, no fact of the asker's. */
const elseIntents: ReadonlySet<IntentId> = new Set(['who', 'list', 'when', 'how', 'reason', 'basis']);
/** How well a benefit fits that another one of the turn stands against. */
const barely = 0.4;

/** What the reviewed rules give for an inquiry; undefined when it is not about a benefit. */
export function planBenefit(request: BenefitRequest, knowledge: BenefitKnowledge): Plan | undefined {
  const { inquiry } = request;
  const shared = planSharedCap(request, knowledge);
  if (shared !== undefined) return { outcome: shared, fit: 1 };
  const ofTerms = planTermsAsked(request, knowledge);
  if (ofTerms !== undefined) return ofTerms;
  const silent = planSilence(request, knowledge);
  // 同时拿了这几项,一共多少: the sum says what is not said of having several.
  const isTogether = silent === undefined || asksTotal(inquiry.turn.understanding, knowledge.words);
  const together = isTogether ? planTogether(request, knowledge) : undefined;
  if (together !== undefined) return { outcome: together, fit: 1 };
  if (silent === undefined) return planPaid(request, knowledge);
  if (silent.several || !asksMoneyBesides(inquiry, knowledge)) return silent.plan;
  const paid = planPaid(request, knowledge);
  return paid?.outcome.type === 'benefit'
    ? { ...paid, outcome: { ...paid.outcome, unsaid: silent.says } }
    : silent.plan;
}

/** What is asked of the benefit spoken of besides its sum, before anything is looked up elsewhere. */
export function planTermsSpokenOf(request: BenefitRequest, knowledge: BenefitKnowledge): Plan | undefined {
  return request.previous?.facts === undefined ? undefined : planTermsAsked(request, knowledge);
}

/** The terms of a benefit that are asked for, with what it comes to where that is asked as well. */
function planTermsAsked(request: BenefitRequest, knowledge: BenefitKnowledge): Plan | undefined {
  const terms = planTerms(request, knowledge);
  if (terms === undefined) return undefined;
  const paid = asksMoneyBesides(request.inquiry, knowledge) ? planPaid(request, knowledge) : undefined;
  const { outcome } = paid ?? {};
  return outcome?.type === 'benefit' && outcome.benefit === terms.benefit
    ? { outcome: { ...outcome, asked: terms.asked }, fit: 1 }
    : { outcome: terms, fit: 1 };
}

/** 补多少,怎么申请: a part of the turn asks for the sum and nothing else. */
function asksMoneyBesides({ turn }: Inquiry, { words, silencesOf }: BenefitKnowledge): boolean {
  const cues = words.intents.filter(({ id }) => id === 'amount').flatMap((intent) => intent.cues);
  const parts = turn.understanding.folded.split(/[,.;!?]|还有|以及|另外|和/);
  const asksTerms = (part: string): boolean => words.benefitTerms.some((term) => saysAny(part, term.cues));
  return parts.some((part) => saysAny(part, cues) && silencesOf(part).length === 0 && !asksTerms(part));
}

/** Several things that are claimed, or one of those that were. */
function planTogether(request: BenefitRequest, knowledge: BenefitKnowledge): Outcome | undefined {
  const { inquiry } = request;
  if (asksElse(inquiry) || asksNoBenefit(inquiry)) return undefined;
  return planAccount(request, knowledge) ?? planSum(request, knowledge);
}

/** What a benefit comes to. */
function planPaid(request: BenefitRequest, knowledge: BenefitKnowledge): Plan | undefined {
  const { inquiry, previous, documentIds } = request;
  const compares = inquiry.intents.includes('comparison');
  const asksMoney = speaksOfMoney(inquiry, previous, knowledge);
  if (asksElse(inquiry) || asksNoBenefit(inquiry) || !(asksMoney || compares)) return undefined;
  const otherLevel = compares ? undefined : otherLevelOf(inquiry, previous, knowledge);
  const ofPart = partOfSpokenOf(request, knowledge);
  if (ofPart !== undefined) return { outcome: workOut(ofPart, request, knowledge), fit: 1 };
  if (otherLevel !== undefined) return { outcome: workOut(otherLevel, request, knowledge), fit: 1 };
  if (compares) {
    const compared = comparedBenefits({
      inquiry,
      previous,
      benefits: knowledge.benefits,
      documentIds,
      matching: matching(knowledge),
      contrasts: knowledge.words.contrasts,
    });
    const [only, another] = compared?.benefits ?? [];
    if (compared !== undefined && (another !== undefined || compared.unset.length > 0))
      return { outcome: { type: 'benefits', ...compared }, fit: 1 };
    if (only !== undefined) return { outcome: sideBySide(only, request, knowledge), fit: 1 };
  }
  const matches = favourSpokenOf(
    matchBenefits(inquiry, knowledge.benefits, documentIds, matching(knowledge)),
    request,
  );
  const open = compares ? matches : matches.filter(({ benefit }) => !isRuledOut(benefit, inquiry));
  const [best] = open.length > 0 ? open : matches;
  const byFigure = compares ? undefined : namedByFigure(request, knowledge);
  // 利息20万,担保费1万: the word of another benefit inside a longer one names nothing.
  const isHardlyNamed = best !== undefined && best.said < factsNeed && byFigure !== best.benefit;
  const spokenOf =
    best === undefined && !compares
      ? (toldOfSpokenOf(request, knowledge) ?? byFigure)
      : isHardlyNamed
        ? byFigure
        : undefined;
  if (spokenOf !== undefined) return { outcome: workOut(spokenOf, request, knowledge), fit: 1 };
  if (best === undefined || !speaksToIt(best.benefit, inquiry, knowledge)) return undefined;
  const isMeant =
    asksForIt(inquiry, previous) ||
    best.covered >= justNamed ||
    givesFacts(best, inquiry, knowledge) ||
    namesItsAmount(best.benefit, inquiry);
  if (!isMeant) return undefined;
  const payer = asksMoney ? paidElsewhere(best.benefit, inquiry, knowledge) : undefined;
  if (payer !== undefined) return planPaidElsewhere(best.benefit, payer);
  const fit = namesAnother(best.benefit, inquiry, knowledge)
    ? barely
    : Math.max(
        best.covered,
        best.said >= 5 || best.denied ? 0.8 : 0,
        goesOnWith(best, request, knowledge) ? 0.9 : 0,
      );
  if (compares && namesLevels(best.benefit, inquiry.turn.understanding.folded))
    return { outcome: sideBySide(best.benefit, request, knowledge), fit: 1 };
  if (!asksMoney) return undefined;
  const choice = siblings(inquiry, knowledge.benefits, documentIds, knowledge.words).filter(
    (benefit) => benefit !== best.benefit,
  );
  const benefits = [best.benefit, ...choice];
  const { deniedBy } = matching(knowledge);
  // 律师费也算吗 goes on about the one of them that was spoken of.
  const earlier = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  const decided = choice.length > 0 ? decidedByQuotes(inquiry, benefits) : undefined;
  // 没有判决书 holds a word of one of them and denies it.
  const told = decided === undefined || deniedBy(decided, inquiry).length > 0 ? undefined : decided;
  // 官司输了 meets the condition of none of them: there is nothing to choose.
  if (choice.length > 0 && benefits.every((benefit) => deniedBy(benefit, inquiry).length > 0))
    return { outcome: { ...workOut(best.benefit, request, knowledge), likewise: choice }, fit };
  if (choice.length > 0 && best.said < 5 && earlier === undefined && told === undefined) {
    return {
      outcome: { type: 'benefit_choice', benefits, words: choiceWords(benefits, knowledge.words) },
      fit,
    };
  }
  const meant = (choice.length > 0 ? (earlier ?? told) : undefined) ?? best.benefit;
  const benefit = paidIn(meant, request, knowledge) ?? meant;
  return { outcome: workOut(benefit, request, knowledge), fit };
}

/** One benefit whose kinds are compared: the sums of its levels where it has them, what it comes to where all kinds are paid alike. */
function sideBySide(benefit: Benefit, request: BenefitRequest, knowledge: BenefitKnowledge): Outcome {
  return namesLevels(benefit, request.inquiry.turn.understanding.folded)
    ? { type: 'benefits', benefits: [benefit], unset: [] }
    : workOut(benefit, request, knowledge);
}

/** What another level of the state pays is not for the document to say, whatever its own place adds. */
function planPaidElsewhere(benefit: Benefit, payer: string): Plan {
  const { documentId } = benefit;
  return {
    outcome: { type: 'silent', benefit, documentId, says: `${payer}给多少，文件没有写`, setsOther: true },
    fit: 0.9,
  };
}

/** Who does the work (牵头发起的那家) is not asked where money is. */
function asksElse({ intents }: Inquiry): boolean {
  return intents.some((id) => otherIntents.has(id) && !(id === 'responsible' && intents.includes('amount')));
}

/** What the clause of a benefit without an amount does pay, when the question says that its condition is not met. */
function paidIn(
  { bound, clause }: Benefit,
  { inquiry }: BenefitRequest,
  knowledge: BenefitKnowledge,
): Benefit | undefined {
  if (bound.rule.kind === 'amount') return undefined;
  const { deniedBy } = matching(knowledge);
  return knowledge.benefits.find(
    (other) => other.clause.id === clause.id && deniedBy(other, inquiry).length > 0,
  );
}

/** False when the question is after something that the benefit's own words do not hold: names, a rank, how long it takes, how many points. */
function speaksToIt(
  { clause, quotes }: Benefit,
  { intents, turn }: Inquiry,
  { signsOf, expectedOf }: BenefitKnowledge,
): boolean {
  const { folded } = turn.understanding;
  const text = quotes.map(({ start, end }) => clause.text.slice(start, end)).join('\n');
  const expected = expectedOf(intents, folded);
  // 多久, 考几门: figures that nobody pays.
  const asksUnpaid =
    expected !== undefined &&
    (expected.kinds.has('duration') || expected.kinds.has('measure')) &&
    !expected.kinds.has('money');
  return signsOf(folded)({ text }) && !(asksUnpaid && answeringFigures(text, expected).length === 0);
}

/** A benefit that is only named, without a question about money, has to be nearly all that is said. */
const justNamed = 0.75;

/** Characters of a benefit's wording that a mere statement has to hold. */
const factsNeed = 4;

/** A statement with figures that the benefit takes (开放许可我们声明了15项) is the beginning of a question about it. */
function givesFacts(
  { benefit, said }: BenefitMatch,
  { turn }: Inquiry,
  { bindFacts }: BenefitKnowledge,
): boolean {
  const { rule } = benefit.bound;
  return (
    said >= factsNeed && rule.kind === 'amount' && bindsFigure(rule, bindFacts(rule, turn.understanding))
  );
}

function asksForIt({ intents, carried }: Inquiry, previous: State | undefined): boolean {
  return (
    intents.some(
      (id) => id === 'amount' || id === 'eligibility' || id === 'procedure' || id === 'comparison',
    ) ||
    (carried.topic && previous?.facts !== undefined)
  );
}

/** Money is asked for, a figure is given for it, or nothing is asked and a benefit is simply named. */
function speaksOfMoney(
  { intents, turn, carried }: Inquiry,
  previous: State | undefined,
  { expectedOf }: BenefitKnowledge,
): boolean {
  const given = turn.understanding.quantities.some(
    ({ kind }) => kind === 'money' || kind === 'count' || kind === 'plain',
  );
  const goesOn = carried.topic && previous?.facts !== undefined;
  const asks = intents.some((id) => id === 'amount' || id === 'eligibility' || id === 'procedure');
  const countsThings = expectedOf(intents, turn.understanding.folded)?.unit !== undefined;
  const asksWhich = intents.length === 0 && /哪|什么|啥/.test(turn.understanding.folded);
  const asksElse = countsThings || asksWhich || intents.some((id) => elseIntents.has(id));
  return asks || goesOn || (!asksElse && (given || intents.length === 0));
}

/** The words that tell the benefits apart, e.g. 国内 and 海外. */
function choiceWords(benefits: readonly Benefit[], { contrasts }: QuestionWords): string[] {
  const said = (word: string): boolean => benefits.some(({ bound }) => bound.rule.title.includes(word));
  return contrasts.find((group) => group.filter(said).length > 1)?.filter(said) ?? [];
}
