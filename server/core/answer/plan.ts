import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { ClauseId, DocumentId, PolicyDocument } from '../text/document.ts';
import { statusAt } from '../text/validity-status.ts';
import { accepts, isHeaded, isNearest, longestRun, stakeOf } from './acceptance.ts';
import { findAskedPeriod } from './asked-period.ts';
import type { BenefitKnowledge } from './benefit-request.ts';
import { answeringFigures, type ExpectedFigure } from './expected.ts';
import { findClauses } from './find.ts';
import type { Finding } from './finding.ts';
import type { Inquiry, State } from './inquiry.ts';
import { namesOtherKind } from './other-kind.ts';
import type { Outcome, Plan } from './outcome.ts';
import { withOwnTitle } from './own-title.ts';
import { planBenefit } from './plan-benefit.ts';
import { type ComparisonKnowledge, planComparison } from './plan-comparison.ts';
import { planConflict } from './plan-conflict.ts';
import { planDirect } from './plan-direct.ts';
import { planGoals } from './plan-goals.ts';
import { planNoFigure } from './plan-no-figure.ts';
import { planOutline } from './plan-outline.ts';
import { planQuotation } from './plan-quotation.ts';
import { planStages } from './plan-stages.ts';
import { planTasks } from './plan-tasks.ts';
import { planValidity } from './plan-validity.ts';
import { coverage } from './relevance.ts';
import { shownBy } from './shown.ts';
import { planStated, type StatedKnowledge } from './stated/plan-stated.ts';
import { stepsOf } from './steps.ts';

export interface PlanKnowledge extends BenefitKnowledge, ComparisonKnowledge, StatedKnowledge {
  /** Words that belong to the field of the documents. */
  readonly isInField: (inquiry: Inquiry) => boolean;
}

export interface PlanRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly asOf: string;
}

/** Decides what an inquiry gets: the first outcome of the list that applies. */
export async function plan(
  { inquiry: asked, previous, asOf }: PlanRequest,
  knowledge: PlanKnowledge,
): Promise<Plan> {
  const documents = documentsInScope(asked, knowledge.index);
  const inquiry = withOwnTitle(asked, {
    benefits: knowledge.benefits,
    documentIds: idsOf(documents),
    isPrinted: (run) =>
      documents.some(({ id }) =>
        knowledge.index.clausesOf(id).some((clause) => knowledge.viewOf(clause).folded.text.includes(run)),
      ),
  });
  const partners = partnersIn(inquiry, documents, knowledge.index);
  const direct = partners.size > 0 ? undefined : planDirect(inquiry, previous, knowledge.index);
  if (direct !== undefined) return { outcome: direct, fit: 1 };
  const conflict = await planConflict({ inquiry, previous, documents }, knowledge);
  if (conflict !== undefined) return conflict;
  const comparison = await planComparison(inquiry, previous, knowledge);
  if (comparison !== undefined) return comparison;
  const basis = planBasis(inquiry, previous, knowledge.index);
  if (basis !== undefined) return basis;
  // 几号截止 after a benefit asks for the day of its applications.
  const asksToApply =
    previous?.facts !== undefined &&
    knowledge.silencesOf(inquiry.turn.understanding.folded).includes('procedure');
  // 评估整改阶段啥时候结束 asks about that stage, not about the document.
  const asksStage = inquiry.intents.includes('stage') && inquiry.intents.includes('validity');
  const namedStage = asksStage ? planStages(inquiry, documents, knowledge.index) : undefined;
  if (namedStage?.fit === 1) return namedStage;
  const byValidity =
    !asksToApply &&
    inquiry.intents.includes('validity') &&
    planValidity(inquiry, documents, {
      previous,
      words: knowledge.words,
      index: knowledge.index,
      sections: knowledge.sectionsOf(inquiry.turn.understanding.folded),
      viewOf: knowledge.viewOf,
      asked: findAskedPeriod(inquiry.turn.understanding, asOf),
    });
  if (byValidity) return byValidity;
  const byQuotation = await planQuotation(inquiry, documents, knowledge);
  if (byQuotation !== undefined) return byQuotation;
  const byList =
    planTasks(inquiry, documents, knowledge) ??
    planGoals(inquiry, documents, knowledge) ??
    planOutline(inquiry, documents, knowledge);
  if (byList !== undefined) return byList;
  const asksTime = inquiry.intents.includes('stage') || inquiry.intents.includes('when');
  const byStage = asksTime && planStages(inquiry, documents, knowledge.index);
  if (byStage) return byStage;
  const byBenefit = planBenefit({ inquiry, previous, documentIds: idsOf(documents), asOf }, knowledge);
  if (byBenefit !== undefined) return byBenefit;
  const { folded } = inquiry.turn.understanding;
  const aspects = knowledge.aspectsOf(folded);
  const expected = knowledge.expectedOf(inquiry.intents, inquiry.asked);
  const findings = await findClauses(
    {
      topic: inquiry.topic,
      documentIds: documents.length === knowledge.index.documents.length ? undefined : idsOf(documents),
      expected,
      sections: knowledge.sectionsOf(folded),
      aspects,
      steps: stepsOf(inquiry.turn.understanding),
    },
    knowledge,
  );
  const namesSomething = saysEnough(inquiry);
  // 柳河的奖励向谁申请: of one document hardly more need be said than the side of it that is asked about.
  const isNarrow = documents.length === 1 && inquiry.regions.length > 0;
  const shows = knowledge.signsOf(folded);
  const stake = stakeOf(inquiry.intents.includes('responsible'), expected);
  const fitting = findings.filter(
    (finding) =>
      accepts(finding, stake) &&
      (partners.size === 0 || partners.has(finding.view.clause.id)) &&
      (namesSomething ||
        longestRun(inquiry.topic, finding) >= leastRun ||
        isHeaded(inquiry.topic, finding) ||
        ((finding.named || isNarrow) && aspects.share(finding.sentence.folded) === 1) ||
        (stake === 'statement' && holdsAll(finding, inquiry))) &&
      !(
        stake === 'paid' && namesOtherKind(inquiry, finding.view.folded.text, knowledge.words.genericWords)
      ) &&
      shows(shownBy(finding.view, finding.sentence, inquiry.topic)),
  );
  const [first] = fitting;
  // 2A where 3A, 4A and 5A are provided for: the subject is there, this step of it is not.
  if (first?.leavesOut === true && expected !== undefined)
    return { outcome: { type: 'no_figure', finding: first }, fit: first.covered };
  const answering = inForceFirst(
    fitting.filter(({ leavesOut }) => !leavesOut),
    knowledge.index,
    asOf,
  );
  const best = answering[0];
  const stated = planStated(answering, findings, { inquiry, previous, expected, asOf }, knowledge);
  if (stated !== undefined)
    return { outcome: { type: 'stated', stated }, fit: Math.max(stated.finding.covered, leastStated) };
  if (best === undefined)
    return { outcome: planNothing(inquiry, findings, knowledge), fit: findings[0]?.covered ?? 0 };
  if (inquiry.intents.includes('responsible')) {
    const named = answering.find(({ view }) => view.clause.responsible.length > 0);
    if (named !== undefined) return { outcome: { type: 'responsible', finding: named }, fit: named.covered };
  }
  if (expected === undefined || best.hasFigure || saysHowMuch(best.sentence.folded))
    return { outcome: { type: 'found', findings: answering }, fit: best.covered };
  const withFigure = answering.find(
    (finding) => finding.hasFigure && finding.covered >= best.covered - aboutAsWell,
  );
  if (withFigure !== undefined)
    return { outcome: { type: 'found', findings: [withFigure] }, fit: withFigure.covered };
  const behind = figureBehindTitle(best, expected);
  if (behind !== undefined) return { outcome: { type: 'found', findings: [behind] }, fit: behind.covered };
  return planNoFigure(best, answering, inquiry.topic, expected);
}

/**
 * Clauses of the place asked about that name the other places of the question as well: 沪苏通三地协作 for 南通跟上海、苏州. Then those are
 * part of what is asked, and nothing is asked of them.
 */
function partnersIn(
  { regions, uncovered, intents }: Inquiry,
  documents: readonly PolicyDocument[],
  index: CorpusIndex,
): ReadonlySet<ClauseId> {
  if (regions.length !== 1 || uncovered.length === 0 || intents.includes('comparison')) return new Set();
  const named = documents
    .flatMap(({ id }) => index.clausesOf(id))
    .filter(({ text }) => namesAll(text, uncovered));
  return new Set(named.map(({ id }) => id));
}

/** Places in full, or one by a character in a group of as many places as the question names. */
function namesAll(text: string, places: readonly string[]): boolean {
  if (places.every((place) => text.includes(place))) return true;
  const size = ['两', '三', '四', '五'][places.length - 1];
  const groups = text.match(new RegExp(`\\p{Script=Han}{${places.length + 1}}${size}(?:地|市)`, 'gu')) ?? [];
  return groups.some((group) => places.some((place) => group.includes(place.charAt(0))));
}

/** Of clauses that fit about as well, those of documents in force come before those of repealed or expired ones. */
function inForceFirst(findings: readonly Finding[], { documents }: CorpusIndex, asOf: string): Finding[] {
  const [best] = findings;
  const isOver = ({ view }: Finding): boolean => {
    const status = statusAt(view.document, documents, asOf);
    return status === 'repealed' || status === 'expired';
  };
  if (best === undefined || !isOver(best)) return [...findings];
  const current = findings.filter(
    (finding) =>
      !isOver(finding) &&
      finding.covered >= best.covered - aboutAsWell &&
      (finding.hasFigure || !best.hasFigure),
  );
  return [...current, ...findings.filter((finding) => !current.includes(finding))];
}

/** 第十三条 贷款贴息。…贴息期不超过2年: behind a sentence that only names the matter, the one sentence with such a figure. */
function figureBehindTitle(finding: Finding, expected: ExpectedFigure): Finding | undefined {
  const { sentences, clause } = finding.view;
  const isTitle = finding.sentence === sentences[0] && /^第[^,.;]{2,30}\.$/.test(finding.sentence.folded);
  if (!isTitle || !expected.kinds.has('duration')) return undefined;
  const [only, ...more] = sentences.filter(
    ({ start, end }) => answeringFigures(clause.text.slice(start, end), expected).length > 0,
  );
  return only === undefined || more.length > 0 ? undefined : { ...finding, sentence: only, hasFigure: true };
}

/** A formula, or 一个月的租金, says how much as well. */
const saysHowMuch = (folded: string): boolean => /[=×]|[\d一二两三四五六七八九十]个月的/.test(folded);

const aboutAsWell = 0.1;
/** What was worked out with a figure of the asker's fits at least so well. */
const leastStated = 0.6;

/** A lone common verb or a bare figure names nothing that could be looked up. */
function saysEnough({ topic }: Inquiry): boolean {
  return topic.reduce((sum, term) => sum + (term.generic ? 0 : term.weight), 0) >= leastTopic;
}

const leastTopic = 0.25;

/** 南通人才实施什么计划: a few plain words name something in one place when one sentence with its headings holds them all. */
function holdsAll({ view, sentence }: Finding, { topic, regions }: Inquiry): boolean {
  const weight = topic.reduce((sum, term) => sum + term.weight, 0);
  const { share } = coverage(topic, `${view.headings}\n${sentence.folded}`);
  return (
    regions.length > 0 &&
    topic.filter(({ text }) => text.length > 1).length > 1 &&
    weight >= leastOfAll &&
    share >= 0.95
  );
}

const leastOfAll = 0.15;
/** Common words side by side do name something: 服务机构数量. */
const leastRun = 4;

/** 依据是哪条: the clause that the answer before rested on. */
function planBasis(
  { intents, topic }: Inquiry,
  previous: State | undefined,
  index: CorpusIndex,
): Plan | undefined {
  if (!intents.includes('basis') || previous?.focus === undefined) return undefined;
  const clause = index.clause(previous.focus);
  const asksMore = topic.some(
    (term) => !term.generic && !previous.inquiry.topic.some(({ text }) => text === term.text),
  );
  return clause === undefined || asksMore
    ? undefined
    : { outcome: { type: 'clause', clause, parts: [] }, fit: 1 };
}

/** Documents of the regions and of the kind that are asked about; named ones before all. */
function documentsInScope(
  { regions, named, kinds, placeIsDefault }: Inquiry,
  index: CorpusIndex,
): readonly PolicyDocument[] {
  if (named.length > 0) return index.documents.filter(({ id }) => named.includes(id));
  const inRegion =
    regions.length === 0
      ? index.documents
      : index.documents.filter(({ region }) =>
          region === undefined ? placeIsDefault === true : regions.includes(region),
        );
  const ofKind = inRegion.filter(({ kind }) => kinds.includes(kind));
  // Two kinds named together (方案写…，答复说…) are those of one place.
  const together = ofKind.filter(({ region }) =>
    kinds.every((wanted) => ofKind.some((other) => other.region === region && other.kind === wanted)),
  );
  if (together.length > 0) return together;
  return ofKind.length > 0 ? ofKind : inRegion;
}

const idsOf = (documents: readonly PolicyDocument[]): ReadonlySet<DocumentId> =>
  new Set(documents.map(({ id }) => id));

function planNothing(inquiry: Inquiry, findings: readonly Finding[], { isInField }: PlanKnowledge): Outcome {
  // A clause that speaks of it without saying what is asked makes it a matter of the documents all the same.
  const isTouched = findings.some((finding) => accepts(finding, 'statement') && !isNearest(finding));
  return isTouched || isInField(inquiry)
    ? { type: 'not_found', nearest: findings.slice(0, 2) }
    : { type: 'out_of_scope' };
}
