import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { fold } from '../../text/fold.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { rememberEach } from '../../text/remember.ts';
import { bindsFigure } from '../facts/bind-facts.ts';
import { anyOf, spansOf } from '../facts/denials.ts';
import type { Outcome, SumPart } from '../plan/outcome.ts';
import type { Inquiry, State, WorkedOut } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { claimsIn } from './claims.ts';
import { mattersBeside } from './spoken-of.ts';
import { asksTotal, lastTold, summedUp, withParts, workedAgain } from './sum.ts';
import { workOut } from './work-out.ts';

/** A request that goes on about things that were worked out. */
type AccountRequest = BenefitRequest & { readonly previous: State };

/**
 * What becomes of the several things that a conversation worked out: one of them by itself (贷款那部分呢), one left out (保险不算), one with
 * another figure (利息其实是60万). Undefined where a turn names none of them, or something besides.
 */
export function planAccount(request: BenefitRequest, knowledge: BenefitKnowledge): Outcome | undefined {
  const { inquiry, previous } = request;
  if (previous === undefined) return undefined;
  const account: AccountRequest = { ...request, previous };
  const { understanding } = inquiry.turn;
  const { words } = knowledge;
  const leavesOut = saysAny(understanding.folded, words.sums.partLeftOut);
  const fewer = leavesOut ? withoutEntry(account, knowledge) : undefined;
  if (fewer !== undefined) return told(fewer, account, knowledge);
  const parts = workedAgain(previous.worked, request, knowledge);
  if (parts.length < 2) return undefined;
  const [named, another] = namedIn(parts, inquiry, words);
  if (named !== undefined && another === undefined) {
    if (namesElse(named.benefit, parts, account, knowledge)) return undefined;
    const asks = asksTotal(understanding, words);
    const given = givesFigure(named.benefit, inquiry, knowledge);
    if (leavesOut && !given) return without(named, parts, account, knowledge);
    if (!asks && saysAny(understanding.folded, words.sums.onePart))
      return again(named.benefit, account, knowledge);
    if (given) return told([again(named.benefit, account, knowledge)], account, knowledge);
    return undefined;
  }
  return named === undefined ? forWhich(parts, account, knowledge) : undefined;
}

/** Parts as they are now: in the sum where the last answer told one or one is asked for, else by themselves. */
function told(
  now: readonly SumPart[],
  { inquiry, previous, ...request }: AccountRequest,
  knowledge: BenefitKnowledge,
): Outcome | undefined {
  const asks = asksTotal(inquiry.turn.understanding, knowledge.words);
  const before = asks ? previous.worked : lastTold(previous);
  const sum =
    asks || previous.summed > 1
      ? summedUp(withParts(workedAgain(before, request, knowledge), now))
      : undefined;
  const [only] = now;
  return sum ?? (only && { type: 'benefit', ...only, event: undefined });
}

/** A benefit worked out with what was said of it before. */
const again = (benefit: Benefit, request: AccountRequest, knowledge: BenefitKnowledge) =>
  workOut(
    benefit,
    { ...request, previous: { ...request.previous, facts: factsOf(benefit, request.previous) } },
    knowledge,
  );

const factsOf = ({ bound }: Benefit, { worked }: State): WorkedOut | undefined =>
  worked.find(({ ruleId }) => ruleId === bound.rule.id);

const givesFigure = (
  { bound: { rule } }: Benefit,
  { turn }: Inquiry,
  { bindFacts }: BenefitKnowledge,
): boolean => rule.kind === 'amount' && bindsFigure(rule, bindFacts(rule, turn.understanding));

/** 保险不算: what was told without it. */
function without(
  { benefit }: SumPart,
  parts: readonly SumPart[],
  { previous, ...request }: AccountRequest,
  knowledge: BenefitKnowledge,
): Outcome | undefined {
  const toldLast = previous.summed > 1 ? workedAgain(lastTold(previous), request, knowledge) : parts;
  const left = toldLast.filter((part) => part.benefit !== benefit);
  const [only] = left;
  return summedUp(left) ?? (only && { type: 'benefit', ...only, event: undefined });
}

/** 不对,是60万, told after a sum: of the one that takes such a figure; asked back where several do. */
function forWhich(
  parts: readonly SumPart[],
  request: AccountRequest,
  knowledge: BenefitKnowledge,
): Outcome | undefined {
  const { inquiry, previous } = request;
  const { understanding } = inquiry.turn;
  const states = understanding.intents.length === 0 || asksTotal(understanding, knowledge.words);
  if (previous.summed < 2 || !states || understanding.topic.some(({ generic }) => !generic)) return undefined;
  const last = parts.slice(-previous.summed).map(({ benefit }) => benefit);
  const takers = last.filter((benefit) => givesFigure(benefit, inquiry, knowledge));
  const [taker, another] = takers;
  if (taker === undefined) return undefined;
  return another === undefined
    ? told([again(taker, request, knowledge)], request, knowledge)
    : { type: 'benefit_choice', benefits: takers, words: [] };
}

/** The parts that a turn names by a word that of all of them one alone is told by: 贷款, 保险, 国内的. */
function namedIn(parts: readonly SumPart[], { turn }: Inquiry, { genericWords }: QuestionWords): SumPart[] {
  const { folded } = turn.understanding;
  const named = new Set<SumPart>();
  for (let at = 0; at + shortestName <= folded.length; at++) {
    const run = folded.slice(at, at + shortestName);
    if (!/^[一-龥]+$/.test(run) || genericWords.some((word) => word.includes(run))) continue;
    const [only, another] = parts.filter(({ benefit }) => toldBy(benefit).text.includes(run));
    if (only !== undefined && another === undefined) named.add(only);
  }
  return parts.filter((part) => named.has(part));
}

const shortestName = 2;

/** All that a benefit may be called by: its title, its wordings and what it is taken of. */
const toldBy = rememberEach(({ bound: { rule } }: Benefit): { readonly text: string } => {
  const inputs = rule.kind === 'amount' ? rule.inputs : [];
  const words = inputs.flatMap((input): string[] => {
    if ('history' in input && input.history) return [];
    const fields = input.type === 'list' ? input.item : [];
    return [input, ...fields].flatMap(({ label, words: said }) => [label, ...said]);
  });
  return { text: fold([rule.title, ...rule.topics, ...words].join('\n')) };
});

/** The turn names a benefit that was not worked out, or another matter. */
function namesElse(
  benefit: Benefit,
  parts: readonly SumPart[],
  request: AccountRequest,
  knowledge: BenefitKnowledge,
): boolean {
  const { understanding } = request.inquiry.turn;
  const cues = spansOf(anyOf(knowledge.words.sums.onePart), understanding.folded);
  return (
    claimsIn(request, knowledge).some((claim) => !parts.some((part) => part.benefit === claim.benefit)) ||
    mattersBeside(benefit, request.inquiry).some((term) => !overlapsAny(term, cues))
  );
}

/** 第二笔不算: what was worked out of several entries, without that one. */
function withoutEntry(
  { inquiry, previous, ...request }: AccountRequest,
  knowledge: BenefitKnowledge,
): SumPart[] | undefined {
  const said = /第([一二三四五])[笔份单张项件个]/.exec(inquiry.turn.understanding.folded)?.[1];
  if (said === undefined) return undefined;
  const at = '一二三四五'.indexOf(said);
  const lessened = lastTold(previous).flatMap((worked): WorkedOut[] => {
    const [list, another] = Object.entries(worked.inputs).filter(
      ([, value]) => typeof value === 'object' && value.length > Math.max(at, 1),
    );
    if (list === undefined || another !== undefined || typeof list[1] !== 'object') return [];
    const entries = list[1].filter((_, i) => i !== at);
    return [{ ...worked, inputs: { ...worked.inputs, [list[0]]: entries } }];
  });
  return lessened.length === 1 ? workedAgain(lessened, request, knowledge) : undefined;
}
