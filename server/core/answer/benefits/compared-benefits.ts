import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { DocumentId } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { splitOpposed } from '../comparison/indicators.ts';
import { speaksOfPaying } from '../find/expected.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';
import { type MatchKnowledge, matchBenefits } from './match-benefits.ts';

export interface ComparedBenefitsRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly benefits: readonly Benefit[];
  readonly documentIds: ReadonlySet<DocumentId>;
  readonly matching: MatchKnowledge;
  /** Groups of words of which one thing is only one: 国内, 海外. */
  readonly contrasts: QuestionWords['contrasts'];
}

/** What a question about money puts against each other. */
export interface ComparedBenefits {
  /** At least one; a single one where its own kinds are compared (示范企业 and 优势企业) or the other side is not paid. */
  readonly benefits: readonly Benefit[];
  /** What no benefit was found for, as it was said. */
  readonly unset: readonly string[];
}

/** The sides of a comparison, each looked for by its own words so that none crowds out another; the benefit spoken of before counts as one. */
export function comparedBenefits(request: ComparedBenefitsRequest): ComparedBenefits | undefined {
  const { inquiry, previous } = request;
  const { folded, topic } = inquiry.turn.understanding;
  const speaksOfMoney =
    inquiry.intents.includes('amount') || speaksOfPaying(folded) || /[钱补奖拿给]|划算/.test(folded);
  if (!speaksOfMoney && previous === undefined) return undefined;
  const sides = sidesOf(inquiry, request.contrasts);
  if (sides.length === 1) {
    if (previous === undefined) return undefined;
    const both = [bestFor(previous.inquiry, request), bestFor({ ...inquiry, topic }, request)];
    return both.includes(undefined) ? undefined : { benefits: held(both), unset: [] };
  }
  const named = held(sides.map((side) => namedBy(side, request)));
  // 支持的比例和每年上限 after the two of them is no third.
  if (named.length > 1) return { benefits: named, unset: [] };
  const kinds = payingIn(request).filter(({ own }) => sides.every((side) => holdsAll(own, side.topic)));
  if (kinds.length === 1) return { benefits: kinds, unset: [] };
  const found = sides.map((side) => bestFor(side, request));
  const benefits = held(found);
  const unset = sides.flatMap(({ topic: side }, i) => (found[i] === undefined ? [nameOf(side, folded)] : []));
  return benefits.length === 0 ? undefined : { benefits, unset: benefits.length > 1 ? [] : unset };
}

/** What is put against each other: words that exclude one another (国内的和海外的), each with all that is said of both, or else what words for putting together join. */
function sidesOf(inquiry: Inquiry, contrasts: ComparedBenefitsRequest['contrasts']): Inquiry[] {
  const { folded, topic } = inquiry.turn.understanding;
  const holds =
    (word: string) =>
    (term: TopicTerm): boolean =>
      term.forms.some((form) => form.includes(word));
  for (const words of contrasts) {
    const present = words.filter((word) => folded.includes(word) && topic.some(holds(word)));
    // 高级知识产权师 holds 知识产权师 and is one thing.
    const said = present.filter((word) => !present.some((other) => other !== word && other.includes(word)));
    if (said.length < 2) continue;
    return said.map((word) =>
      narrowedTo(
        inquiry,
        topic.filter((term) => holds(word)(term) || !said.some((other) => holds(other)(term))),
      ),
    );
  }
  return splitOpposed(folded, topic).map((group) => narrowedTo(inquiry, group));
}

const held = (found: readonly (Benefit | undefined)[]): Benefit[] =>
  [...new Set(found)].flatMap((benefit) => benefit ?? []);

const payingIn = ({ benefits, documentIds }: ComparedBenefitsRequest): Benefit[] =>
  benefits.filter(({ bound, documentId }) => bound.rule.kind === 'amount' && documentIds.has(documentId));

const holdsAll = (text: string, group: readonly TopicTerm[]): boolean =>
  group.every((term) => term.generic || term.period === true || termMatch(term, text) === 1);

/** The words of a side that tell what it is: 集体商标 of 集体商标的奖励. */
function nameOf(side: readonly TopicTerm[], folded: string): string {
  const telling = side.filter(({ generic, period }) => !generic && period !== true);
  return folded.slice(
    Math.min(...telling.map(({ start }) => start)),
    Math.max(...telling.map(({ end }) => end)),
  );
}

/** The inquiry as if only these words of its topic had been said; spans stay where they are. */
function narrowedTo(inquiry: Inquiry, topic: readonly TopicTerm[]): Inquiry {
  const { understanding } = inquiry.turn;
  const folded = understanding.topic
    .filter((term) => !topic.includes(term))
    .reduce(
      (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
      understanding.folded,
    );
  return { ...inquiry, topic, turn: { ...inquiry.turn, understanding: { ...understanding, topic, folded } } };
}

const namedBy = (inquiry: Inquiry, request: ComparedBenefitsRequest): Benefit | undefined =>
  matchBenefits(inquiry, payingIn(request), request.documentIds, request.matching)[0]?.benefit;

/** The benefit that a side names, or the only one whose title or own words hold it. */
function bestFor(inquiry: Inquiry, request: ComparedBenefitsRequest): Benefit | undefined {
  const named = namedBy(inquiry, request);
  if (named !== undefined) return named;
  const paying = payingIn(request);
  const titled = paying.filter(
    ({ bound }) => coverage(inquiry.topic, fold(bound.rule.title)).share >= mostOfTitle,
  );
  const own = titled.length > 0 ? titled : paying.filter((benefit) => holdsAll(benefit.own, inquiry.topic));
  return own.length === 1 ? own[0] : undefined;
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
