import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { coverage, termMatch } from './relevance.ts';

/**
 * True for a share that is taken of the very thing asked for, in a text that says nothing else of it: 按照最低工资标准的百分之八十确定
 * tells how much something else comes to.
 */
export function isShareOfAsked(text: string, figure: Quantity, topic: readonly TopicTerm[]): boolean {
  const whole = /(?:按照?|依照|[为是占达以])([^，,；;。：:\n按照为是占达以]*)的$/.exec(
    text.slice(0, figure.start),
  )?.[1];
  if (figure.kind !== 'percent' || whole === undefined) return false;
  const held = topic.filter((term) => !term.generic && termMatch(term, fold(text)) > 0);
  return held.length > 0 && coverage(held, fold(whole)).missing.length === 0;
}
