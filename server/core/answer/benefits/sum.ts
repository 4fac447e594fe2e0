import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { sumCalculations } from '../../rules/sum-calculations.ts';
import { bindsFigure } from '../facts/bind-facts.ts';
import { isTotal } from '../facts/stated-figures.ts';
import type { Outcome, SumPart } from '../plan/outcome.ts';
import type { State, WorkedOut } from '../turn/inquiry.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { calculationOf } from './work-out.ts';

export type Sum = Extract<Outcome, { type: 'benefit_sum' }>;

/** Claims with what they come to together; what nothing is paid for, and those of which something has yet to be said, are told beside them. */
export function summedUp(parts: readonly SumPart[]): Sum | undefined {
  const settled = parts.filter(
    ({ calculation: { status } }) => status !== 'needs_input' && status !== 'no_amount',
  );
  const calculation = parts.length < 2 ? undefined : sumCalculations(settled.map((part) => part.calculation));
  return calculation && { type: 'benefit_sum', parts, calculation };
}

export const statesFigure = ({ benefit: { bound }, facts }: SumPart): boolean =>
  bound.rule.kind === 'amount' && bindsFigure(bound.rule, facts);

/** True when a turn asks what things come to together; 一共花了8万 tells a figure. */
export function asksTotal(
  { folded, quantities }: Understanding,
  { sums }: Pick<QuestionWords, 'sums'>,
): boolean {
  const told = quantities.filter((figure) => isTotal(figure, folded));
  const bare = told.reduce(
    (text, { start }) =>
      text.slice(0, start).replace(/[^,.;!?]{2,4}$/, (said) => ' '.repeat(said.length)) + text.slice(start),
    folded,
  );
  return saysAny(bare, sums.total) || saysAny(bare, sums.earlier);
}

/** Rules that the conversation worked out, worked out again for the day asked for. */
export const workedAgain = (
  worked: readonly WorkedOut[],
  { asOf }: Pick<BenefitRequest, 'asOf'>,
  { benefits }: Pick<BenefitKnowledge, 'benefits'>,
): SumPart[] =>
  worked.flatMap(({ ruleId, ...facts }): SumPart[] => {
    const benefit = benefits.find(({ bound }) => bound.rule.id === ruleId);
    if (benefit === undefined) return [];
    const { inputs, conditions } = facts;
    return [
      { benefit, facts, calculation: calculationOf(benefit.bound, { inputs, conditions, date: asOf }, true) },
    ];
  });

/** What the last answer told, several rules where it summed them up. */
export const lastTold = (previous: State | undefined): readonly WorkedOut[] =>
  previous === undefined || previous.summed === 0 ? [] : previous.worked.slice(-previous.summed);

/** The parts with some of them in place of those under the same rule, further ones behind. */
export function withParts(parts: readonly SumPart[], now: readonly SumPart[]): SumPart[] {
  const isSame = (one: SumPart, other: SumPart): boolean => one.benefit === other.benefit;
  return [
    ...parts.map((part) => now.find((other) => isSame(part, other)) ?? part),
    ...now.filter((one) => !parts.some((part) => isSame(part, one))),
  ];
}
