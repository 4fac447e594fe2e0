import { findQuantities } from '../../text/amounts-find.ts';
import { payerAsked } from '../facts/payer.ts';
import { isOfCity } from '../facts/set-aside.ts';
import { asksCharged, asksDone } from '../find/expected.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { asksOfWork } from './asks-of-work.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge } from './benefit-request.ts';

/**
 * True when the sums of a turn are nobody's benefit. 质押融资到底是60亿还是100亿: of that size they are of a whole city. 2024年做了多少钱 asks
 * what was done in that year, without a figure of the asker's. 收我多少服务费 asks what somebody takes. 16项指标是哪些 asks about a figure of
 * the documents, 县级网点建成了吗 how far a work of the city is.
 */
export function asksNoBenefit({ turn, intents }: Inquiry): boolean {
  const { quantities, folded } = turn.understanding;
  const isDated = quantities.length > 0 && quantities.every(({ kind }) => kind === 'year' || kind === 'date');
  return (
    (isDated && asksDone.test(folded)) ||
    asksCharged.test(folded) ||
    asksOfWork({ turn, intents }) ||
    (!intents.includes('amount') && quantities.some(isOfCity))
  );
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
