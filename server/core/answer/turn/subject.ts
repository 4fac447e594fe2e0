import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Clause } from '../../text/document.ts';
import type { ClauseView } from '../find/clause-view.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Outcome } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import type { Inquiry, State } from './inquiry.ts';

/**
 * Tells whether an outcome treats what its whole turn is about, and not only what any text of law speaks of (责任, 赔偿) or what the
 * turn before was about. What is told by other means than words that are alike is taken to.
 */
export function isOnSubject(
  inquiry: Inquiry,
  outcome: Outcome,
  {
    previous,
    viewOf,
    words,
  }: { previous: State | undefined; viewOf: (clause: Clause) => ClauseView; words: QuestionWords },
): boolean {
  const isCalled =
    (outcome.type === 'responsible' && outcome.called === true) ||
    (outcome.type === 'found' && outcome.ofDocument === true);
  const isLookedUp = (outcome.type === 'found' || outcome.type === 'responsible') && !isCalled;
  const { quantities, intents, folded, topic: said } = inquiry.turn.understanding;
  // 公积金条例里单位交多少 is about what the name of the document says.
  const topic = inquiry.topic.some(({ subject }) => subject === true) ? inquiry.topic : said;
  const text = (): string =>
    clausesOf(outcome)
      .slice(0, mostRead)
      .map(viewOf)
      .map(({ title, headings, folded: said }) => `${title}\n${headings}\n${said.text}`)
      .join('\n');
  if (inquiry.carried.topic) {
    // 这些算不算, 最多给多少 go on with what was spoken of; 离婚以后房子归谁 does not.
    const goesOn =
      intents.includes('amount') ||
      intents.includes('quantity') ||
      words.anaphora.some((word) => folded.includes(word));
    if (!(isLookedUp || isBenefit.has(outcome.type))) return true;
    // With figures of its own (我们交了5万) a turn goes on as well, unless most of what it says is of something else.
    if (quantities.length > 0) return !isOwn(measure(topic, text()), leastBesideFigures);
    return goesOn || goesOnFrom(topic, text());
  }
  // 那个办法里统共最多能拿多少 says nothing but which document is meant.
  if (!isLookedUp || (inquiry.named.length > 0 && topic.every(({ generic }) => generic))) return true;
  const first = outcome.type === 'found' ? outcome.findings[0] : outcome.finding;
  const isThere = saysWhere(inquiry) || first?.named === true;
  const least = previous?.focus !== undefined ? leastInConversation : isThere ? leastThere : leastAnywhere;
  return treats(topic, text(), least);
}

const isBenefit: ReadonlySet<Outcome['type']> = new Set(['benefit', 'benefits', 'benefit_choice']);

const saysWhere = ({ regions, named, kinds, placeIsDefault }: Inquiry): boolean =>
  named.length + kinds.length > 0 || (regions.length > 0 && placeIsDefault !== true);

/** Clauses of an answer that are looked through. */
const mostRead = 3;

/** True when a follow-up is about what the text treats; one with a subject of its own, of which that holds next to nothing, is not. */
export function goesOnFrom(topic: readonly TopicTerm[], text: string): boolean {
  const measured = measure(topic, text);
  return measured.hold >= leastOfFollowUp && !isOwn(measured, leastSubject);
}

/** The turn says words of documents or laws that weigh `least`, and the text holds next to nothing of them. */
const isOwn = ({ own, share }: Measured, least: number): boolean => own >= least && share < leastShare;

/** True when the text holds enough of a topic; of one that names no place and no document, unless `least` says otherwise. */
export const treats = (topic: readonly TopicTerm[], text: string, least = leastAnywhere): boolean =>
  measure(topic, text).hold >= least;

interface Measured {
  /** Unbounded where all of the topic is held and nothing speaks against it. */
  readonly hold: number;
  /** Weight of the words that documents or laws use. */
  readonly own: number;
  /** 0 to 1: how much of that weight the text holds. */
  readonly share: number;
}

/**
 * Measures what a text holds of a topic. The words that it holds count for it, the more the fewer laws use them; words that laws use
 * and no document does count against it: 被楼上的墙砖砸伤,可以要求赔偿吗 is not about 惩罚性赔偿.
 */
function measure(topic: readonly TopicTerm[], text: string): Measured {
  const telling = topic.filter(({ generic }) => !generic);
  const { share: all } = coverage(telling, text);
  let rare = 0;
  let elsewhere = 0;
  let own = 0;
  let held = 0;
  for (const term of telling) {
    const match = termMatch(term, text);
    const { weight, known, statutory } = term;
    rare += weight * match * (1 - (statutory ?? 0));
    held += weight * match;
    if (known || statutory !== undefined) own += weight;
    if (!known && statutory !== undefined) elsewhere += weight * (1 - match);
  }
  const worth = weights.share * all + rare - weights.elsewhere * elsewhere;
  const hold = all >= nearlyAll && elsewhere === 0 ? Number.POSITIVE_INFINITY : worth;
  return { hold, own, share: own === 0 ? 1 : held / own };
}

/**
 * Fitted on questions about law in general that no held document answers, alone and after a question that one does, against those
 * of the question sets (`npm run bench -- refusals`).
 */
const weights = { share: 0.4, elsewhere: 0.8 };
const nearlyAll = 0.95;
const leastAnywhere = 0.75;
const leastThere = 0.3;
const leastInConversation = 0.4;
const leastOfFollowUp = -0.5;
/** Weight from which a follow-up has a subject of its own. */
const leastSubject = 0.7;
const leastBesideFigures = 1;
const leastShare = 0.2;
