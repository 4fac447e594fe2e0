import type { Answer, AskRequest } from '../contract/ask.ts';
import type { Background } from '../dialogue/background.ts';
import { createIntentFinder } from '../dialogue/intent.ts';
import type { QuestionWords } from '../dialogue/question-words.ts';
import { foldTurn, type Language, understand } from '../dialogue/understand.ts';
import { createWordings } from '../dialogue/wordings.ts';
import { assertNever } from '../errors.ts';
import type { Clock, Segmenter } from '../ports.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { Clause } from '../text/document.ts';
import { summariseDocument } from '../text/document-summary.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Gazetteer } from '../text/places.ts';
import { createCiter } from './citations.ts';
import { createViews } from './clause-view.ts';
import { composeClause, composeFound, composeResponsible } from './compose/quoted.ts';
import {
  composeClauseMissing,
  composeNoPlace,
  composeNotFound,
  composeNotHeld,
  composeOutOfScope,
  composeSmalltalk,
} from './compose/refusal.ts';
import { composeRepealed, composeStages, composeValidity } from './compose/validity.ts';
import type { Draft } from './draft.ts';
import { expectedFigure } from './expected.ts';
import { createField } from './field.ts';
import { createIdentities } from './identity.ts';
import { type Inquiry, readings, type State, type Turn } from './inquiry.ts';
import type { Outcome } from './outcome.ts';
import { type Plan, type PlanKnowledge, plan } from './plan.ts';
import type { Ask } from './ports.ts';
import { findScope } from './scope.ts';
import type { Sources } from './source-line.ts';
import { spokenLine } from './spoken-line.ts';
import { verifyAnswer } from './verify.ts';

export interface AskDependencies {
  readonly index: CorpusIndex;
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
  readonly questionWords: QuestionWords;
  readonly background: Background;
  readonly clock: Clock;
}

/** Answers from an index alone: no model, no network, no state between calls. */
export function createAsk(dependencies: AskDependencies): Ask {
  const { index, questionWords, clock } = dependencies;
  const language = createLanguage(dependencies);
  const gazetteer = new Gazetteer(dependencies.lexicon, dependencies.segmenter);
  const viewOf = createViews((clause) => {
    const document = index.document(clause.documentId);
    if (document === undefined) throw new Error(`clause ${clause.id} without its document`);
    return document;
  });
  const identityOf = createIdentities((document) => index.clausesOf(document.id));
  const inField = createField(index);
  const knowledge: PlanKnowledge = { index, viewOf, isInField: (inquiry) => inField(inquiry.topic) };

  const readTurn = (said: string): Turn => {
    const scope = findScope(foldTurn(said, language), { index, gazetteer, words: questionWords });
    return { scope, understanding: understand({ said, struck: scope.struck }, language) };
  };

  const settle = async (
    said: string,
    previous: State | undefined,
  ): Promise<{ inquiry: Inquiry; plan: Plan }> => {
    const candidates = readings(readTurn(said), previous, questionWords);
    let best: { inquiry: Inquiry; plan: Plan } | undefined;
    for (const inquiry of candidates) {
      const planned = await plan(inquiry, knowledge);
      if (best === undefined || planned.fit > best.plan.fit + readingMargin)
        best = { inquiry, plan: planned };
      if (best.plan.fit >= goodReading) break;
    }
    if (best === undefined) throw new Error('a turn without a reading');
    return best;
  };

  return async (request: AskRequest): Promise<Answer> => {
    const asOf = request.asOf ?? clock.today();
    const said = request.messages.filter(({ role }) => role === 'user').map(({ content }) => content);
    let state: State | undefined;
    for (const turn of said.slice(0, -1)) state = stateAfter(await settle(turn, state), state);
    const { inquiry, plan: planned } = await settle(said.at(-1) ?? '', state);
    const citer = createCiter((clause) => summariseDocument(viewOf(clause).document, index.documents, asOf));
    const sources: Sources = { documents: index.documents, asOf, citer, identityOf, clauseOf: index.clause };
    const draft = compose(planned.outcome, inquiry, sources, viewOf);
    return verifyAnswer(finish(draft, sources, index.generation), index.clause, {
      said,
      computed: draft.computed ?? [],
    });
  };
}

/** A second reading of a turn must fit clearly better than the first to win. */
const readingMargin = 0.05;
/** A reading that fits this well ends the search. */
const goodReading = 0.85;

function createLanguage({ index, segmenter, lexicon, questionWords, background }: AskDependencies): Language {
  const rows = Math.max(1, index.clauses.length);
  return {
    segmenter,
    wordings: createWordings(lexicon),
    background,
    functionWords: new Set(lexicon.questionWords.map(fold)),
    genericWords: new Set(questionWords.genericWords),
    intents: createIntentFinder(questionWords),
    rarity: (word) => 1 - Math.log(1 + index.frequency(word)) / Math.log(1 + rows),
  };
}

function stateAfter(
  { inquiry, plan: { outcome } }: { inquiry: Inquiry; plan: Plan },
  before: State | undefined,
): State {
  const regionsSeen = [...(before?.regionsSeen ?? []), ...inquiry.turn.scope.regions];
  // Small talk and questions about other things leave the topic of the conversation as it was.
  if (before !== undefined && (outcome.type === 'smalltalk' || outcome.type === 'out_of_scope')) {
    return { ...before, regionsSeen };
  }
  return { inquiry, focus: focusOf(outcome), regionsSeen };
}

function focusOf(outcome: Outcome): Clause['id'] | undefined {
  switch (outcome.type) {
    case 'found':
      return outcome.findings[0]?.view.clause.id;
    case 'responsible':
      return outcome.finding.view.clause.id;
    case 'clause':
      return outcome.clause.id;
    default:
      return undefined;
  }
}

function compose(
  outcome: Outcome,
  inquiry: Inquiry,
  sources: Sources,
  viewOf: PlanKnowledge['viewOf'],
): Draft {
  const { documents } = sources;
  switch (outcome.type) {
    case 'smalltalk':
      return composeSmalltalk(documents);
    case 'out_of_scope':
      return composeOutOfScope(documents);
    case 'no_documents_for_place':
      return composeNoPlace(outcome.places, documents);
    case 'document_not_held':
      return composeNotHeld(outcome.name, documents);
    case 'clause_missing':
      return composeClauseMissing(outcome.said, outcome.document);
    case 'not_found':
      return composeNotFound(subjectOf(inquiry), outcome.nearest, documents);
    case 'clause':
      return composeClause(outcome.clause, outcome.points, viewOf(outcome.clause), sources);
    case 'validity':
      return composeValidity(outcome.document, sources);
    case 'repealed':
      return composeRepealed(outcome.by, outcome.evidence, sources);
    case 'stages':
      return composeStages(outcome.document, outcome.stages, sources);
    case 'responsible':
      return composeResponsible(outcome.finding, sources);
    case 'found':
      return composeFound(
        inquiry,
        outcome.findings,
        expectedFigure(inquiry.intents, inquiry.turn.understanding.folded),
        sources,
      );
    default:
      return assertNever(outcome);
  }
}

const subjectOf = ({ topic }: Inquiry): string[] =>
  topic.filter((term) => !term.generic).map((term) => term.text);

function finish(draft: Draft, { citer }: Sources, generation: string): Answer {
  return {
    kind: draft.kind,
    text: draft.paragraphs.join('\n\n'),
    spoken: spokenLine(draft.spoken),
    citations: citer.citations(),
    calculation: draft.calculation ?? null,
    comparison: draft.comparison ?? null,
    missing: [...(draft.missing ?? [])],
    warnings: [...(draft.warnings ?? [])],
    followUps: [...(draft.followUps ?? [])],
    generator: 'extractive',
    indexGeneration: generation,
  };
}
