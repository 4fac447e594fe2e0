import type { Clause } from '../../text/document.ts';
import { isInItsWords, partOfSpokenOf, tellsConditionOf, tellsOfSpokenOf } from '../benefits/spoken-of.ts';
import type { Finding } from '../find/finding.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import type { Outcome, Plan } from '../plan/outcome.ts';
import { clausesOf } from '../plan/outcome-clauses.ts';
import { plan } from '../plan/plan.ts';
import type { PlanKnowledge } from '../plan/plan-knowledge.ts';
import { isAside } from './aside.ts';
import { inYearSaid } from './dated.ts';
import {
  type DefaultPlace,
  type Inquiry,
  inDefaultPlace,
  readings,
  type State,
  type Turn,
  weakTopic,
  weightOf,
} from './inquiry.ts';
import {
  isTreated,
  narrowed,
  withNameWords,
  withoutSteps,
  withoutTalk,
  withoutTitleWords,
} from './narrowed.ts';
import { planSeveral, type ReadPart } from './several.ts';
import { isOnSubject } from './subject.ts';

/** Day and place of the conversation, chosen beside it. */
export interface Here {
  readonly asOf: string;
  readonly place: DefaultPlace | undefined;
}

/** A turn in the reading that fits best, with what it gets. */
export interface Settled {
  readonly inquiry: Inquiry;
  readonly plan: Plan;
}

/** Decides how a turn is read and what it gets. */
export type Settle = (turn: Turn, previous: State | undefined, here: Here) => Promise<Settled>;

/** Plans each reading of a turn and keeps the one that fits best; where none fits, the part of the turn that does. */
export function createSettle(knowledge: PlanKnowledge, readPart: ReadPart): Settle {
  const textOfClause = (clause: Clause): string => knowledge.viewOf(clause).folded.text;
  /** Folded text of the clauses that an outcome rests on; empty when it rests on none. */
  const textOf = (outcome: Outcome): string => clausesOf(outcome).map(textOfClause).join('\n');
  const textOfFirst = (outcome: Outcome): string => clausesOf(outcome).slice(0, 1).map(textOfClause).join('');

  const tellsCondition = (inquiry: Inquiry, outcome: Outcome): boolean =>
    outcome.type === 'benefit' && tellsConditionOf(outcome.benefit, inquiry, knowledge);

  /** A turn by itself, about which no document says anything; `nearest` is what comes nearest. */
  const untreated = ({ turn, ...inquiry }: Inquiry, nearest: readonly Finding[]): Settled => {
    const { topic } = turn.understanding;
    const asked: Inquiry = { ...inquiry, turn, topic, carried: { topic: false, region: false } };
    const { named, kinds } = turn.scope;
    const isNear = knowledge.isInField(asked) || named.length + kinds.length > 0;
    const outcome: Outcome = isNear ? { type: 'not_found', nearest } : { type: 'out_of_scope' };
    return { inquiry: asked, plan: { outcome, fit: 0 } };
  };

  const settleOne = async (
    turn: Turn,
    previous: State | undefined,
    { asOf, place }: Here,
  ): Promise<Settled> => {
    const plannedFor = async (inquiry: Inquiry): Promise<Settled> => ({
      inquiry,
      plan: await plan({ inquiry, previous, asOf }, knowledge),
    });
    const read = readings(turn, previous, knowledge.words)
      .map((inquiry) => inDefaultPlace(inquiry, place))
      .flatMap((inquiry) => [inYearSaid(inquiry, asOf, knowledge) ?? [], inquiry].flat());
    const goesOn = tellsOfSpokenOf(turn, previous, knowledge.benefits);
    const candidates = goesOn
      ? [...read.filter(({ carried }) => carried.topic), ...read.filter(({ carried }) => !carried.topic)]
      : read;
    let best: Settled | undefined;
    let first: Inquiry | undefined;
    let aside: Inquiry | undefined;
    for (const inquiry of candidates) {
      const weighed = asWeighty(inquiry, previous, await plan({ inquiry, previous, asOf }, knowledge));
      const text = textOf(weighed.outcome);
      const planned = asHeard(inquiry, text, weighed);
      const isTold = tellsCondition(inquiry, planned.outcome);
      if (!isRefusal(planned.outcome) && !isTold && isAside(inquiry, text, knowledge.words)) {
        aside = inquiry;
        continue;
      }
      first ??= inquiry;
      if (best === undefined || (planned.fit > best.plan.fit + readingMargin && !isWorkedOut(best, planned)))
        best = { inquiry, plan: planned };
      if (best.plan.fit >= goodReading || (goesOn && best.plan.outcome.type === 'benefit')) break;
    }
    // All that could be found was about what was spoken of before, and the turn is not.
    if (best === undefined && aside !== undefined) return untreated(aside, []);
    if (best === undefined) throw new Error('a turn without a reading');
    if (!isWeak(best)) return best;
    const whole = first ?? best.inquiry;
    const bare = withoutTalk(whole);
    const others = candidates.filter((one) => one !== whole).map(withoutTalk);
    const byName = withNameWords(bare ?? whole, readPart);
    for (const inquiry of [bare, byName, ...others]) {
      if (inquiry === undefined) continue;
      const found = await plannedFor(inquiry);
      if (isWeak(found) || isAside(inquiry, textOf(found.plan.outcome), knowledge.words)) continue;
      if (inquiry === byName && !isClear(found)) continue;
      return found;
    }
    const titled = withoutTitleWords(bare ?? whole, knowledge.index.documents);
    const parts = [
      ...(titled === undefined ? [] : [{ inquiry: titled, asks: true }]),
      ...narrowed(whole),
      ...(bare === undefined ? [] : narrowed(bare).filter(({ inquiry }) => isTreated(inquiry))),
    ];
    let part: (Settled & { readonly worth: number }) | undefined;
    for (const { inquiry, asks } of parts) {
      const found = await plannedFor(inquiry);
      // What is left of a question about something in a document is none about the document.
      if (isWeak(found) || found.plan.outcome.type === 'validity' || found.plan.fit <= narrowedFit) continue;
      // A short part fits many a clause: the one that speaks of the rest of the turn as well is meant.
      const rest = restShare * coverage(whole.topic, textOfFirst(found.plan.outcome)).share;
      const lacks = found.plan.outcome.type === 'no_figure' ? noFigureShare : 0;
      const worth = found.plan.fit + rest - lacks - (asks ? 0 : besideShare);
      if (part === undefined || worth > part.worth) part = { ...found, worth };
    }
    if (part !== undefined) return part;
    for (const inquiry of [bare ?? whole, ...candidates]) {
      const ofAll = await ofAnyStep(inquiry, plannedFor);
      if (ofAll !== undefined) return ofAll;
    }
    return best;
  };

  /** An outcome that does not treat the subject of the turn is no answer to it. */
  const onSubject = (settled: Settled, previous: State | undefined): Settled => {
    const { outcome } = settled.plan;
    if (tellsCondition(settled.inquiry, outcome)) return settled;
    if (outcome.type === 'benefit' && isInItsWords(outcome.benefit, settled.inquiry)) return settled;
    const isOfPart = partOfSpokenOf({ inquiry: settled.inquiry, previous }, knowledge) !== undefined;
    if (isOfPart && outcome.type === 'benefit') return settled;
    if (isOnSubject(settled.inquiry, outcome, { previous, viewOf: knowledge.viewOf, words: knowledge.words }))
      return settled;
    return untreated(settled.inquiry, outcome.type === 'found' ? outcome.findings.slice(0, 2) : []);
  };

  return async (turn, previous, here) => {
    const settled = onSubject(await settleOne(turn, previous, here), previous);
    if (!mayBeSeveral.has(settled.plan.outcome.type)) return settled;
    const several = await planSeveral(
      { inquiry: settled.inquiry, outcome: settled.plan.outcome, previous },
      { readPart, planOf: (inquiry) => plan({ inquiry, previous, asOf: here.asOf }, knowledge) },
    );
    return several === undefined ? settled : { inquiry: settled.inquiry, plan: several };
  };
}

/** What is worked out or told by other means is one answer to all of the turn. */
const mayBeSeveral: ReadonlySet<Outcome['type']> = new Set([
  'found',
  'no_figure',
  'not_found',
  'responsible',
  'stages',
  'validity',
]);

/** 我爱人呢, read by itself, is about whatever speaks of a spouse: a turn that says little fits as little. */
function asWeighty({ carried, topic }: Inquiry, previous: State | undefined, planned: Plan): Plan {
  if (previous === undefined || carried.topic) return planned;
  return { ...planned, fit: planned.fit * Math.min(1, weightOf(topic) / weakTopic) };
}

/** 那每年的经费呢, after who checks: what holds no word of the turn itself is hardly what it asks. */
function asHeard({ carried, turn }: Inquiry, text: string, planned: Plan): Plan {
  const own = turn.understanding.topic.filter(({ generic, known }) => !generic && known);
  const isUnheard =
    (planned.outcome.type === 'found' || planned.outcome.type === 'responsible') &&
    carried.topic &&
    own.length > 0 &&
    own.every((term) => termMatch(term, text) === 0);
  return isUnheard ? { ...planned, fit: planned.fit * unheardShare } : planned;
}

const unheardShare = 0.6;

/** 市专利奖一等奖: where the award has no figure, none of its steps has one. */
async function ofAnyStep(
  whole: Inquiry,
  plannedFor: (inquiry: Inquiry) => Promise<Settled>,
): Promise<Settled | undefined> {
  const inquiry = withoutSteps(whole);
  const found = inquiry && (await plannedFor(inquiry));
  return found?.plan.outcome.type === 'no_figure' ? found : undefined;
}

/** What the rest of a turn counts beside the part that is answered. */
const restShare = 0.5;
/** What a part that asks nothing itself counts less. */
const besideShare = 0.15;
/** What a part counts less for which no figure is set. */
const noFigureShare = 0.3;
/** A part of a turn has to fit this well to stand for the whole. */
const narrowedFit = 0.7;

/** A benefit that is worked out says more than its clause read once more. */
function isWorkedOut({ plan: { outcome } }: Settled, other: Plan): boolean {
  if (outcome.type !== 'benefit' || other.outcome.type !== 'found') return false;
  return other.outcome.findings[0]?.view.clause === outcome.benefit.clause;
}

const isRefusal = ({ type }: Outcome): boolean => type === 'not_found' || type === 'out_of_scope';

/** One clause states such a figure, or one clearly does so before all others. */
function isClear({ plan: { outcome } }: Settled): boolean {
  if (outcome.type !== 'found') return false;
  const [first, second] = outcome.findings.filter(({ hasFigure }) => hasFigure);
  return (
    first !== undefined &&
    first === outcome.findings[0] &&
    (second === undefined || first.score - second.score >= clearLead)
  );
}

const clearLead = 0.15;

/** In a long turn a clause without the figure asked for may have matched the talk around the question. */
const isWeak = ({ inquiry, plan: { outcome } }: Settled): boolean =>
  isRefusal(outcome) || (outcome.type === 'no_figure' && inquiry.topic.length > longTopic);

const longTopic = 6;

/** A second reading of a turn must fit clearly better than the first to win. */
const readingMargin = 0.05;
/** A reading that fits this well ends the search. */
const goodReading = 0.85;
