import { reachOf } from '../../rules/reach.ts';
import type { Outcome, Plan } from '../plan/outcome.ts';
import type { Benefit } from './benefit.ts';
import type { BenefitKnowledge, BenefitRequest } from './benefit-request.ts';
import { planBenefit } from './plan-benefit.ts';
import { inputsAskedFor, type ReachAsked, type ReachFound, reachAsked } from './reach-asked.ts';
import { workOut } from './work-out.ts';

/** What it takes to get a sum of a benefit, or its ceiling; undefined when that is not asked or cannot be worked out. */
export function planReach(request: BenefitRequest, knowledge: BenefitKnowledge): Plan | undefined {
  const { inquiry, previous } = request;
  const turn = inquiry.turn.understanding;
  const asked = reachAsked(
    turn,
    { reach: previous?.reach, isWorkedOut: previous?.facts !== undefined },
    knowledge.words,
  );
  if (asked === undefined) return undefined;
  const plan = planBenefit({ ...request, inquiry: { ...inquiry, intents: ['amount'] } }, knowledge);
  const counted = plan === undefined ? countedBy(request, knowledge) : undefined;
  const worked = counted === undefined ? plan : { outcome: workOut(counted, request, knowledge), fit: 1 };
  if (worked?.outcome.type === 'benefit_choice') return worked;
  const found = worked?.outcome.type === 'benefit' ? worked.outcome : undefined;
  const reached = found && reachedBy(found, request.asOf, { asked, folded: turn.folded });
  return found && reached && { outcome: { ...found, reached }, fit: worked?.fit ?? 1 };
}

function reachedBy(
  { benefit, facts, event }: Extract<Outcome, { type: 'benefit' }>,
  asOf: string,
  { asked, folded }: { readonly asked: ReachAsked; readonly folded: string },
): ReachFound | undefined {
  const { bound } = benefit;
  const { rule } = bound;
  if (rule.kind !== 'amount') return undefined;
  const claim = { inputs: facts.inputs, conditions: facts.conditions, date: event ?? asOf };
  const inputs = inputsAskedFor(rule, folded);
  const { sum, isMore, isFull } = asked;
  const first = reachOf(bound, claim, { sum, isMore: isMore === true, inputs });
  // 现在能拿18万,怎么凑满: the sum is there, the ceiling is not.
  const isThere = first?.gap === '0' && first.cap === undefined && isFull === true;
  const reach = isThere ? reachOf(bound, claim, { sum: undefined, isMore: false, inputs }) : first;
  return reach && { asked, reach };
}

/** 要调解多少件才能拿满: the one benefit that counts what is asked about, by a word of what it counts and its unit. */
function countedBy(
  { inquiry, documentIds }: BenefitRequest,
  { benefits }: BenefitKnowledge,
): Benefit | undefined {
  const { folded } = inquiry.turn.understanding;
  const unit = /(?:多少|几)(.)/.exec(folded)?.[1] ?? '';
  const [found, another] = benefits.filter(
    ({ bound: { rule }, documentId }) =>
      documentIds.has(documentId) &&
      rule.kind === 'amount' &&
      rule.inputs.some(
        (input) =>
          input.type === 'count' &&
          input.unit === unit &&
          input.words.some((word) => word.length > 1 && folded.includes(word)),
      ),
  );
  return another === undefined ? found : undefined;
}
