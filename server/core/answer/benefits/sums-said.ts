import { findQuantities } from '../../text/amounts-find.ts';
import { isOfCity } from '../facts/set-aside.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge } from './benefit-request.ts';

/** 质押融资到底是60亿还是100亿: sums of that size are of a whole city, nobody's own costs. */
export function tellsStatistics({ turn, intents }: Inquiry): boolean {
  return !intents.includes('amount') && turn.understanding.quantities.some(isOfCity);
}

/** 那个四十万: a sum that the benefit pays stands for it. */
export function namesItsAmount({ bound: { rule } }: Benefit, { turn }: Inquiry): boolean {
  const paid = rule.quote.flatMap((quote) => findQuantities(quote)).filter(({ kind }) => kind === 'money');
  return turn.understanding.quantities.some(
    ({ kind, value }) => (kind === 'money' || kind === 'plain') && paid.some((sum) => sum.value === value),
  );
}

/** 省里一个项目给多少: asks what another level of the state pays. */
export function isPaidElsewhere({ bound }: Benefit, { turn }: Inquiry, { words }: BenefitKnowledge): boolean {
  const { city = '' } = bound.file.policy;
  const { levels } = words.conditions;
  const own = levels.findIndex((roots) => roots.some((root) => city.endsWith(root)));
  const isExternal = bound.rule.kind === 'amount' && bound.rule.certainty === 'external';
  if (own === -1 || isExternal) return false;
  // 区 and 市 end many names: only 区里 and 市局 pay.
  const asks = (roots: readonly string[], level: number): boolean =>
    new RegExp(
      `(?:${roots.join('|')})(?:里|局|厅)${level < 2 ? '?' : ''}(?:一|每|再|还|会|能|要)?[个家件项]?(?:项目)?(?:给|补|奖|拨|发|配|出)(?:了|的)?(?:多少|几)`,
    ).test(turn.understanding.folded);
  const payers = levels.map(asks);
  return payers.some((isAsked) => isAsked) && payers[own] !== true;
}
