import { compileCue, saysAny } from '../../dialogue/intent.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { sumCalculations } from '../../rules/sum-calculations.ts';
import type { Span } from '../../text/document.ts';
import { bindsFigure } from '../facts/bind-facts.ts';
import { anyOf, spansOf } from '../facts/denials.ts';
import { cutTo, piecesOf } from '../facts/turn-pieces.ts';
import type { Outcome, SumPart } from '../plan/outcome.ts';
import type { Inquiry, WorkedOut } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { isRuledOut, longestSaid } from './said-topics.ts';
import { calculationOf, workOut } from './work-out.ts';

type Sum = Extract<Outcome, { type: 'benefit_sum' }>;

/** Characters of a wording that claims a benefit within one piece of a turn. */
const leastName = 3;

/**
 * Several claims and their sum: benefits named with their figures in one turn, one on top of what was worked out before, what was
 * worked out before taken together, or one benefit for several units or years, each up to its own ceiling. Undefined for anything else.
 */
export function planSum(request: BenefitRequest, knowledge: BenefitKnowledge): Sum | undefined {
  const { folded, quantities } = request.inquiry.turn.understanding;
  const asksTotal = saysAny(folded, knowledge.words.levelCounts.totals);
  if (!asksTotal && (quantities.length < 2 || request.inquiry.intents.includes('comparison')))
    return undefined;
  const claims = claimsIn(request, knowledge);
  const now = claims.map((claim) => partOf(claim, request, knowledge)).filter(isClaimed);
  if (now.length > 1 && (asksTotal || now.every(statesFigure))) return summedUp(now);
  if (!asksTotal) return undefined;
  const [claim, another] = claims;
  if (claim !== undefined && another === undefined) {
    const [only] = now;
    return (
      (only === undefined ? undefined : ontoEarlier(only, request, knowledge)) ??
      perUnit(claim.benefit, request, knowledge) ??
      perYear(claim.benefit, request, knowledge)
    );
  }
  return claims.length === 0 && saysAny(folded, knowledge.words.sums.earlier)
    ? summedUp(earlierParts(request, knowledge, asksFor(folded)))
    : undefined;
}

function summedUp(parts: readonly SumPart[]): Sum | undefined {
  const calculation = parts.length < 2 ? undefined : sumCalculations(parts.map((part) => part.calculation));
  return calculation && { type: 'benefit_sum', parts, calculation };
}

interface Claim {
  readonly benefit: Benefit;
  readonly spans: Span[];
}

/** The benefits that a turn names, each with the pieces that tell of it, in the order of the turn. */
function claimsIn({ inquiry, documentIds }: BenefitRequest, { benefits, words }: BenefitKnowledge): Claim[] {
  const { understanding } = inquiry.turn;
  const named = benefits.filter(
    (benefit) =>
      documentIds.has(benefit.documentId) &&
      benefit.bound.rule.kind === 'amount' &&
      nameIn(benefit, understanding) >= leastName,
  );
  const claims: Claim[] = [];
  let trailing: Span[] = [];
  for (const span of piecesOf(understanding.folded, [...words.addingWords, '和', '跟'])) {
    const piece = cutTo(understanding, [span]);
    const benefit = longestNamed(named, piece, inquiry);
    const known = claims.find((claim) => claim.benefit === benefit);
    if (benefit !== undefined) trailing = [];
    if (known !== undefined) known.spans.push(span);
    else if (benefit !== undefined) claims.push({ benefit, spans: [span] });
    else if (saysAny(piece.folded, words.levelCounts.totals)) continue;
    else {
      claims.at(-1)?.spans.push(span);
      trailing.push(span);
    }
  }
  // 2个代理师、3个知识产权师,全都干满一年 tells of both.
  const ofAll = trailing.filter((span) => /[都全均各]/.test(cutTo(understanding, [span]).folded));
  return claims.map((claim, i) =>
    i === claims.length - 1 ? claim : { ...claim, spans: [...claim.spans, ...ofAll] },
  );
}

function longestNamed(
  benefits: readonly Benefit[],
  piece: Understanding,
  inquiry: Inquiry,
): Benefit | undefined {
  let best: Benefit | undefined;
  let longest = leastName - 1;
  for (const benefit of benefits) {
    const length = nameIn(benefit, piece);
    if (length <= longest || isRuledOut(benefit, saidIn(inquiry, piece))) continue;
    best = benefit;
    longest = length;
  }
  return best;
}

const nameIn = ({ topics }: Benefit, { folded, topic }: Understanding): number =>
  longestSaid(topics, {
    text: `${folded} ${topic.flatMap(({ forms }: TopicTerm) => forms.slice(1)).join(' ')}`,
    whole: topic.map(({ text }) => text),
    grades: [],
  });

const saidIn = (inquiry: Inquiry, understanding: Understanding): Inquiry => ({
  ...inquiry,
  topic: understanding.topic,
  turn: { ...inquiry.turn, understanding },
});

/** A claim worked out with what its own pieces say. */
function partOf({ benefit, spans }: Claim, request: BenefitRequest, knowledge: BenefitKnowledge): SumPart {
  const inquiry = saidIn(request.inquiry, cutTo(request.inquiry.turn.understanding, spans));
  const { facts, calculation } = workOut(benefit, { ...request, inquiry, previous: undefined }, knowledge);
  return { benefit, facts, calculation };
}

/** 我们是示范企业 tells who asks; a figure, or a condition that is met, claims something. */
const isClaimed = (part: SumPart): boolean =>
  statesFigure(part) || Object.values(part.facts.conditions).includes(true);

const statesFigure = ({ benefit: { bound }, facts }: SumPart): boolean =>
  bound.rule.kind === 'amount' && bindsFigure(bound.rule, facts);

/** 再加3个正高级知识产权师,一共呢: on top of what the last answer told. */
function ontoEarlier(part: SumPart, request: BenefitRequest, knowledge: BenefitKnowledge): Sum | undefined {
  const { inquiry, previous } = request;
  const { folded } = inquiry.turn.understanding;
  const adds = knowledge.words.addingWords.some((word) => folded.includes(word));
  const before = adds ? earlierParts(request, knowledge, previous?.summed ?? 0) : [];
  return before.some(({ benefit }) => benefit === part.benefit) ? undefined : summedUp([...before, part]);
}

/** The last so many rules that the conversation worked out, worked out again for the day asked for. */
function earlierParts(
  { previous, asOf }: BenefitRequest,
  { benefits }: BenefitKnowledge,
  count: number,
): SumPart[] {
  const again = ({ ruleId, ...facts }: WorkedOut): SumPart[] => {
    const benefit = benefits.find(({ bound }) => bound.rule.id === ruleId);
    if (benefit === undefined) return [];
    const { inputs, conditions } = facts;
    return [
      { benefit, facts, calculation: calculationOf(benefit.bound, { inputs, conditions, date: asOf }, true) },
    ];
  };
  return count === 0 ? [] : (previous?.worked ?? []).slice(-count).flatMap(again);
}

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
  stretches: readonly Span[][],
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
