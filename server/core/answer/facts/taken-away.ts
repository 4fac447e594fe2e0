import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Rule } from '../../rules/schema.ts';
import { Exact } from '../../text/amounts-exact.ts';
import { type BoundFacts, bindsFigure } from './bind-facts.ts';
import { noFacts } from './merge-facts.ts';
import { type FactsOfTurns, wholeOf } from './unmet-parts.ts';

/**
 * What a turn says, where it takes some off those counted before: 离职了1个 after 6个人 leaves five of them. Where it takes off more than
 * were counted, or counts of something that was not, it is told as set aside.
 */
export function withoutLeft(
  rule: Rule,
  { before, said }: FactsOfTurns,
  { turn, words }: { readonly turn: Understanding; readonly words: Pick<QuestionWords, 'partWords'> },
): BoundFacts {
  const { folded, quantities } = turn;
  const [left, another] = quantities.filter(({ kind }) => kind === 'count' || kind === 'plain');
  if (rule.kind !== 'amount' || left === undefined || another !== undefined || !bindsFigure(rule, before))
    return said;
  if (!saysAny(folded.slice(0, left.start), words.partWords.leaving)) return said;
  const whole = wholeOf(rule, { before, said });
  if (whole === undefined || new Exact(whole.count).lt(left.value))
    return { ...noFacts, setAside: { parts: [folded], ofCity: [] } };
  return { ...noFacts, inputs: { [whole.id]: new Exact(whole.count).minus(left.value).toFixed() } };
}
