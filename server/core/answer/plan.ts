import type { QuestionWords } from '../dialogue/question-words.ts';
import type { Sections } from '../dialogue/sections.ts';
import type { AddressedMention } from '../retrieval/clause-address.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { ClauseId, DocumentId, PolicyDocument, Stage } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { statusAt } from '../text/validity-status.ts';
import { accepts, isHeaded, isNearest, longestRun, type Stake } from './acceptance.ts';
import type { BenefitKnowledge } from './benefit-request.ts';
import type { ExpectedFigure } from './expected.ts';
import { findClauses } from './find.ts';
import type { Inquiry, State } from './inquiry.ts';
import { namesOtherKind } from './other-kind.ts';
import type { Outcome, Plan } from './outcome.ts';
import { planBenefit } from './plan-benefit.ts';
import { type ComparisonKnowledge, planComparison } from './plan-comparison.ts';
import { planConflict } from './plan-conflict.ts';
import { planOutline } from './plan-outline.ts';
import { planQuotation } from './plan-quotation.ts';
import { planTasks } from './plan-tasks.ts';
import type { Finding } from './ranking.ts';
import { type Coverage, coverage, termMatch } from './relevance.ts';
import { shownBy } from './shown.ts';
import { stepsOf } from './steps.ts';

export interface PlanKnowledge extends BenefitKnowledge, ComparisonKnowledge {
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
  { inquiry, previous, asOf }: PlanRequest,
  knowledge: PlanKnowledge,
): Promise<Plan> {
  const documents = documentsInScope(inquiry, knowledge.index);
  const partners = partnersIn(inquiry, documents, knowledge.index);
  const direct = partners.size > 0 ? undefined : planDirect(inquiry, previous, knowledge);
  if (direct !== undefined) return { outcome: direct, fit: 1 };
  const conflict = await planConflict({ inquiry, previous, documents }, knowledge);
  if (conflict !== undefined) return conflict;
  const comparison = await planComparison(inquiry, previous, knowledge);
  if (comparison !== undefined) return comparison;
  const basis = planBasis(inquiry, previous, knowledge.index);
  if (basis !== undefined) return basis;
  const byValidity =
    inquiry.intents.includes('validity') &&
    planValidity(inquiry, documents, {
      previous,
      words: knowledge.words,
      index: knowledge.index,
      sections: knowledge.sectionsOf(inquiry.turn.understanding.folded),
    });
  if (byValidity) return byValidity;
  const byQuotation = await planQuotation(inquiry, documents, knowledge);
  if (byQuotation !== undefined) return byQuotation;
  const byList = planTasks(inquiry, documents, knowledge) ?? planOutline(inquiry, documents, knowledge);
  if (byList !== undefined) return byList;
  const asksTime = inquiry.intents.includes('stage') || inquiry.intents.includes('when');
  const byStage = asksTime && planStages(inquiry, documents, knowledge.index);
  if (byStage) return byStage;
  const byBenefit = planBenefit({ inquiry, previous, documentIds: idsOf(documents), asOf }, knowledge);
  if (byBenefit !== undefined) return byBenefit;
  const { folded } = inquiry.turn.understanding;
  const aspects = knowledge.aspectsOf(folded);
  const expected = knowledge.expectedOf(inquiry.intents, folded);
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
  const stake = stakeOf(inquiry, expected);
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
  if (best === undefined)
    return { outcome: planNothing(inquiry, findings, knowledge), fit: findings[0]?.covered ?? 0 };
  if (inquiry.intents.includes('responsible')) {
    const named = answering.find(({ view }) => view.clause.responsible.length > 0);
    if (named !== undefined) return { outcome: { type: 'responsible', finding: named }, fit: named.covered };
  }
  // A formula says how much as well.
  if (expected === undefined || best.hasFigure || /[=×]/.test(best.sentence.folded))
    return { outcome: { type: 'found', findings: answering }, fit: best.covered };
  const withFigure = answering.find(
    (finding) => finding.hasFigure && finding.covered >= best.covered - aboutAsWell,
  );
  if (withFigure !== undefined)
    return { outcome: { type: 'found', findings: [withFigure] }, fit: withFigure.covered };
  return { outcome: { type: 'no_figure', finding: best }, fit: best.covered };
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

const aboutAsWell = 0.1;

function stakeOf({ intents }: Inquiry, expected: ExpectedFigure | undefined): Stake {
  if (intents.includes('responsible')) return 'task';
  if (expected === undefined) return 'statement';
  return expected.paid === true ? 'paid' : 'figure';
}

/** A title or stage is meant when this share of the topic stands in it. */
const enough = 0.6;

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

function planDirect(
  inquiry: Inquiry,
  previous: State | undefined,
  { index }: PlanKnowledge,
): Outcome | undefined {
  const { understanding, scope } = inquiry.turn;
  if (understanding.smalltalk) return { type: 'smalltalk' };
  const compares = inquiry.intents.includes('comparison') && inquiry.turn.scope.regions.length > 0;
  if (inquiry.uncovered.length > 0 && !compares) {
    return { type: 'no_documents_for_place', places: inquiry.uncovered };
  }
  const unknown = scope.unknownNumbers[0];
  if (unknown !== undefined) {
    return findRepeal(unknown.text, index) ?? { type: 'document_not_held', name: unknown.text };
  }
  if (scope.unheldName !== undefined) return { type: 'document_not_held', name: scope.unheldName };
  const asked = scope.clauses[0] ?? leftOpen(inquiry, previous);
  const addressed = asked && addressedIn(asked, { inquiry, previous, index });
  if (addressed === undefined) return undefined;
  const holding = addressed.documents.filter(({ clauses }) => clauses.length > 0);
  const [held] = holding;
  const clause = held?.clauses[0];
  const asksMore = understanding.topic.some((term) => !term.generic);
  if (held !== undefined && clause !== undefined && !asksMore) {
    if (holding.length > 1) return whichDocument(holding, index);
    return { type: 'clause', clause, parts: held.points.map(({ point }) => point) };
  }
  if (clause !== undefined) return undefined;
  const nearest = addressed.documents[0];
  return {
    type: 'clause_missing',
    document: nearest && index.document(nearest.documentId),
    said: addressed.mention.text,
  };
}

/** 连云港3号文 after 第七条: the clause asked for before, of which nobody knew the document. */
function leftOpen({ turn }: Inquiry, previous: State | undefined): AddressedMention | undefined {
  const { scope, understanding } = turn;
  const saysWhich = scope.named.length > 0 || scope.kinds.length > 0 || scope.regions.length > 0;
  const asksElse = understanding.intents.length > 0 || understanding.topic.some((term) => !term.generic);
  const isOpen = previous !== undefined && previous.focus === undefined;
  return saysWhich && !asksElse && isOpen ? previous.inquiry.turn.scope.clauses[0] : undefined;
}

/** A clause number in the documents that the turn names or tells by their kind, else in the one that was spoken of. */
function addressedIn(
  addressed: AddressedMention,
  {
    inquiry,
    previous,
    index,
  }: {
    readonly inquiry: Inquiry;
    readonly previous: State | undefined;
    readonly index: CorpusIndex;
  },
): AddressedMention {
  const { scope } = inquiry.turn;
  const among = (isMeant: (id: DocumentId) => boolean) =>
    addressed.documents.filter(({ documentId }) => isMeant(documentId));
  const isOfKind = (id: DocumentId): boolean => scope.kinds.some((kind) => kind === index.document(id)?.kind);
  const isOfPlace = (id: DocumentId): boolean =>
    scope.regions.some((region) => region === index.document(id)?.region);
  const narrower = [
    among((id) => scope.named.includes(id)),
    among((id) => isOfKind(id) && isOfPlace(id)),
    among((id) => (scope.regions.length === 0 ? isOfKind(id) : isOfPlace(id))),
    scope.regions.length > 0 ? [] : among((id) => id === previous?.documentId),
    among((id) => inquiry.named.includes(id)),
  ].find((documents) => documents.length > 0);
  return narrower === undefined ? addressed : { ...addressed, documents: narrower };
}

/** Asks which of the documents is meant. */
const whichDocument = (ids: readonly { readonly documentId: DocumentId }[], index: CorpusIndex): Outcome => ({
  type: 'document_choice',
  documents: index.documents.filter(({ id }) => ids.some(({ documentId }) => documentId === id)),
});

/** The repeal of a document that is not held, by its number. */
function findRepeal(number: string, { documents }: CorpusIndex): Outcome | undefined {
  for (const document of documents) {
    const repeal = document.repeals.find(
      (entry) => entry.number !== undefined && sameNumber(fold(entry.number), number),
    );
    if (repeal !== undefined) return { type: 'repealed', by: document, evidence: repeal.evidence };
  }
  return undefined;
}

/** 79号 means 连政发[2021]79号 when nothing else is said. */
const sameNumber = (full: string, said: string): boolean =>
  full === said || (/^\d+号文?$/.test(said) && full.endsWith(`]${said.replace(/文$/, '')}`));

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

interface ValidityContext {
  readonly previous: State | undefined;
  readonly words: QuestionWords;
  readonly index: CorpusIndex;
  readonly sections: Sections;
}

/** Whether and how long something is in force: the document that the words of the question name best. */
function planValidity(
  inquiry: Inquiry,
  documents: readonly PolicyDocument[],
  { previous, words, index, sections }: ValidityContext,
): Plan | undefined {
  const { topic, named, turn } = inquiry;
  const before =
    documents.find(({ id }) => id === previous?.documentId) ?? documents.find(({ id }) => named.includes(id));
  const asksFormer = words.formerWords.some((word) => turn.understanding.folded.includes(word));
  const [former] = asksFormer ? (before?.repeals ?? []) : [];
  if (before !== undefined && former !== undefined) {
    return { outcome: { type: 'repealed', by: before, evidence: former.evidence }, fit: 1 };
  }
  const titled = documents
    .map((document) => ({
      document,
      ...coverTitle(topic, [document.title, document.number ?? '', ...document.aliases]),
    }))
    .sort((a, b) => b.share - a.share);
  const repealed = index.documents
    .flatMap((by) =>
      by.repeals.map((repeal) => ({
        by,
        repeal,
        ...coverTitle(topic, [repeal.title ?? '', repeal.number ?? '']),
      })),
    )
    .sort(
      (a, b) => b.share - a.share || Number(isOfYear(b.repeal, topic)) - Number(isOfYear(a.repeal, topic)),
    )[0];
  const best = titled[0];
  // 2019年那个办法: the year tells the repealed document from the one that took its place.
  const isElder =
    repealed !== undefined &&
    isOfYear(repealed.repeal, topic) &&
    !(best !== undefined && isOfYear(best.document, topic));
  if (
    repealed !== undefined &&
    repealed.share >= enough &&
    (isElder || repealed.share > (best?.share ?? 0)) &&
    named.length === 0
  ) {
    return {
      outcome: { type: 'repealed', by: repealed.by, evidence: repealed.repeal.evidence },
      fit: repealed.share,
    };
  }
  if (best === undefined) return undefined;
  const isNamed = named.includes(best.document.id);
  const onlyOne = documents.length === 1;
  const silent = !topic.some((term) => !term.generic);
  const namesNothing = !turn.understanding.topic.some((term) => !term.generic);
  const spokenOf = turn.scope.regions.length > 0 || turn.scope.kinds.length > 0 ? undefined : before;
  if (namesNothing && spokenOf !== undefined && !turn.scope.named.some((id) => id !== spokenOf.id))
    return { outcome: { type: 'validity', document: spokenOf }, fit: 1 };
  if (silent && !isNamed && !onlyOne && best.share < enough)
    return { outcome: { type: 'document_choice', documents }, fit: enough };
  // 知识产权强市那套措施: the only document of the kind that is named, and words of its title.
  const isOfKind = onlyOne && inquiry.kinds.length > 0 && best.share >= inTitle;
  if (!isNamed && !(onlyOne && silent) && !isOfKind && best.share < enough) return undefined;
  // 从哪天收到哪天 asks for what stands under 申请时间, where the document has such a section.
  const isTreated = index
    .clausesOf(best.document.id)
    .some(({ path }) => sections.treats(path.map(fold).join('\n')));
  if (isTreated) return undefined;
  return {
    outcome: { type: 'validity', document: best.document },
    fit: Math.max(best.share, isNamed ? 1 : 0),
  };
}

const inTitle = 0.3;

/** The number of a document bears a year that was said. */
const isOfYear = ({ number }: { readonly number: string | undefined }, topic: Inquiry['topic']): boolean =>
  number !== undefined &&
  topic.some(({ period, forms }) => period === true && forms.some((form) => fold(number).includes(form)));

function coverTitle(topic: Inquiry['topic'], names: readonly string[]): Coverage {
  const named = topic.filter(({ period }) => period !== true);
  return coverage(named, names.map(fold).join('\n'));
}

/** Stages of the documents in scope, narrowed to the one that the question names, or to the one whose work it names. */
function planStages(
  { topic, intents, turn }: Inquiry,
  documents: readonly PolicyDocument[],
  index: CorpusIndex,
): Plan | undefined {
  const staged = documents.filter(({ stages }) => stages.length > 0);
  const all = staged.flatMap((document) => {
    // Words of the title are in the work of every stage, and 目前 or 环节 in none.
    const telling = topic.filter((term) => !term.generic && termMatch(term, fold(document.title)) === 0);
    const tells = telling.reduce((sum, { weight }) => sum + weight, 0) >= leastTelling;
    return document.stages.map((stage) => ({
      document,
      stage,
      // 那评估提升呢: of this turn and those before, this one names the stage.
      share: Math.max(
        ...[topic, turn.understanding.topic].map((said) => coverage(said, fold(stage.label)).share),
      ),
      inWork: tells ? coverage(telling, fold(workOf(stage, document, index))).share : 0,
    }));
  });
  const named = [...all].sort((a, b) => b.share - a.share)[0];
  if (named !== undefined && named.share >= 0.4) {
    return { outcome: { type: 'stages', document: named.document, stages: [named.stage] }, fit: 1 };
  }
  const [works, other] = [...all].sort((a, b) => b.inWork - a.inWork);
  if (works !== undefined && works.inWork >= mostOfWork && works.inWork > (other?.inWork ?? 0)) {
    return {
      outcome: { type: 'stages', document: works.document, stages: [works.stage] },
      fit: works.inWork,
    };
  }
  const document = staged.length === 1 && intents.includes('stage') ? staged[0] : undefined;
  return document && { outcome: { type: 'stages', document, stages: document.stages }, fit: enough };
}

/** The work of a stage is meant when this share of the topic stands in its text. */
const mostOfWork = 0.75;
/** Least weight of the words that name the work. */
const leastTelling = 0.3;

/** What the documents say of a stage: its text up to the next stage of the same clause. */
function workOf({ evidence }: Stage, { stages }: PolicyDocument, index: CorpusIndex): string {
  const next = stages.find(
    (other) => other.evidence.clauseId === evidence.clauseId && other.evidence.start > evidence.start,
  );
  return index.clause(evidence.clauseId)?.text.slice(evidence.start, next?.evidence.start) ?? '';
}

function planNothing(inquiry: Inquiry, findings: readonly Finding[], { isInField }: PlanKnowledge): Outcome {
  // A clause that speaks of it without saying what is asked makes it a matter of the documents all the same.
  const isTouched = findings.some((finding) => accepts(finding, 'statement') && !isNearest(finding));
  return isTouched || isInField(inquiry)
    ? { type: 'not_found', nearest: findings.slice(0, 2) }
    : { type: 'out_of_scope' };
}
