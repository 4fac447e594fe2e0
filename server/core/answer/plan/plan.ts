import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument, Stage } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { withOwnTitle } from '../benefits/own-title.ts';
import { planBenefit, planTermsSpokenOf } from '../benefits/plan-benefit.ts';
import { planPaymentList } from '../benefits/plan-payment-list.ts';
import { planReach } from '../benefits/plan-reach.ts';
import { planComparison } from '../comparison/plan-comparison.ts';
import { planGoals } from '../comparison/plan-goals.ts';
import { termMatch } from '../find/relevance.ts';
import type { Inquiry, State } from '../turn/inquiry.ts';
import { findAskedPeriod } from './asked-period.ts';
import { documentsInScope, idsOf } from './documents-in-scope.ts';
import { saysLabel } from './named-stage.ts';
import type { Outcome, Plan } from './outcome.ts';
import { partnersIn } from './partners.ts';
import { planAboutDocument } from './plan-about-document.ts';
import { planCalled } from './plan-called.ts';
import { planConflict } from './plan-conflict.ts';
import { planDirect } from './plan-direct.ts';
import { type FoundRequest, planFound } from './plan-found.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { planOutline } from './plan-outline.ts';
import { planQuotation } from './plan-quotation.ts';
import { planResponsible } from './plan-responsible.ts';
import { planSides } from './plan-sides.ts';
import { planStageInOrder, planStages } from './plan-stages.ts';
import { planStatus } from './plan-status.ts';
import { planTasks } from './plan-tasks.ts';
import { planValidity } from './plan-validity.ts';
import { orWhichDocument, planWhichStages } from './which-document.ts';

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
  const documents = documentsInScope(asked, knowledge.index, { asOf, words: knowledge.words });
  const inquiry = withOwnTitle(asked, previous, {
    benefits: knowledge.benefits,
    documentIds: idsOf(documents),
    isPrinted: (run) =>
      documents.some(({ id }) =>
        knowledge.index.clausesOf(id).some((clause) => knowledge.viewOf(clause).folded.text.includes(run)),
      ),
  });
  const ofBenefit = { inquiry, previous, documentIds: idsOf(documents), asOf };
  const partners = partnersIn(inquiry, documents, knowledge.index);
  return (
    planTermsSpokenOf(ofBenefit, knowledge) ??
    (partners.size > 0 ? undefined : directly(planDirect(inquiry, previous, knowledge))) ??
    planAboutDocument({ inquiry, previous, documents, asOf }, knowledge) ??
    planReach({ inquiry, previous, documentIds: idsOf(documents), asOf }, knowledge) ??
    (await planConflict({ inquiry, previous, documents }, knowledge)) ??
    planStatus(inquiry, documents, knowledge) ??
    (await planComparison({ inquiry, previous, asOf }, knowledge)) ??
    planBasis(inquiry, previous, knowledge.index) ??
    planStageInOrder({ inquiry, previous, asOf }, documents, knowledge.index) ??
    planPeriodSpokenOf(inquiry, previous, knowledge.index) ??
    planTime({ inquiry, previous, documents, asOf }, knowledge) ??
    (await planQuotation(inquiry, documents, knowledge)) ??
    planTasks({ inquiry, previous, documents }, knowledge) ??
    planResponsible(inquiry, previous, documents, knowledge) ??
    planCalled(inquiry, documents, knowledge) ??
    planGoals(inquiry, documents, knowledge) ??
    planOutline(inquiry, documents, knowledge) ??
    (asksTime(inquiry) ? planStages(inquiry, documents, knowledge.index) : undefined) ??
    planWhichStages(inquiry, previous, documents, knowledge.words) ??
    planPaymentList(inquiry, previous, documents, knowledge) ??
    planBenefit(ofBenefit, knowledge) ??
    orWhichDocument(
      await planLookedUp({ inquiry, previous, documents, partners, asOf }, knowledge),
      inquiry,
      knowledge.index,
    )
  );
}

/** What the clauses say of the matter; of a side of the document where no matter is named, or they say nothing of the one that names it. */
async function planLookedUp(request: FoundRequest, knowledge: PlanKnowledge): Promise<Plan> {
  const ofSides = (byTitle: boolean) =>
    planSides(request.inquiry, request.documents, { ...knowledge, byTitle });
  const bare = ofSides(false);
  if (bare !== undefined) return bare;
  const found = await planFound(request, knowledge);
  const isOpen = ['not_found', 'out_of_scope', 'no_figure'].includes(found.outcome.type);
  return (isOpen ? ofSides(true) : undefined) ?? found;
}

const directly = (outcome: Outcome | undefined): Plan | undefined => outcome && { outcome, fit: 1 };

const asksTime = ({ intents }: Inquiry): boolean => intents.includes('stage') || intents.includes('when');

/** Until when a stage that is named lasts, or whether and how long a document is in force. */
function planTime(
  { inquiry, previous, documents, asOf }: PlanRequest & { readonly documents: readonly PolicyDocument[] },
  knowledge: PlanKnowledge,
): Plan | undefined {
  const { intents, turn } = inquiry;
  if (!intents.includes('validity')) return undefined;
  // 评估整改阶段啥时候结束 asks about that stage, not about the document.
  const stage = asksTime(inquiry) ? planStages(inquiry, documents, knowledge.index) : undefined;
  const { folded, topic } = turn.understanding;
  const names = (one: Stage): boolean =>
    saysLabel(folded, one) || topic.some((term) => !term.generic && termMatch(term, fold(one.label)) > 0);
  const isStage =
    intents.includes('stage') || (stage?.outcome.type === 'stages' && stage.outcome.stages.some(names));
  if (isStage && stage?.fit === 1) return stage;
  // 材料寄到哪里,哪天截止 asks for the day of the applications; so does 几号截止 after a benefit.
  const applies = knowledge.silencesOf(folded).includes('procedure');
  if (applies && (previous?.facts !== undefined || !speaksOfForce.test(folded))) return undefined;
  return planValidity(inquiry, documents, {
    previous,
    words: knowledge.words,
    index: knowledge.index,
    sections: knowledge.sectionsOf(folded),
    viewOf: knowledge.viewOf,
    asked: findAskedPeriod(turn.understanding, asOf),
  });
}

const speaksOfForce = /有效|失效|到期|过期|生效|施行|实施|执行|废止|作废/;

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

/** 到啥时候停 after 每年11月10日至次年3月20日: the clause before told both ends of a period, and the turn names nothing else. */
function planPeriodSpokenOf(
  inquiry: Inquiry,
  previous: State | undefined,
  index: CorpusIndex,
): Plan | undefined {
  const { turn } = inquiry;
  const asksWhen = inquiry.intents.some((id) => id === 'validity' || id === 'when');
  const namesNothing =
    turn.scope.regions.length + turn.scope.named.length + turn.scope.kinds.length === 0 &&
    !turn.understanding.topic.some(({ text, generic }) => !generic && text.length > 1);
  const clause = previous?.focus === undefined ? undefined : index.clause(previous.focus);
  if (!asksWhen || !namesNothing || clause === undefined || !yearlyPeriod.test(clause.text)) return undefined;
  return { outcome: { type: 'clause', clause, parts: [] }, fit: 1 };
}

/** Of every year; what tells how long a document is in force names the years. */
const yearlyPeriod = /每年\d{1,2}月\d{1,2}日起?[至到—－~～-]+(?:次年|翌年|当年|同年)?\d{1,2}月\d{1,2}日/;
