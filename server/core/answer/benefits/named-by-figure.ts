import { bindsFigure } from '../facts/bind-facts.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { claimsIn } from './claims.ts';
import { mattersBeside } from './spoken-of.ts';

/** 利息70万,能补多少: the one benefit that takes a figure of such a thing, where the turn speaks of nothing else. */
export function namedByFigure(request: BenefitRequest, knowledge: BenefitKnowledge): Benefit | undefined {
  const [claim, another] = claimsIn(request, knowledge);
  if (claim === undefined || another !== undefined) return undefined;
  const { rule } = claim.benefit.bound;
  const { turn } = request.inquiry;
  const takes = rule.kind === 'amount' && bindsFigure(rule, knowledge.bindFacts(rule, turn.understanding));
  const isElse = mattersBeside(claim.benefit, request.inquiry).some(({ known }) => !known);
  return takes && !isElse ? claim.benefit : undefined;
}
