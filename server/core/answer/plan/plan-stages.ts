import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument, Stage } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { coverage, termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, strongTopic } from '../turn/inquiry.ts';
import { leastNamed, saysLabel, stageShare } from './named-stage.ts';
import type { Plan } from './outcome.ts';
import { stageInOrder } from './stage-order.ts';

/** Stages of the documents in scope, narrowed to the one that the question names, or to the one whose work it names. */
export function planStages(
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
        ...[topic, turn.understanding.topic].map((said) => stageShare(said, stage)),
        saysLabel(turn.understanding.folded, stage) ? 1 : 0,
      ),
      inWork: tells ? coverage(telling, fold(workOf(stage, document, index))).share : 0,
    }));
  });
  const named = [...all].sort((a, b) => b.share - a.share)[0];
  if (named !== undefined && named.share >= leastNamed) {
    return { outcome: { type: 'stages', document: named.document, stages: [named.stage] }, fit: 1 };
  }
  const [works, other] = [...all].sort((a, b) => b.inWork - a.inWork);
  const isDone = asksDone.test(turn.understanding.folded);
  if (works !== undefined && !isDone && works.inWork >= mostOfWork && works.inWork > (other?.inWork ?? 0)) {
    return {
      outcome: { type: 'stages', document: works.document, stages: [works.stage] },
      fit: works.inWork,
    };
  }
  const document = staged.length === 1 && intents.includes('stage') ? staged[0] : undefined;
  return document && { outcome: { type: 'stages', document, stages: document.stages }, fit: listedFit };
}

/** 大会什么时候开的: of what was done a plan for the time to come tells nothing. */
const asksDone =
  /(?:什么时候|啥时候|何时|几时|哪[年天月]|哪一年|哪个月|几[月号])[^,.;!?]{1,8}(?:的|了)[啊呀呢吗]*[\s\p{P}]*$/u;

/** The stage that a turn tells by its place in the order: 第二个阶段, or 下一个阶段 after one that it names or that was spoken of. */
export function planStageInOrder(
  {
    inquiry,
    previous,
    asOf,
  }: { readonly inquiry: Inquiry; readonly previous: State | undefined; readonly asOf: string },
  documents: readonly PolicyDocument[],
  index: CorpusIndex,
): Plan | undefined {
  const { folded, topic, intents } = inquiry.turn.understanding;
  const staged = documents.filter(({ stages }) => stages.length > 0);
  const document =
    staged.find(({ id }) => id === previous?.documentId) ?? (staged.length === 1 ? staged[0] : undefined);
  if (document === undefined || intents.includes('amount')) return undefined;
  const { stages } = document;
  const isNow = ({ from, to }: Stage): boolean =>
    from !== undefined && to !== undefined && from <= asOf && asOf <= to;
  const told = previous?.stages ?? [];
  const toldOne = told.length === 1 ? stages.find((stage) => stage === told[0]) : undefined;
  const inFocus = stages.filter(({ evidence }) => evidence.clauseId === previous?.focus);
  const from =
    stages.find((stage) => stageShare(topic, stage) >= leastNamed || saysLabel(folded, stage)) ??
    toldOne ??
    (inFocus.length === 1 ? inFocus[0] : undefined);
  const stage =
    stageInOrder(stages, { folded, from, now: stages.find(isNow), told: told.length > 0 }) ??
    stageSpokenOf(inquiry, toldOne) ??
    stageOfSameOrder(inquiry, stages, told) ??
    (asksWhen(intents) && previous?.inquiry.intents.includes('stage') === true
      ? stageByParts(stages, folded)
      : undefined);
  if (stage === undefined) return undefined;
  // 装修第一阶段要做什么, asked of no document, is about something else.
  const { regions, named, kinds } = inquiry.turn.scope;
  const isSpokenOf = previous?.documentId === document.id || regions.length + named.length + kinds.length > 0;
  const text = fold(`${document.title}\n${workOf(stage, document, index)}`);
  const names = topic.filter((term) => !term.generic && term.weight >= strongTopic);
  if (!isSpokenOf && names.some((term) => termMatch(term, text) === 0)) return undefined;
  return { outcome: { type: 'stages', document, stages: [stage] }, fit: 1 };
}

/** 什么时候结束 after a stage was told, where the turn names nothing else. */
function stageSpokenOf({ turn }: Inquiry, stage: Stage | undefined): Stage | undefined {
  const { scope, understanding } = turn;
  const namesWhere =
    scope.regions.length + scope.uncovered.length + scope.named.length + scope.kinds.length > 0;
  const namesThing = understanding.topic.some(({ generic, weight }) => !generic && weight >= leastTelling);
  return namesWhere || namesThing || !asksWhen(understanding.intents) ? undefined : stage;
}

/** 盐城呢 after 南通第二阶段干什么: the stage of the same place in the order. */
const stageOfSameOrder = (
  { asked, turn }: Inquiry,
  stages: readonly Stage[],
  told: readonly Stage[],
): Stage | undefined =>
  told.length === 1 && asked !== turn.understanding.folded
    ? stageInOrder(stages, { folded: asked, from: undefined, now: undefined })
    : undefined;

const asksWhen = (intents: Inquiry['intents']): boolean =>
  intents.some((id) => id === 'when' || id === 'stage' || id === 'validity');

/** 真正推进实施那一段 after the stages were told: the one stage (实施推进) of which all words are said, in whatever order. */
function stageByParts(stages: readonly Stage[], folded: string): Stage | undefined {
  const [only, another] = stages.filter(({ label }) => {
    const parts = fold(label).replace(/阶段$/, '').match(/../gu) ?? [];
    return parts.length > 1 && parts.every((part) => folded.includes(part));
  });
  return another === undefined ? only : undefined;
}

/** All stages answer a question about stages at large, unless another reading fits better. */
const listedFit = 0.6;
/** The work of a stage is meant when this share of the topic stands in its text. */
const mostOfWork = 0.75;
/** Least weight of the words that name the work. */
const leastTelling = 0.4;

/** What the documents say of a stage: its text up to the next stage of the same clause. */
function workOf({ evidence }: Stage, { stages }: PolicyDocument, index: CorpusIndex): string {
  const next = stages.find(
    (other) => other.evidence.clauseId === evidence.clauseId && other.evidence.start > evidence.start,
  );
  return index.clause(evidence.clauseId)?.text.slice(evidence.start, next?.evidence.start) ?? '';
}
