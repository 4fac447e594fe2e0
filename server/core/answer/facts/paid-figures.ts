import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { partAround } from './denials.ts';
import { payerAskedFor, payerOf } from './payer.ts';
import { isSum, type Slot } from './slots.ts';

type PaidWords = Pick<QuestionWords, 'paidFigures' | 'conditions'>;

/** A figure of what is paid, not of what the asker spent or has: heard of (听说补5000元), doubted (为什么只有20万), aimed at (拿满20万). */
export function isPaidFigure(
  quantity: Quantity,
  folded: string,
  words: QuestionWords,
  slots: readonly Slot[],
): boolean {
  const { kind, text, start, end } = quantity;
  const { before, behind, doubted } = words.paidFigures;
  const ahead = folded.slice(partAround(folded, quantity).start, start);
  if (saysAny(ahead, doubted)) return true;
  if (!isSum(quantity) || isPaidByAsked(quantity, folded, { words, slots })) return false;
  if (saysAny(ahead, before) || saysAny(folded.slice(end), behind)) return true;
  if (isAim(quantity, folded, words)) return true;
  const last = ahead.slice(-6).replace(/[到了过约近]+$/, '');
  const ends = (list: readonly string[]): boolean => list.some((word) => last.endsWith(word));
  if (kind === 'money') return ends(words.claimWords) || ends(words.claimWordsBeforeYuan);
  return /[千万亿]/.test(text) && ends(words.claimWords);
}

/** 拿满20万, 离5万, 20万的上限: a sum that one wants to come to. */
export function isAim(
  quantity: Quantity,
  folded: string,
  { paidFigures }: Pick<QuestionWords, 'paidFigures'>,
): boolean {
  const ahead = folded.slice(partAround(folded, quantity).start, quantity.start);
  return (
    isSum(quantity) &&
    (saysAny(ahead, paidFigures.aims) || /^[元块]?钱?的?(?:上限|封顶|限额)/.test(folded.slice(quantity.end)))
  );
}

/** 省里给了20万 is what the rule asks for. */
function isPaidByAsked(
  quantity: Quantity,
  folded: string,
  { words, slots }: { readonly words: PaidWords; readonly slots: readonly Slot[] },
): boolean {
  const last = folded.slice(Math.max(0, quantity.start - 6), quantity.start).replace(/[到了过约近]+$/, '');
  if (slots.some((slot) => slot.words.some((word) => last.endsWith(word)))) return true;
  const payer = payerOf(quantity, folded, words);
  return payer !== undefined && slots.some((slot) => payerAskedFor(slot, words) === payer);
}

/** 领了国内维权8万, 2万的补贴已经到手了: a sum that was received. */
export function isReceived(
  quantity: Quantity,
  folded: string,
  { paidFigures }: Pick<QuestionWords, 'paidFigures'>,
): boolean {
  const { start } = partAround(folded, quantity);
  const isCounted = quantity.kind === 'plain' && !/[千万亿]/.test(quantity.text);
  return (
    isSum(quantity) &&
    !isCounted &&
    (saysAny(folded.slice(start, quantity.start), paidFigures.received) ||
      saysAny(folded.slice(quantity.end), paidFigures.arrived))
  );
}

/** 对方赔了我们10万: money of somebody else, which the asker did not spend. */
export function isOfOthers(
  quantity: Quantity,
  folded: string,
  { paidFigures }: Pick<QuestionWords, 'paidFigures'>,
): boolean {
  const { start } = partAround(folded, quantity);
  return isSum(quantity) && saysAny(folded.slice(start, quantity.start), paidFigures.others);
}
