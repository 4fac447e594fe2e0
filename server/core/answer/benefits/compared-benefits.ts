import type { TopicTerm } from '../../dialogue/topic.ts';
import type { DocumentId } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { splitOpposed } from '../comparison/indicators.ts';
import { speaksOfPaying } from '../find/expected.ts';
import { coverage } from '../find/relevance.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import { type MatchKnowledge, matchBenefits } from './match-benefits.ts';

export interface ComparedBenefitsRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly benefits: readonly Benefit[];
  readonly documentIds: ReadonlySet<DocumentId>;
  readonly matching: MatchKnowledge;
}

/**
 * The benefits that a question about money puts against each other, each looked for by its own words so that none crowds out
 * another; the one spoken of before counts as one. Fewer than two when it does not.
 */
export function comparedBenefits(request: ComparedBenefitsRequest): Benefit[] {
  const { inquiry, previous } = request;
  const { folded, topic } = inquiry.turn.understanding;
  if (!speaksOfPaying(folded) && !/[钱补奖拿给]|划算|封顶|最高/.test(folded) && previous === undefined)
    return [];
  const groups = splitOpposed(folded, topic);
  const sought =
    groups.length > 1
      ? groups.map((group) => narrowedTo(inquiry, group))
      : previous === undefined
        ? []
        : [previous.inquiry, { ...inquiry, topic }];
  const found = sought.map((one) => bestFor(one, request));
  return found.includes(undefined) ? [] : [...new Set(found)].flatMap((benefit) => benefit ?? []);
}

/** The inquiry with these words alone. */
function narrowedTo(inquiry: Inquiry, group: readonly TopicTerm[]): Inquiry {
  const { understanding } = inquiry.turn;
  const start = Math.min(...group.map((term) => term.start));
  const end = Math.max(...group.map((term) => term.end));
  const folded = understanding.folded.slice(start, end);
  return { ...inquiry, topic: group, turn: { ...inquiry.turn, understanding: { ...understanding, folded } } };
}

function bestFor(
  inquiry: Inquiry,
  { benefits, documentIds, matching }: ComparedBenefitsRequest,
): Benefit | undefined {
  const paying = benefits.filter(
    ({ bound, documentId }) => bound.rule.kind === 'amount' && documentIds.has(documentId),
  );
  const [match] = matchBenefits(inquiry, paying, documentIds, matching);
  if (match !== undefined) return match.benefit;
  const titled = paying
    .map((benefit) => ({ benefit, share: coverage(inquiry.topic, fold(benefit.bound.rule.title)).share }))
    .filter(({ share }) => share >= mostOfTitle);
  return titled.length === 1 ? titled[0]?.benefit : undefined;
}

const mostOfTitle = 0.6;

/** True when a question names several of the levels that a benefit pays differently: 国家级跟省级. */
export function namesLevels({ bound: { rule } }: Benefit, folded: string): boolean {
  if (rule.kind !== 'amount' || rule.amount.op !== 'by_level') return false;
  if (new Set(rule.amount.table.map(({ each }) => each)).size === 1) return false;
  return rule.inputs.some(
    (input) =>
      input.type === 'level' &&
      input.levels.filter(({ name, words }) => [name, ...words].some((word) => folded.includes(fold(word))))
        .length > 1,
  );
}
