import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Clause, Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { itemBefore } from '../compose/excerpt.ts';

/**
 * 新增海外发明专利授权150件 is not the figure of 发明专利授权, nor the other way round: what is asked and what is printed are both
 * abroad or both not.
 */
export function isOfSameReach(
  topic: readonly TopicTerm[],
  figure: Span,
  quote: (Span & { readonly clause: Clause }) | undefined,
  { abroad, abroadByNature }: Pick<QuestionWords, 'abroad' | 'abroadByNature'>,
): boolean {
  if (quote === undefined) return true;
  const { text } = quote.clause;
  const isAbroad = (said: string): boolean => saysAny(fold(said), [...abroad, ...abroadByNature]);
  return topic.some((term) => isAbroad(term.text))
    ? isAbroad(text.slice(quote.start, quote.end))
    : !saysAny(fold(itemBefore(text, figure)), abroad);
}
