import { compileCue, saysAny } from '../../dialogue/intent.ts';
import type { Span } from '../../text/document.ts';
import { addsUp } from '../facts/adding.ts';
import { anyOf, spansOf } from '../facts/denials.ts';
import { cutTo, piecesOf } from '../facts/turn-pieces.ts';
import type { SumPart } from '../plan/outcome.ts';
import type { State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { type Claim, claimsIn, saidIn } from './claims.ts';
import { asksTotal, lastTold, type Sum, statesFigure, summedUp, withParts, workedAgain } from './sum.ts';
import { unitsAlike } from './units-alike.ts';
import { workOut } from './work-out.ts';

/**
 * Several claims and their sum: benefits named in one turn, one on top of what was worked out before, what was worked out before
 * taken together, or one benefit for several units or years, each up to its own ceiling. Undefined for anything else.
 */
export function planSum(request: BenefitRequest, knowledge: BenefitKnowledge): Sum | undefined {
  const { inquiry, previous } = request;
  const { understanding } = inquiry.turn;
  const { words } = knowledge;
  const asks = asksTotal(understanding, words);
  const mayAsk = asks || saysAny(understanding.folded, words.levelCounts.totals);
  if (!mayAsk && inquiry.intents.includes('comparison')) return undefined;
  const isSummed = previous !== undefined && previous.summed > 1;
  if (!mayAsk && !isSummed && understanding.quantities.length === 0) return undefined;
  if (countsThings(request, knowledge)) return undefined;
  const claims = claimsIn(request, knowledge);
  const isAsked = inquiry.intents.includes('amount');
  const now = claims.flatMap((claim, i): SumPart[] => {
    const part = partOf(claim, request, knowledge);
    const isMet = Object.values(part.facts.conditions).includes(true);
    const isClaimed =
      statesFigure(part) ||
      ((asks || (isSummed && claim.added)) && !claim.isSelf) ||
      (isMet && (mayAsk || (isAsked && (i === 0 || claim.added))));
    return isClaimed ? [part] : [];
  });
  if (now.length > 1 && (mayAsk || isAsked || now.every(statesFigure)))
    return summedUp(withParts(addsTo(claims, request, knowledge), now));
  const [claim, another] = claims;
  const [only] = now;
  const onTop = only === undefined ? [] : addsTo(claims, request, knowledge);
  if (only !== undefined && onTop.length > 0) return summedUp(withParts(onTop, [only]));
  const isOne = claim !== undefined && another === undefined;
  const alike = isOne && (mayAsk || isAsked) ? perUnitAlike(claim.benefit, request, knowledge) : undefined;
  if (alike !== undefined || !mayAsk) return alike;
  if (isOne) return perUnit(claim.benefit, request, knowledge) ?? perYear(claim.benefit, request, knowledge);
  return claims.length === 0 && saysAny(understanding.folded, words.sums.earlier)
    ? summedUp(workedAgain(lastOf(previous, asksFor(understanding.folded)), request, knowledge))
    : undefined;
}

/** 一共多少家: things are counted, and no money. */
function countsThings({ inquiry }: BenefitRequest, { expectedOf }: BenefitKnowledge): boolean {
  return expectedOf(inquiry.intents, inquiry.turn.understanding.folded)?.unit !== undefined;
}

/** 再加3个正高级知识产权师,一共呢: what the claims of a turn come on top of; all that was worked out where a total is asked for. */
function addsTo(claims: readonly Claim[], request: BenefitRequest, knowledge: BenefitKnowledge): SumPart[] {
  const { inquiry, previous } = request;
  const { understanding } = inquiry.turn;
  const adds =
    claims.some(({ added }) => added) ||
    knowledge.words.addingWords.some((word) => understanding.folded.includes(word));
  if (previous === undefined || !adds) return [];
  const asks = asksTotal(understanding, knowledge.words);
  if (!asks && previous.summed < 2 && !isOnTop(claims, request, knowledge)) return [];
  return workedAgain(asks ? previous.worked : lastTold(previous), request, knowledge);
}

/** 登记6件 | 再加1项贯标: what is added is of another benefit than the one told before. */
const isOnTop = (
  claims: readonly Claim[],
  { inquiry, previous }: BenefitRequest,
  { words }: BenefitKnowledge,
): boolean =>
  previous?.summed === 1 &&
  addsUp(inquiry.turn.understanding, words) &&
  claims.every(({ benefit }) => benefit.bound.rule.id !== previous.facts?.ruleId);

/** A claim worked out with what its own pieces say. */
function partOf(
  { benefit, spans }: Pick<Claim, 'benefit' | 'spans'>,
  request: BenefitRequest,
  knowledge: BenefitKnowledge,
): SumPart {
  const inquiry = saidIn(request.inquiry, cutTo(request.inquiry.turn.understanding, spans));
  const { facts, calculation } = workOut(benefit, { ...request, inquiry, previous: undefined }, knowledge);
  return { benefit, facts, calculation };
}

const lastOf = (previous: State | undefined, count: number): State['worked'] =>
  (previous?.worked ?? []).slice(-count);

/** 这两项 means two; where no number is said, all. */
function asksFor(folded: string): number {
  const said = /([两二三四五])[个项样笔块头种]/.exec(folded)?.[1];
  return said === undefined ? Number.MAX_SAFE_INTEGER : '两三四五'.indexOf(said.replace('二', '两')) + 2;
}

/** 一家30张,一家5张,两家加一块: each unit by itself. */
function perUnit(benefit: Benefit, request: BenefitRequest, knowledge: BenefitKnowledge): Sum | undefined {
  const { understanding } = request.inquiry.turn;
  const { folded } = understanding;
  const units = piecesOf(folded, []).flatMap((span) => {
    const said = folded.slice(span.start, span.end);
    const openers = knowledge.words.sums.eachUnit.map((cue) => compileCue(cue).exec(said)?.[0].length ?? 0);
    const length = Math.max(...openers);
    return length > 0 ? [{ start: span.start + length, end: span.end }] : [];
  });
  return apart(
    benefit,
    units.map((span) => [span]),
    { request, knowledge },
  );
}

/** 3家公司,每家登记8件: what is told of each unit, once for every one of them. */
function perUnitAlike(
  benefit: Benefit,
  request: BenefitRequest,
  knowledge: BenefitKnowledge,
): Sum | undefined {
  const units = unitsAlike(request.inquiry.turn.understanding, knowledge.words);
  const sum = apart(benefit, units, { request, knowledge });
  return sum && { ...sum, parts: sum.parts.map((part, i) => ({ ...part, said: `第${i + 1}家` })) };
}

/** 今年8件,明年24件,两年加一块: each year up to its own ceiling. */
function perYear(benefit: Benefit, request: BenefitRequest, knowledge: BenefitKnowledge): Sum | undefined {
  const { rule } = benefit.bound;
  // What is paid of a loan is told entry by entry, and of one loan a single year counts.
  const isYearly =
    rule.kind === 'amount' &&
    rule.caps.some(({ period }) => period === '年') &&
    rule.inputs.every(({ type }) => type !== 'list');
  if (!isYearly) return undefined;
  const { folded, quantities } = request.inquiry.turn.understanding;
  const years = spansOf(anyOf(knowledge.words.sums.eachYear), folded);
  const told = new Map<string, Span[]>();
  for (const [i, { start, end }] of years.entries()) {
    const span = { start, end: years[i + 1]?.start ?? folded.length };
    const holdsFigure = quantities.some((figure) => figure.start >= end && figure.end <= span.end);
    const year = folded.slice(start, end);
    if (holdsFigure) told.set(year, [...(told.get(year) ?? []), span]);
  }
  return apart(benefit, [...told.values()], { request, knowledge });
}

/** One benefit claimed in several stretches of a turn, each by itself; undefined where one of them claims nothing new. */
function apart(
  benefit: Benefit,
  stretches: readonly (readonly Span[])[],
  { request, knowledge }: { readonly request: BenefitRequest; readonly knowledge: BenefitKnowledge },
): Sum | undefined {
  const { folded } = request.inquiry.turn.understanding;
  const parts = stretches.map((spans) => ({
    ...partOf({ benefit, spans }, request, knowledge),
    said: spans.map(({ start, end }) => folded.slice(start, end).replace(/[,.;!?:、].*$/, '')).join('、'),
  }));
  return parts.every((part) => statesFigure(part) && !tellsHistory(part)) ? summedUp(parts) : undefined;
}

/** 去年拿了2万 tells what was paid, and claims nothing. */
const tellsHistory = ({ benefit: { bound }, facts }: SumPart): boolean =>
  bound.rule.kind === 'amount' &&
  bound.rule.inputs.some(
    (input) => 'history' in input && input.history && facts.inputs[input.id] !== undefined,
  );
