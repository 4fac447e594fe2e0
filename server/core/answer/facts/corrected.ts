import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { type Binding, isSum } from './slots.ts';

type PartWords = Pick<QuestionWords, 'partWords'>;

/** True for the figure that is to be reckoned with whatever else was said: 按80件算, 不对,是65件, 改成15件. */
export function isSettled({ start, end }: Quantity, folded: string, { partWords }: PartWords): boolean {
  const before = folded.slice(0, start);
  const behind = folded.slice(end);
  // 记错了,6万是去年的 says what that one was.
  if (/^[元块]?(?:不?是|那是)/.test(behind)) return false;
  return (
    saysAny(before, partWords.settledBefore) ||
    saysAny(behind, partWords.settledBehind) ||
    (saysAny(before, partWords.countedBefore) && saysAny(behind, partWords.countedBehind))
  );
}

/** The figures without those that the turn itself takes back: a settled one stands for all others said of the same. */
export function withoutCorrected(
  found: readonly Binding[],
  folded: string,
  words: PartWords,
): readonly Binding[] {
  const settled = found.filter(({ quantity }) => isSettled(quantity, folded, words));
  const isReplaced = (binding: Binding): boolean =>
    settled.some(
      (one) =>
        !settled.includes(binding) &&
        isAlike(one.quantity, binding.quantity) &&
        (binding.slot === one.slot || !binding.byWord),
    );
  const isTakenBack = ({ quantity }: Binding): boolean =>
    saysAny(folded.slice(0, quantity.start), words.partWords.takenBack) &&
    found.some((other) => other.quantity !== quantity && isAlike(other.quantity, quantity));
  return found.filter((binding) => !isReplaced(binding) && !isTakenBack(binding));
}

const isAlike = (one: Quantity, other: Quantity): boolean =>
  isSum(one) && isSum(other) ? true : one.kind === other.kind && one.unit === other.unit;
