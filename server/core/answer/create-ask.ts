import type { Answer, AskRequest } from '../contract/ask.ts';
import { createAspects } from '../dialogue/aspects.ts';
import { withoutPersonalData } from '../dialogue/personal-data.ts';
import { createSections } from '../dialogue/sections.ts';
import { createSigns } from '../dialogue/signs.ts';
import { createSilences } from '../dialogue/silences.ts';
import { isInEnglish } from '../dialogue/spoken-language.ts';
import { foldTurn, understand } from '../dialogue/understand.ts';
import type { Clock } from '../ports.ts';
import type { RuleFile } from '../rules/schema.ts';
import { summariseDocument } from '../text/document-summary.ts';
import { fold } from '../text/fold.ts';
import { overlapsAny } from '../text/overlaps.ts';
import { Gazetteer } from '../text/places.ts';
import { rememberEach } from '../text/remember.ts';
import { createBenefits } from './benefits/benefit.ts';
import { createFindSides } from './comparison/compared-sides.ts';
import { createCiter } from './compose/citations.ts';
import { compose } from './compose/compose.ts';
import type { Draft } from './compose/draft.ts';
import { createIdentities } from './compose/identity.ts';
import { composeWithheld } from './compose/refusal.ts';
import type { Sources } from './compose/source-line.ts';
import { spokenLine } from './compose/spoken-line.ts';
import { findFaults } from './compose/verify.ts';
import { createFactBinder } from './facts/bind-facts.ts';
import { createViews } from './find/clause-view.ts';
import { createExpectedFigure } from './find/expected.ts';
import { createTitleWords } from './find/title-words.ts';
import { createField } from './plan/field.ts';
import type { PlanKnowledge } from './plan/plan-knowledge.ts';
import type { Ask } from './ports.ts';
import { definedClasses } from './stated/classes.ts';
import { definedTerms } from './stated/definitions.ts';
import { createSpeaksOf } from './stated/operand.ts';
import { createLanguage, type LanguageSources } from './turn/create-language.ts';
import type { DefaultPlace, State, Turn } from './turn/inquiry.ts';
import { findScope } from './turn/scope.ts';
import { createSettle, type Here } from './turn/settle.ts';
import { stateAfter } from './turn/state-after.ts';

export interface AskDependencies extends LanguageSources {
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
    ...createFactBinder(questionWords, dependencies.rules),
    speaksOf: createSpeaksOf(questionWords),
    meaningsOf: rememberEach((document) => definedTerms(index.clausesOf(document.id))),
    classesOf: rememberEach((document) => definedClasses(index.clausesOf(document.id))),
    sidesOf: createFindSides(index, questionWords),
    expectedOf: createExpectedFigure(questionWords),
    signsOf: createSigns(questionWords),
    silencesOf: createSilences(questionWords),
    sectionsOf: createSections(questionWords),
    aspectsOf: createAspects(questionWords),
  };

  const settle = createSettle(knowledge, (folded, struck) =>
    understand({ said: folded, folded, struck }, language),
  );
  const scopeOf = (folded: string) => findScope(folded, { index, gazetteer, words: questionWords });
  const readTurn = (said: string): Turn => {
    const folded = foldTurn(said, language);
    const scope = scopeOf(folded);
    const understanding = understand({ said, folded, struck: scope.struck }, language);
    // 昆山的企业: a county of which nothing is written only says which city is meant.
    const topic = understanding.topic.filter((term) => term.known || !overlapsAny(term, scope.counties));
    return { scope, understanding: { ...understanding, topic } };
  };
  const readPlace = (chosen: string): DefaultPlace => {
    const folded = foldTurn(chosen, language);
    const { regions, uncovered } = scopeOf(folded);
    return { regions, uncovered: gazetteer.find(folded).length > 0 ? uncovered : [chosen] };
  };

  return async (request: AskRequest): Promise<Answer> => {
    const asOf = request.asOf ?? clock.today();
    const asked = request.messages
      .filter(({ role }) => role === 'user')
      .map(({ content }) => withoutPersonalData(content));
    const said = asked.map((turn) => turn.said);
    const turns = said.map(readTurn);
    const here: Here = { asOf, place: request.region === undefined ? undefined : readPlace(request.region) };
    let state: State | undefined;
    for (const turn of turns.slice(0, -1)) state = stateAfter(await settle(turn, state, here), state);
    const { inquiry, plan: planned } = await settle(turns.at(-1) ?? readTurn(''), state, here);
    const newSources = (): Sources => ({
      documents: index.documents,
      asOf,
      citer: createCiter((clause) => summariseDocument(viewOf(clause).document, index.documents, asOf)),
      identityOf,
      clauseOf: index.clause,
      clausesOf: ({ id }) => index.clausesOf(id),
    });
    const sources = newSources();
    const composed = compose(planned.outcome, {
      inquiry,
      sources,
      words: questionWords,
      expectedOf: knowledge.expectedOf,
      viewOf,
      reports: language.talk.reports,
      english: isInEnglish(said.map((turn) => language.readSpelledWords(fold(turn)))),
    });
    const draft = withMaskingTold(composed, asked.at(-1)?.kinds ?? []);
    const answer = finish(draft, sources, index.generation);
    // 09年 is read, and may be told, as 2009年: what was said vouches for both.
    const told = [...said, ...turns.map(({ understanding }) => understanding.folded)];
    const faults = findFaults(answer, index.clause, { said: told, computed: draft.computed ?? [] });
    if (faults.length === 0) return answer;
    // An answer that fails its own check is a bug of ours: it is withheld and reported, and the user is told.
    dependencies.onWithheld?.(faults);
    return finish(composeWithheld(), newSources(), index.generation);
  };
}

/** Tells that personal data of the question was left out. */
const withMaskingTold = (draft: Draft, kinds: readonly string[]): Draft =>
  kinds.length === 0
    ? draft
    : {
        ...draft,
        warnings: [
          ...(draft.warnings ?? []),
          { code: 'personal_data_masked', text: `问题里的${kinds.join('、')}已经略去，作答不需要这些信息。` },
        ],
      };

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
