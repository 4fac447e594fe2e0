import { saysAny } from '../../dialogue/intent.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { mentionsIn } from './mentions.ts';

/**
 * 保险的5万和贴息的20万是一个上限吗: the ceilings of the benefits named, side by side; the sums named with them are the ceilings and nothing
 * that was spent. Undefined for any other question.
 */
export function planSharedCap(
  { inquiry, documentIds }: BenefitRequest,
  { benefits, words }: BenefitKnowledge,
): Outcome | undefined {
  const { understanding } = inquiry.turn;
  const { folded } = understanding;
  if (!saysAny(folded, words.capsShared)) return undefined;
  const capped = benefits.filter(
    ({ documentId, bound: { rule } }) =>
      documentIds.has(documentId) && rule.kind === 'amount' && rule.caps.length > 0,
  );
  const named: Benefit[] = [
    ...new Set(mentionsIn(understanding, capped, words).map(({ benefit }) => benefit)),
  ];
  return named.length > 1 ? { type: 'benefits', benefits: named, unset: [] } : undefined;
}
