import { termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/**
 * True when the turn names another kind of what a folded text is about: 创业担保贷款, a term that no document uses, ends like a word of
 * the text and is no pledge of patents. Words as common as 单位 tell no kind.
 */
export function namesOtherKind(
  { topic, turn }: Inquiry,
  about: string,
  genericWords: readonly string[],
): boolean {
  // A part of a turn is still about what the whole turn names.
  return [...topic, ...turn.understanding.topic].some((term) => {
    const head = term.text.slice(-2);
    const isLong = term.text.length > 3 && term.foreign === true && !genericWords.includes(head);
    // 买房贷款利息 ends like 贷款利息 and begins like nothing of the text.
    const isElse = termMatch(term, about) === 0 || !about.includes(term.text.slice(0, 2));
    return isLong && about.includes(head) && isElse;
  });
}
