import type { Aspects } from '../../dialogue/aspects.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, ClauseId, PolicyDocument } from '../../text/document.ts';
import { namesOtherKind } from '../benefits/other-kind.ts';
import { accepts, isHeaded, isNearest, longestRun, type Stake, stakeOf } from '../find/acceptance.ts';
import { answeringFigures, askedNumber, type ExpectedFigure, sameClassifier } from '../find/expected.ts';
import { findClauses } from '../find/find.ts';
import type { Finding } from '../find/finding.ts';
import { coverage } from '../find/relevance.ts';
import { shownBy } from '../find/shown.ts';
import { type Steps, stepsOf } from '../find/steps.ts';
import { planStated } from '../stated/plan-stated.ts';
import { type Inquiry, type State, weightOf } from '../turn/inquiry.ts';
import { partByTime } from './aims-and-results.ts';
import { rolesAsked } from './asked-roles.ts';
import { idsOf } from './documents-in-scope.ts';
import { underNamed } from './named-heading.ts';
import type { Outcome, Plan } from './outcome.ts';
import type { PlanKnowledge } from './plan-knowledge.ts';
import { planNoFigure } from './plan-no-figure.ts';
import { aboutAsWell, inForceFirst, spokenOfFirst } from './preferred.ts';

/** An inquiry to be answered by clauses of these documents; `asOf` is `YYYY-MM-DD`. */
export interface FoundRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  readonly documents: readonly PolicyDocument[];
  /** Clauses that name the other places of the question as well; empty when there are none to name. */
  readonly partners: ReadonlySet<ClauseId>;
  readonly asOf: string;
}

/** What the clauses say that speak of the topic: found, worked out from one of them, without the figure asked for, or nothing. */
export async function planFound(
  { inquiry, previous, documents, partners, asOf }: FoundRequest,
  knowledge: PlanKnowledge,
): Promise<Plan> {
  const { folded } = inquiry.turn.understanding;
  const aspects = knowledge.aspectsOf(folded);
  const expected = knowledge.expectedOf(inquiry.intents, inquiry.asked);
  const findings = await findClauses(
    {
      topic: inquiry.topic,
      beside: besideOf(inquiry),
      documentIds: documents.length === knowledge.index.documents.length ? undefined : idsOf(documents),
      expected,
      sections: knowledge.sectionsOf(folded),
      aspects,
      steps: besideAsked(stepsOf(inquiry.turn.understanding, inquiry.topic), expected),
    },
    knowledge,
  );
  const stake = stakeOf(inquiry.intents.includes('responsible'), expected);
  const fits = createFits({ inquiry, documents, partners, stake, aspects }, knowledge);
  const spoken =
    stake === 'paid'
      ? underNamed(findings, folded, clausesOf(documents, knowledge.index)).filter(fits)
      : findings.filter(fits);
  const { asked: fitting, onlyAim } = partByTime(spoken, inquiry, { expected, words: knowledge.words });
  const [first] = fitting;
  // 2A where 3A, 4A and 5A are provided for: the subject is there, this step of it is not.
  if (first?.leavesOut === true && expected !== undefined)
    return { outcome: { type: 'no_figure', finding: first }, fit: first.covered };
  const answering = spokenOfFirst(
    inForceFirst(
      fitting.filter(({ leavesOut }) => !leavesOut),
      knowledge.index,
      asOf,
    ),
    saysWhere(inquiry) ? undefined : previous?.documentId,
  );
  const best = answering[0];
  const stated = planStated(answering, findings, { inquiry, previous, expected, asOf }, knowledge);
  if (stated !== undefined)
    return { outcome: { type: 'stated', stated }, fit: Math.max(stated.finding.covered, leastStated) };
  if (onlyAim !== undefined)
    return { outcome: { type: 'no_figure', finding: onlyAim, onlyAim: true }, fit: onlyAim.covered };
  if (best === undefined)
    return { outcome: planNothing(inquiry, findings, knowledge), fit: findings[0]?.covered ?? 0 };
  if (inquiry.intents.includes('responsible')) {
    const named = answering.find(
      ({ view, covered }) => view.clause.responsible.length > 0 && covered >= best.covered - mostBesideTask,
    );
    if (named !== undefined)
      return {
        outcome: { type: 'responsible', finding: named, roles: rolesAsked(folded, knowledge.words) },
        fit: named.covered,
      };
  }
  // 两个名字不一样会不会…, ABCD几类人才归谁认定: a number is spoken of, none is asked for.
  return expected === undefined || expected.implied === true || inquiry.intents.includes('responsible')
    ? { outcome: { type: 'found', findings: answering }, fit: best.covered }
    : planFigure(best, answering, {
        topic: inquiry.topic,
        expected,
        asksNumber: askedNumber.test(inquiry.asked),
      });
}

/** 12度也算合格, 最低几度: a figure on the very scale that is asked about is a guess at the answer and no step of the asker's. */
const besideAsked = (steps: Steps, expected: ExpectedFigure | undefined): Steps => {
  const unit = expected?.unit;
  return unit === undefined
    ? steps
    : { ...steps, facts: steps.facts.filter((fact) => !sameClassifier(fact.unit, unit)) };
};

/** Who does it may be told by a clause that speaks of it somewhat less well; of something else it tells nothing. */
const mostBesideTask = 0.35;

const clausesOf = (documents: readonly PolicyDocument[], index: CorpusIndex): Clause[] =>
  documents.flatMap(({ id }) => [...index.clausesOf(id)]);

/** The turn itself says which place or document is meant. */
const saysWhere = ({ turn: { scope } }: Inquiry): boolean =>
  scope.regions.length > 0 || scope.uncovered.length > 0 || scope.named.length > 0 || scope.kinds.length > 0;

/** The words of a turn that was narrowed to a part of it which stand elsewhere in it. */
const besideOf = ({ topic, turn }: Inquiry): TopicTerm[] =>
  turn.understanding.topic.filter(
    ({ known, start, text }) => known && !topic.some((term) => term.start === start && term.text === text),
  );

/** Which findings answer: those that speak of what is asked, as far as the stake demands, and of nothing else instead. */
function createFits(
  {
    inquiry,
    documents,
    partners,
    stake,
    aspects,
  }: Pick<FoundRequest, 'inquiry' | 'documents' | 'partners'> & {
    readonly stake: Stake;
    readonly aspects: Aspects;
  },
  { signsOf, words }: PlanKnowledge,
): (finding: Finding) => boolean {
  const { topic, regions, turn } = inquiry;
  const namesSomething = saysEnough(inquiry);
  // 柳河的奖励向谁申请: of one document hardly more need be said than the side of it that is asked about.
  const isNarrow = documents.length === 1 && regions.length > 0;
  const shows = signsOf(turn.understanding.folded);
  return (finding) => {
    const { view, sentence, named } = finding;
    const isNamed =
      namesSomething ||
      longestRun(topic, finding) >= leastRun ||
      isHeaded(topic, finding) ||
      ((named || isNarrow) && aspects.share(sentence.folded) === 1) ||
      (stake === 'statement' && holdsAll(finding, inquiry));
    return (
      accepts(finding, stake) &&
      (partners.size === 0 || partners.has(view.clause.id)) &&
      isNamed &&
      !(stake === 'paid' && namesOtherKind(inquiry, view.folded.text, words.genericWords)) &&
      shows(shownBy(view, sentence, topic))
    );
  };
}

/** The first of the clauses that fit about as well as the best and hold a figure of the kind asked for; where none does, that none is set. */
function planFigure(
  best: Finding,
  answering: readonly Finding[],
  {
    topic,
    expected,
    asksNumber,
  }: {
    readonly topic: readonly TopicTerm[];
    readonly expected: ExpectedFigure;
    readonly asksNumber: boolean;
  },
): Plan {
  const { folded } = best.sentence;
  // 残疾人就业到底怎么算 is answered by what the document means by it.
  if (!asksNumber && defines.test(folded))
    return { outcome: { type: 'found', findings: answering }, fit: best.covered };
  if (best.hasFigure || saysHowMuch(folded) || (expected.kinds.has('date') && saysFromWhen(folded)))
    return { outcome: { type: 'found', findings: answering }, fit: best.covered };
  const withFigure =
    answering.find((finding) => finding.hasFigure && finding.covered >= best.covered - aboutAsWell) ??
    figureBehindTitle(best, expected);
  return withFigure === undefined
    ? planNoFigure(best, answering, topic, expected)
    : { outcome: { type: 'found', findings: [withFigure] }, fit: withFigure.covered };
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

const defines = /所称[^,.;]{1,24},?是?指|,是指/;

/** A formula, or 一个月的租金, says how much as well. */
const saysHowMuch = (folded: string): boolean => /[=×]|[\d一二两三四五六七八九十]个月的/.test(folded);

/** 自公告次月起, 自公布之日起: when it begins, without a date. */
const saysFromWhen = (folded: string): boolean =>
  /[自从][^,.;:]{1,16}(?:之?日|次[日月年]|当[日月年])起/.test(folded);

/** What was worked out with a figure of the asker's fits at least so well. */
const leastStated = 0.6;

/** A lone common verb or a bare figure names nothing that could be looked up. */
const saysEnough = ({ topic }: Inquiry): boolean => weightOf(topic) >= leastTopic;

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

/** Not found with what lies nearest, or a matter outside of what the documents treat. */
function planNothing(inquiry: Inquiry, findings: readonly Finding[], { isInField }: PlanKnowledge): Outcome {
  // A clause that speaks of it without saying what is asked makes it a matter of the documents all the same.
  const isTouched = findings.some((finding) => accepts(finding, 'statement') && !isNearest(finding));
  const { named, kinds } = inquiry.turn.scope;
  return isTouched || isInField(inquiry) || named.length + kinds.length > 0
    ? { type: 'not_found', nearest: findings.slice(0, 2) }
    : { type: 'out_of_scope' };
}
