import { findQuantities } from '../../text/amounts-find.ts';
import { payerAsked } from '../facts/payer.ts';
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

/** 省里一个项目给多少, 省里那份是多少: what another level of the state pays, as said; undefined where none is asked for, or the own one as well. */
export function paidElsewhere(
  { bound }: Benefit,
  { turn }: Inquiry,
  { words }: Pick<BenefitKnowledge, 'words'>,
): string | undefined {
  const { city = '' } = bound.file.policy;
  const { levels } = words.conditions;
  const own = levels.findIndex((roots) => roots.some((root) => city.endsWith(root)));
  const payers = levels.map((roots) => payerAsked(turn.understanding.folded, roots));
  return own === -1 || payers[own] !== undefined ? undefined : payers.find((said) => said !== undefined);
}
