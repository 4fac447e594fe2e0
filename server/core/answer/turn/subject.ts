import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Finding } from '../find/finding.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Inquiry, State } from './inquiry.ts';

/**
 * The clauses of an outcome that was looked up and does not treat the subject of its turn, which are then only what comes nearest;
 * undefined where it does. What is worked out was found by its own words, and a follow-up is about what was spoken of.
 */
export function offSubject(
  inquiry: Inquiry,
  outcome: Outcome,
  previous: State | undefined,
): Finding[] | undefined {
  if (outcome.type !== 'found' && outcome.type !== 'responsible') return undefined;
  if (inquiry.carried.topic || previous?.focus !== undefined) return undefined;
  const findings = outcome.type === 'found' ? outcome.findings : [outcome.finding];
  const text = findings
    .slice(0, mostRead)
    .map(({ view }) => `${view.title}\n${view.headings}\n${view.folded.text}`)
    .join('\n');
  const isThere = saysWhere(inquiry) || findings[0]?.named === true;
  return treatsSubject(inquiry.turn.understanding.topic, text, isThere) ? undefined : findings.slice(0, 2);
}

/** Clauses of an answer that are looked through for the subject. */
const mostRead = 3;

const saysWhere = ({ regions, named, kinds, placeIsDefault }: Inquiry): boolean =>
  named.length + kinds.length > 0 || (regions.length > 0 && placeIsDefault !== true);

/**
 * Tells whether a text that was found treats what a whole turn is about, and not only what any text of law speaks of (责任, 赔偿).
 * For it speaks what it holds of the turn, words that few laws use before others; against it what laws speak of and no document does:
 * 被楼上的墙砖砸伤,可以要求赔偿吗 is not about the documents that speak of 惩罚性赔偿.
 * `saysWhere`: the turn names a place or a document that is held, so that less has to stand in the text.
 */
export function treatsSubject(topic: readonly TopicTerm[], text: string, saysWhere: boolean): boolean {
  const telling = topic.filter(({ generic }) => !generic);
  const { share } = coverage(telling, text);
  const held = sum(telling, (term) => termMatch(term, text) * (1 - (term.statutory ?? 0)));
  const elsewhere = sum(telling, (term) =>
    term.known || term.statutory === undefined ? 0 : 1 - termMatch(term, text),
  );
  // What is held entirely, with nothing said beside it, needs no rare word.
  if (share >= all && elsewhere === 0) return true;
  return (
    weights.share * share + held - weights.elsewhere * elsewhere >= (saysWhere ? leastThere : leastAnywhere)
  );
}

const sum = (topic: readonly TopicTerm[], of: (term: TopicTerm) => number): number =>
  topic.reduce((total, term) => total + term.weight * of(term), 0);

/** Fitted on questions about law in general that no held document answers, against those that one does (`npm run bench -- refusals`). */
const weights = { share: 0.4, elsewhere: 0.8 };
const leastAnywhere = 0.75;
const leastThere = 0.3;
const all = 0.95;
