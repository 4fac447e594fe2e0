import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { isSettled } from './corrected.ts';
import { isOfFurther } from './side-by-side.ts';
import { isTotal } from './stated-figures.ts';

/** The wordings by which a turn adds to what was told before it. */
export type AddWords = Pick<QuestionWords, 'addingWords' | 'partWords' | 'levelCounts'>;

/** True for a turn whose figures come on top of those before; 又补了8件,一共80件 and 按80件算 tell the whole, and add nothing to it. */
export function addsUp({ folded, quantities }: Understanding, words: AddWords): boolean {
  if (quantities.some((figure) => isTotal(figure, folded) || isSettled(figure, folded, words))) return false;
  const asksTotal = saysAny(folded, words.levelCounts.totals);
  return (
    words.addingWords.some((word) => folded.includes(word)) ||
    quantities.some(
      (figure) =>
        saysAny(folded.slice(0, figure.start), words.partWords.further) ||
        (asksTotal && isOfFurther(figure, folded)),
    )
  );
}
