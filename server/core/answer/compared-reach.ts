import type { TopicTerm } from '../dialogue/topic.ts';
import type { Clause, Span } from '../text/document.ts';
import { itemBefore } from './excerpt.ts';

const abroad = /海外|境外|国外|国际|涉外/;
/** Said of things that are abroad by themselves. */
const byNature = /海外|境外|国外|国际|涉外|马德里|海牙|巴黎|pct|进口|出口|跨境/i;

/**
 * 新增海外发明专利授权150件 is not the figure of 发明专利授权, nor the other way round: what is asked and what is printed are both
 * abroad or both not.
 */
export function isOfSameReach(
  topic: readonly TopicTerm[],
  figure: Span,
  quote: (Span & { readonly clause: Clause }) | undefined,
): boolean {
  if (quote === undefined) return true;
  const { text } = quote.clause;
  const asked = topic.some((term) => byNature.test(term.text));
  return asked ? byNature.test(text.slice(quote.start, quote.end)) : !abroad.test(itemBefore(text, figure));
}
