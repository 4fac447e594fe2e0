import type { Answer, AskRequest } from '../contract/ask.ts';
import { createAspects } from '../dialogue/aspects.ts';
import type { Background } from '../dialogue/background.ts';
import { createHomophones, type Pinyin } from '../dialogue/homophones.ts';
import { createIntentFinder } from '../dialogue/intent.ts';
import type { QuestionWords } from '../dialogue/question-words.ts';
import { createSections } from '../dialogue/sections.ts';
import { createSigns } from '../dialogue/signs.ts';
import { createSilences } from '../dialogue/silences.ts';
import { isInEnglish } from '../dialogue/spoken-language.ts';
import { foldTurn, type Language, understand } from '../dialogue/understand.ts';
import { createWordings } from '../dialogue/wordings.ts';
import type { Clock, Segmenter } from '../ports.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { RuleFile } from '../rules/schema.ts';
import type { Clause, ClauseId, DocumentId } from '../text/document.ts';
import { summariseDocument } from '../text/document-summary.ts';
import { fold } from '../text/fold.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { Gazetteer } from '../text/places.ts';
import { createBenefits } from './benefit.ts';
import { createFactBinder } from './bind-facts.ts';
import { createCiter } from './citations.ts';
import { createViews } from './clause-view.ts';
import { createFindSides } from './compared-sides.ts';
import { compose } from './compose/compose.ts';
import { composeWithheld } from './compose/refusal.ts';
import type { Draft } from './draft.ts';
import { createExpectedFigure } from './expected.ts';
import { createField } from './field.ts';
import { createIdentities } from './identity.ts';
import {
  type DefaultPlace,
  type Inquiry,
  inDefaultPlace,
  isAside,
  narrowed,
  readings,
  type State,
  type Turn,
} from './inquiry.ts';
import type { Outcome, Plan } from './outcome.ts';
import { type PlanKnowledge, plan } from './plan.ts';
import type { Ask } from './ports.ts';
import { findScope } from './scope.ts';
import type { Sources } from './source-line.ts';
import { spokenLine } from './spoken-line.ts';
import { createTitleWords } from './title-words.ts';
import { findFaults } from './verify.ts';

export interface AskDependencies {
  readonly index: CorpusIndex;
  readonly segmenter: Segmenter;
  readonly lexicon: Lexicon;
  readonly questionWords: QuestionWords;
  readonly background: Background;
  readonly pinyin: Pinyin;
  readonly rules: readonly RuleFile[];
  readonly clock: Clock;
  /** Told what kept an answer from being sent; holds figures and markers, never the question. */
  readonly onWithheld?: ((faults: readonly string[]) => void) | undefined;
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
  const knowledge: PlanKnowledge = {
    index,
    viewOf,
    identifies: createTitleWords(index),
    isInField: createField(index, dependencies.lexicon),
    benefits: createBenefits(dependencies.rules, index.clause),
    words: questionWords,
    bindFacts: createFactBinder(questionWords),
    sidesOf: createFindSides(index, questionWords),
    expectedOf: createExpectedFigure(questionWords),
    signsOf: createSigns(questionWords),
    silencesOf: createSilences(questionWords),
    sectionsOf: createSections(questionWords),
    aspectsOf: createAspects(questionWords),
  };

  const scopeOf = (folded: string) => findScope(folded, { index, gazetteer, words: questionWords });
  const readTurn = (said: string): Turn => {
    const folded = foldTurn(said, language);
    const scope = scopeOf(folded);
    return { scope, understanding: understand({ said, folded, struck: scope.struck }, language) };
  };
  const readPlace = (chosen: string): DefaultPlace => {
    const folded = foldTurn(chosen, language);
    const { regions, uncovered } = scopeOf(folded);
    return { regions, uncovered: gazetteer.find(folded).length > 0 ? uncovered : [chosen] };
  };

  /** Folded text of the clauses that an outcome rests on; empty when it rests on none. */
  const textOf = (outcome: Outcome): string =>
    clausesOf(outcome)
      .map((clause) => viewOf(clause).folded.text)
      .join('\n');

  const settle = async (
    said: string,
    previous: State | undefined,
    { asOf, place }: Here,
  ): Promise<Settled> => {
    const candidates = readings(readTurn(said), previous, questionWords).map((inquiry) =>
      inDefaultPlace(inquiry, place),
    );
    let best: Settled | undefined;
    let first: Inquiry | undefined;
    for (const inquiry of candidates) {
      const planned = await plan({ inquiry, previous, asOf }, knowledge);
      if (!isRefusal(planned.outcome) && isAside(inquiry, textOf(planned.outcome), questionWords)) continue;
      first ??= inquiry;
      if (best === undefined || planned.fit > best.plan.fit + readingMargin)
        best = { inquiry, plan: planned };
      if (best.plan.fit >= goodReading) break;
    }
    if (best === undefined) throw new Error('a turn without a reading');
    if (!isWeak(best)) return best;
    let part: Settled | undefined;
    for (const inquiry of narrowed(first ?? best.inquiry)) {
      const found = { inquiry, plan: await plan({ inquiry, previous, asOf }, knowledge) };
      const fits = !isWeak(found) && found.plan.fit > narrowedFit;
      if (fits && (part === undefined || found.plan.fit > part.plan.fit)) part = found;
    }
    return part ?? best;
  };

  return async (request: AskRequest): Promise<Answer> => {
    const asOf = request.asOf ?? clock.today();
    const said = request.messages.filter(({ role }) => role === 'user').map(({ content }) => content);
    const here: Here = { asOf, place: request.region === undefined ? undefined : readPlace(request.region) };
    let state: State | undefined;
    for (const turn of said.slice(0, -1)) state = stateAfter(await settle(turn, state, here), state);
    const { inquiry, plan: planned } = await settle(said.at(-1) ?? '', state, here);
    const newSources = (): Sources => ({
      documents: index.documents,
      asOf,
      citer: createCiter((clause) => summariseDocument(viewOf(clause).document, index.documents, asOf)),
      identityOf,
      clauseOf: index.clause,
      clausesOf: ({ id }) => index.clausesOf(id),
    });
    const sources = newSources();
    const draft = compose(planned.outcome, {
      inquiry,
      sources,
      words: questionWords,
      expectedOf: knowledge.expectedOf,
      viewOf,
      english: isInEnglish(said),
    });
    const answer = finish(draft, sources, index.generation);
    const faults = findFaults(answer, index.clause, { said, computed: draft.computed ?? [] });
    if (faults.length === 0) return answer;
    // An answer that fails its own check is a bug of ours: it is withheld and reported, and the user is told.
    dependencies.onWithheld?.(faults);
    return finish(composeWithheld(), newSources(), index.generation);
  };
}

/** Day and place of the conversation, chosen beside it. */
interface Here {
  readonly asOf: string;
  readonly place: DefaultPlace | undefined;
}

/** A part of a turn has to fit this well to stand for the whole. */
const narrowedFit = 0.75;

const isRefusal = ({ type }: Outcome): boolean => type === 'not_found' || type === 'out_of_scope';

/** In a long turn a clause without the figure asked for may have matched the talk around the question. */
const isWeak = ({ inquiry, plan: { outcome } }: Settled): boolean =>
  isRefusal(outcome) || (outcome.type === 'no_figure' && inquiry.topic.length > longTopic);

const longTopic = 6;

/** A turn in the reading that fits best, with what it gets. */
interface Settled {
  readonly inquiry: Inquiry;
  readonly plan: Plan;
}

/** A second reading of a turn must fit clearly better than the first to win. */
const readingMargin = 0.05;
/** A reading that fits this well ends the search. */
const goodReading = 0.85;

function createLanguage(dependencies: AskDependencies): Language {
  const { index, segmenter, lexicon, questionWords, background, pinyin } = dependencies;
  const rows = Math.max(1, index.clauses.length);
  const functionWords = new Set([...questionWords.functionWords, ...lexicon.questionWords.map(fold)]);
  const terms = new Set(Object.values(lexicon.terms).flat().map(fold));
  return {
    segmenter,
    wordings: createWordings(lexicon),
    background,
    functionWords,
    lightVerbs: new Set(questionWords.lightVerbs),
    genericWords: new Set(questionWords.genericWords),
    terms,
    intents: createIntentFinder(questionWords),
    rarity: (word) => 1 - Math.log(1 + index.frequency(word)) / Math.log(1 + rows),
    correctHomophones: createHomophones({
      pinyin,
      // Short everyday words sound like too many others.
      terms: [
        ...terms,
        ...lexicon.synonyms.flatMap(({ mean }) => mean.map(fold)).filter((word) => word.length > 2),
      ],
      segmenter,
      isWord: (word) =>
        functionWords.has(word) ||
        (word.length > 1 && (background.has(word) || terms.has(word) || index.frequency(word) > 0)),
    }),
  };
}

function stateAfter({ inquiry, plan: { outcome } }: Settled, before: State | undefined): State {
  const regionsSeen = [...(before?.regionsSeen ?? []), ...inquiry.turn.scope.regions];
  // Small talk and questions about other things leave the topic of the conversation as it was.
  if (before !== undefined && (outcome.type === 'smalltalk' || outcome.type === 'out_of_scope')) {
    return { ...before, regionsSeen };
  }
  const facts =
    outcome.type === 'benefit' ? { ...outcome.facts, ruleId: outcome.benefit.bound.rule.id } : undefined;
  const focus = focusOf(outcome);
  const documentId = documentOf(outcome, focus);
  const isOpen = outcome.type === 'benefit_choice';
  const statements = facts === undefined ? statementsAfter(inquiry, before, isOpen) : [];
  return { inquiry, focus, documentId, facts, statements, regionsSeen };
}

/** Figures wait for the question behind them, and those of a question for the choice that it leaves open. */
function statementsAfter(
  { turn: { understanding } }: Inquiry,
  before: State | undefined,
  isOpen: boolean,
): State['statements'] {
  if (understanding.intents.length > 0 && !isOpen) return [];
  const given = understanding.quantities.length > 0 ? [understanding] : [];
  return [...(before?.statements ?? []), ...given];
}

function clausesOf(outcome: Outcome): readonly Clause[] {
  switch (outcome.type) {
    case 'found':
      return outcome.findings.map(({ view }) => view.clause);
    case 'benefit_choice':
    case 'benefits':
      return outcome.benefits.map(({ clause }) => clause);
    case 'silent':
      return outcome.benefit === undefined ? [] : [outcome.benefit.clause];
    case 'conflict':
      return [outcome.view.clause];
    case 'responsible':
    case 'no_figure':
      return [outcome.finding.view.clause];
    case 'clause':
      return [outcome.clause];
    case 'benefit':
      return [outcome.benefit.clause];
    default:
      return [];
  }
}

/** The clause that stands for the answer, where there is one. */
function focusOf(outcome: Outcome): ClauseId | undefined {
  const clauses = clausesOf(outcome);
  return outcome.type === 'found' || clauses.length === 1 ? clauses[0]?.id : undefined;
}

function documentOf(outcome: Outcome, focus: ClauseId | undefined): DocumentId | undefined {
  if (outcome.type === 'validity' || outcome.type === 'stages') return outcome.document.id;
  return focus === undefined ? undefined : (focus.split('/')[0] as DocumentId);
}

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
