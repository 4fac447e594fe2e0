import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { termMatch } from '../find/relevance.ts';
import { type Inquiry, type State, weightOf } from '../turn/inquiry.ts';
import type { Plan } from './outcome.ts';

/** 试点方案分几个阶段: which of the documents is meant that have stages, where the turn names only their kind. */
export function planWhichStages(
  { intents, turn: { scope, understanding } }: Inquiry,
  previous: State | undefined,
  documents: readonly PolicyDocument[],
  { kindWords }: QuestionWords,
): Plan | undefined {
  const namesOnlyKind = scope.kinds.length > 0 && scope.regions.length + scope.named.length === 0;
  if (!intents.includes('stage') || !namesOnlyKind || previous?.documentId !== undefined) return undefined;
  const staged = documents.filter(({ stages }) => stages.length > 0);
  const said = kindWords
    .flatMap(({ words }) => words)
    .filter((word) => understanding.folded.includes(word))
    .sort((a, b) => b.length - a.length)[0];
  const called = staged.filter(({ title }) => said !== undefined && fold(title).includes(said.slice(0, 2)));
  const meant = called.length > 0 ? called : staged;
  const beside = understanding.topic.filter(
    (term) => !meant.some(({ title }) => termMatch(term, fold(title)) > 0),
  );
  if (meant.length < 2 || weightOf(beside) > mostBeside) return undefined;
  return { outcome: { type: 'document_choice', documents: meant }, fit: 1 };
}

/** 保障措施里说经费怎么办, of which nothing was found: which of the documents is meant that have such a part. */
export function orWhichDocument(
  found: Plan,
  { regions, named, turn }: Inquiry,
  { documents, clausesOf }: CorpusIndex,
): Plan {
  const isRefusal = found.outcome.type === 'not_found' || found.outcome.type === 'out_of_scope';
  if (!isRefusal || regions.length + named.length > 0) return found;
  const headed = documents.filter(({ id }) =>
    clausesOf(id).some(
      ({ heading, parentId }) =>
        parentId === undefined &&
        heading.length >= shortestName &&
        turn.understanding.folded.includes(fold(heading)),
    ),
  );
  return headed.length < 2
    ? found
    : { outcome: { type: 'document_choice', documents: headed }, fit: chosenFit };
}

/** Weight of what the turn may say besides. */
const mostBeside = 0.3;
const shortestName = 4;
/** Any reading that tells something comes before the question which document is meant. */
const chosenFit = 0.3;
