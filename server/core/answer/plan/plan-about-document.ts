import { anyCue, saysAny } from '../../dialogue/intent.ts';
import type { DocumentFact, QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { statusAt } from '../../text/validity-status.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, weightOf } from '../turn/inquiry.ts';
import type { Plan } from './outcome.ts';

interface AboutRequest {
  readonly inquiry: Inquiry;
  readonly previous: State | undefined;
  /** Those in the scope of the inquiry. */
  readonly documents: readonly PolicyDocument[];
  readonly asOf: string;
}

interface AboutKnowledge {
  readonly index: CorpusIndex;
  readonly words: QuestionWords;
}

/** What is asked of the documents themselves: number, full title, issuer, what it rests on, an overview, or which are held. */
export function planAboutDocument(request: AboutRequest, { index, words }: AboutKnowledge): Plan | undefined {
  const { inquiry, previous } = request;
  const facts = isAboutOthers(inquiry) ? [] : factsAsked(request, words);
  const isBare = facts.length === 0 && isNameAlone(inquiry, previous);
  if ((facts.length === 0 && !isBare) || asksMore(inquiry, request.documents, { index, words }))
    return undefined;
  const isList = facts.includes('held');
  const documents = isList ? heldAsked(request, index, words) : documentsMeant(request);
  const [first, another] = documents;
  if (first === undefined) return undefined;
  const isLong = isBare || facts.includes('overview') || documents.length > mostListed;
  if (another !== undefined && isLong && !isList)
    return { outcome: { type: 'document_choice', documents }, fit: 1 };
  const asked: readonly DocumentFact[] = isBare ? ['overview'] : isList ? ['held'] : facts;
  return { outcome: { type: 'about_document', documents, facts: asked }, fit: 1 };
}

/** Applying, who may, and what is put side by side are asked of what documents provide. */
const isAboutOthers = ({ intents, turn: { scope } }: Inquiry): boolean =>
  scope.clauses.length > 0 ||
  intents.some((id) => id === 'procedure' || id === 'eligibility' || id === 'amount');

/** What is asked of a document that the turn, or the conversation, is about; which are held may be asked at any time. */
function factsAsked(
  { inquiry, previous, documents }: AboutRequest,
  { documentQuestions }: QuestionWords,
): readonly DocumentFact[] {
  const { understanding, scope } = inquiry.turn;
  const isNamed =
    scope.named.length + scope.kinds.length > 0 ||
    understanding.folded.includes('文件') ||
    (scope.regions.length > 0 && documents.length === 1);
  const isSpokenOf = previous?.documentId !== undefined && previous.focus === undefined;
  return documentQuestions
    .filter(
      ({ id, cues }) =>
        saysAny(understanding.folded, cues) && (id === 'held' || isNamed || (isSpokenOf && id !== 'title')),
    )
    .map(({ id }) => id);
}

/** Facts of so many documents are told side by side. */
const mostListed = 6;

/** 通政发〔2024〕21号, and nothing else, as the first thing that is said. */
const isNameAlone = (
  { turn: { scope, understanding }, intents }: Inquiry,
  previous: State | undefined,
): boolean =>
  previous === undefined &&
  scope.named.length === 1 &&
  scope.clauses.length === 0 &&
  intents.length === 0 &&
  understanding.quantities.every(({ kind }) => kind === 'document_number' || kind === 'code');

/** The documents of the scope where the turn tells one, else the one that was spoken of. */
function documentsMeant({ inquiry, previous, documents }: AboutRequest): readonly PolicyDocument[] {
  const { regions, named, kinds } = inquiry.turn.scope;
  const spokenOf = documents.filter(({ id }) => id === previous?.documentId);
  const saysWhich = regions.length + named.length + kinds.length > 0;
  return saysWhich || spokenOf.length === 0 ? documents : spokenOf;
}

/** All that are held in the places asked about; those in force, or those that are over, where only those are asked for. */
function heldAsked(
  { inquiry, asOf }: AboutRequest,
  { documents }: CorpusIndex,
  { heldInForce, heldOver }: QuestionWords,
): readonly PolicyDocument[] {
  const { folded } = inquiry.turn.understanding;
  const { regions, kinds } = inquiry.turn.scope;
  const there = documents.filter(
    ({ region, kind }) =>
      (regions.length === 0 || region === undefined || regions.includes(region)) &&
      (kinds.length === 0 || kinds.includes(kind)),
  );
  const wanted = saysAny(folded, heldOver)
    ? ['expired', 'repealed']
    : saysAny(folded, heldInForce)
      ? ['in_force', 'not_stated']
      : undefined;
  const found = there.filter(
    (one) => wanted === undefined || wanted.includes(statusAt(one, documents, asOf)),
  );
  return found.length > 0 ? found : there;
}

/** The turn says more than what is asked of the document, words of its title aside. */
function asksMore(
  { turn: { understanding } }: Inquiry,
  documents: readonly PolicyDocument[],
  { index, words: { documentQuestions } }: AboutKnowledge,
): boolean {
  const { folded, topic } = understanding;
  const cue = anyCue(documentQuestions.flatMap(({ cues }) => cues));
  const spans =
    cue === undefined
      ? []
      : [...folded.matchAll(cue)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
        }));
  const titles = documents
    .flatMap(({ id, title, issuer = '' }) => [title, issuer, addressee(index.clausesOf(id))])
    .map(fold)
    .join('\n');
  const beside = topic.filter(
    (term) =>
      !spans.some(({ start, end }) => term.start < end && start < term.end) && termMatch(term, titles) === 0,
  );
  return weightOf(beside) > mostBeside;
}

/** The first lines of a document: 王波委员:您提出的《…的提案》收悉. */
const addressee = (clauses: readonly Clause[]): string =>
  clauses
    .find(({ kind }) => kind === 'preamble')
    ?.text.split('\n')
    .slice(0, 5)
    .join('\n') ?? '';

/** Weight of what the question may say besides. */
const mostBeside = 0.3;
