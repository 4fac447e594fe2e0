import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { partAround } from '../facts/denials.ts';
import { isSum } from '../facts/slots.ts';
import type { Benefit } from './benefit.ts';

/** True when folded text asks how much there is at the most: 一年封顶多少. */
export const asksCap = (folded: string, { capWords }: Pick<QuestionWords, 'capWords'>): boolean =>
  saysAny(folded, capWords);

/** True when a sum is named as the most and it is the ceiling of a benefit: 最高是不是5万. */
export function namesCeiling(
  { bound: { rule } }: Pick<Benefit, 'bound'>,
  { folded, quantities }: Pick<Understanding, 'folded' | 'quantities'>,
): boolean {
  return (
    rule.kind === 'amount' &&
    quantities.some(
      (figure) =>
        isSum(figure) &&
        rule.caps.some(({ limit }) => limit === figure.value) &&
        /最[高多]|顶多|至多|不超过/.test(folded.slice(partAround(folded, figure).start, figure.start)),
    )
  );
}

/** True when the ceiling of a period is asked for and nothing else: 一本补多少,一年有没有封顶 asks for both. */
export function asksYearlyCap(
  folded: string,
  words: Pick<QuestionWords, 'capWords' | 'capOfPeriod' | 'capOfPiece'>,
): boolean {
  // 封顶 and 上限 say so; 最多能 may also ask for the figure of one piece.
  return asksCap(folded, words) && saysAny(folded, words.capOfPeriod) && !saysAny(folded, words.capOfPiece);
}

/** True when the most is asked for that can be paid, and not for one piece: 海外那个最多能拿多少. */
export const asksMost = (
  folded: string,
  words: Pick<QuestionWords, 'capWords' | 'mostWords' | 'capOfPiece'>,
): boolean =>
  (asksCap(folded, words) || saysAny(folded, words.mostWords)) && !saysAny(folded, words.capOfPiece);

/** True when the ceiling of all the years together is asked for: 能拿的年头全拿满,一共多少. */
export const asksTermCap = (folded: string, { capOfTerm }: Pick<QuestionWords, 'capOfTerm'>): boolean =>
  saysAny(folded, capOfTerm);
