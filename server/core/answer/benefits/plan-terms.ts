import { saysAny } from '../../dialogue/intent.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { bindsFigure } from '../facts/bind-facts.ts';
import { termMatch } from '../find/relevance.ts';
import type { Outcome } from '../plan/outcome.ts';
import { type Inquiry, strongTopic, weightOf } from '../turn/inquiry.ts';
import { type AskedTerms, askedTerms } from './asked-terms.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { otherLevelOf } from './level-follow-up.ts';
import { matchBenefits } from './match-benefits.ts';
import { termsSaid } from './rule-terms.ts';
import { isRuledOut, siblings } from './said-topics.ts';
import { asSaid, namesIt } from './spoken-of.ts';

type TermsOutcome = Extract<Outcome, { type: 'terms' }>;

/**
 * What a benefit that the turn names, or that was spoken of, says on something other than its sum: 每年都能拿吗, 是发给个人吗.
 * Undefined where nothing of the kind is asked, or the rule and its document are not known to say or to leave it out.
 */
export function planTerms(request: BenefitRequest, knowledge: BenefitKnowledge): TermsOutcome | undefined {
  const { inquiry, previous } = request;
  const { words, deniedIn, bindFacts } = knowledge;
  const { understanding } = inquiry.turn;
  if (inquiry.intents.includes('comparison') || saysAny(understanding.folded, words.paymentListCues))
    return undefined;
  const asked = askedTerms(inquiry, words);
  if (asked === undefined || otherLevelOf(inquiry, previous, knowledge) !== undefined) return undefined;
  const benefit = benefitAsked(request, asked, knowledge);
  if (benefit === undefined || benefit.bound.rule.kind !== 'amount') return undefined;
  // 只是参与的企业有份吗: a condition is not met, which says more.
  if (deniedIn(benefit.bound.rule, understanding).length > 0 || isRuledOut(benefit, asSaid(inquiry)))
    return undefined;
  const isFact = bindsFigure(benefit.bound.rule, bindFacts(benefit.bound.rule, understanding));
  if (isFact && asked.ids.every((id) => ofNoFigure.has(id))) return undefined;
  const { rule } = benefit.bound;
  const ids = asked.ids.filter(
    (id) =>
      // A ceiling that is set is told with its figure.
      !(id === 'cap' && rule.kind === 'amount' && rule.caps.length > 0) &&
      // Who answers for a field is looked up, unless one sum is what was spoken of.
      !(ofApplying.has(id) && previous?.facts === undefined) &&
      !(id === 'counted' && previous?.facts === undefined && isPrinted(asked, benefit)) &&
      !(id === 'department' && benefit.clause.responsible.length > 0),
  );
  const other = ids.length === 0 ? likenessNamed(benefit, asked, request, knowledge) : undefined;
  const told: AskedTerms =
    other === undefined ? { ...asked, ids } : { ...asked, ids: ['counted'], things: [other] };
  return termsSaid(benefit, told).length === 0 ? undefined : { type: 'terms', benefit, asked: told };
}

/** 保费能补吗, by itself, asks for what is paid. */
const isPrinted = ({ things, only }: AskedTerms, { quoted }: Benefit): boolean =>
  !only && things.some((thing) => quoted.includes(thing));

/** What belongs to applying for a sum. */
const ofApplying: ReadonlySet<string> = new Set(['department', 'contact', 'review_time']);

/** Asked together with a figure of the asker's, the figure is what matters. */
const ofNoFigure: ReadonlySet<string> = new Set(['recipient', 'counted', 'conditions']);

/** The benefit that such a question is about: the one that the turn names, else the one spoken of, else what fits the words. */
function benefitAsked(
  { inquiry, previous, documentIds }: BenefitRequest,
  asked: AskedTerms,
  knowledge: BenefitKnowledge,
): Benefit | undefined {
  const { benefits, words, deniedIn } = knowledge;
  const matching = {
    words,
    deniedBy: ({ bound }: Benefit, { turn }: Inquiry) => deniedIn(bound.rule, turn.understanding),
  };
  const own = asSaid(inquiry);
  const [match] = matchBenefits(own, benefits, documentIds, matching);
  if (match !== undefined && namesIt(match.benefit, inquiry)) return match.benefit;
  const spokenOf = benefits.find(({ bound }) => bound.rule.id === previous?.facts?.ruleId);
  if (spokenOf !== undefined && staysWith(spokenOf, inquiry, asked)) return spokenOf;
  const [meant] = matchBenefits(inquiry, benefits, documentIds, matching);
  const isOpen = siblings(inquiry, benefits, documentIds, words).length > 0;
  return isOpen || meant === undefined || meant.said < leastNamed ? undefined : meant.benefit;
}

/** Characters of a wording that names a benefit. */
const leastNamed = 2;

/** 股权质押呢 after the loans on patents: what shares words with the benefit spoken of, is named by none, and is no benefit itself. */
function likenessNamed(
  benefit: Benefit,
  { named }: AskedTerms,
  { inquiry, previous }: BenefitRequest,
  { benefits }: BenefitKnowledge,
): string | undefined {
  if (named === undefined || previous?.facts?.ruleId !== benefit.bound.rule.id) return undefined;
  const { own } = benefit;
  const shares = Array.from({ length: named.length - 1 }, (_, i) => named.slice(i, i + 2)).some((two) =>
    own.includes(two),
  );
  const isNamed = own.includes(named) || benefits.some((one) => namesIt(one, inquiry));
  return shares && !isNamed ? named : undefined;
}

/** True when a turn names no place, no document and no matter besides what it asks of the benefit spoken of. */
function staysWith(
  { about }: Benefit,
  { turn: { scope, understanding } }: Inquiry,
  { askers, things, named, spans }: AskedTerms,
): boolean {
  const { folded, topic } = understanding;
  if (scope.regions.length + scope.named.length + scope.kinds.length + scope.clauses.length > 0) return false;
  const said = [...askers.map((asker) => asker.said), ...things, named ?? ''].flatMap((text) => {
    const start = folded.indexOf(text);
    return text === '' || start === -1 ? [] : [{ start, end: start + text.length }];
  });
  const others = topic.filter(
    (term) => !term.generic && !overlapsAny(term, [...said, ...spans]) && termMatch(term, about) === 0,
  );
  return weightOf(others) < strongTopic;
}
