import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { partAround } from '../facts/denials.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/** True when a turn wants to know how a figure comes about: 为什么只有20万, 多出来的4万呢. */
export function asksWhy(
  { intents, turn }: Pick<Inquiry, 'intents' | 'turn'>,
  { paidFigures }: Pick<QuestionWords, 'paidFigures'>,
): boolean {
  const { folded, quantities } = turn.understanding;
  const isDoubted = quantities.some((figure) => {
    const { start } = partAround(folded, figure);
    return saysAny(folded.slice(start, figure.start), paidFigures.doubted);
  });
  return intents.includes('reason') || isDoubted || saysAny(folded, paidFigures.excess);
}
