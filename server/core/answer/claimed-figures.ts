import { saysAny } from '../dialogue/intent.ts';
import type { QuestionWords } from '../dialogue/question-words.ts';
import type { Understanding } from '../dialogue/understand.ts';
import type { Calculation } from '../rules/calculation.ts';
import { findQuantities, type Quantity } from '../text/amounts-find.ts';
import type { Benefit } from './benefit.ts';
import { saidPrincipal } from './principal-interest.ts';

/**
 * Figures that a turn wants confirmed (贴息是百分之五十没错吧,20万就补10万) and that neither the quotes of a benefit nor its calculation
 * hold, as said. Empty when nothing is to be confirmed.
 */
export function claimedOtherwise(
  turn: Understanding,
  { quoted }: Benefit,
  { max, inputs }: Calculation,
  words: QuestionWords,
): string[] {
  const { folded, quantities } = turn;
  if (!saysAny(folded, words.confirmWords)) return [];
  const held = findQuantities(quoted);
  const { interest } = saidPrincipal(turn, words);
  const given = new Set(
    Object.values(inputs)
      .flat()
      .flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value))),
  );
  const isOther = ({ kind, value, start }: Quantity): boolean => {
    if (held.some((printed) => printed.value === value) || value === max || given.has(value)) return false;
    if (kind === 'percent') return interest === undefined;
    const before = folded.slice(Math.max(0, start - 6), start).replace(/[到了过约近]+$/, '');
    const isSum = kind === 'money' || kind === 'plain';
    return isSum && words.claimWords.some((word) => before.endsWith(word));
  };
  return quantities.filter(isOther).map(({ text }) => text);
}
