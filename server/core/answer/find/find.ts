import type { Aspects } from '../../dialogue/aspects.ts';
import type { Sections } from '../../dialogue/sections.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, DocumentId } from '../../text/document.ts';
import type { ClassesOf } from '../stated/classes.ts';
import { type ClauseView, isWording, type Sentence } from './clause-view.ts';
import type { ExpectedFigure } from './expected.ts';
import type { Finding } from './finding.ts';
import { rankFindings } from './ranking.ts';
import { referredIn, withReferred } from './referred.ts';
import type { Steps } from './steps.ts';
import type { Identifies } from './title-words.ts';

export interface FindRequest {
  readonly topic: readonly TopicTerm[];
  /** What else the turn speaks of. */
  readonly beside?: readonly TopicTerm[];
  /** Documents to look in; undefined = all. */
  readonly documentIds: ReadonlySet<DocumentId> | undefined;
  readonly expected: ExpectedFigure | undefined;
  /** Where documents treat what is asked. */
  readonly sections: Sections;
  /** Which sides of the matter are asked about. */
  readonly aspects: Aspects;
  /** The asker's own steps on scales. */
  readonly steps: Steps;
}

export interface FindKnowledge {
  readonly index: CorpusIndex;
  readonly viewOf: (clause: Clause) => ClauseView;
  readonly identifies: Identifies;
  readonly classesOf: ClassesOf;
}

/** Candidates taken from the index before ranking. */
const candidates = 24;

/** Documents of so many of the best candidates are looked through for clauses that refer to what was found. */
const mostReferredTo = 4;

/** Looks a topic up in the index and ranks what was found. A topic without words finds nothing. */
export async function findClauses(
  { topic: asked, beside = [], documentIds, expected, sections, aspects, steps }: FindRequest,
  { index, viewOf, identifies, classesOf }: FindKnowledge,
): Promise<Finding[]> {
  if (asked.length === 0) return [];
  const topic = aspects.shownIn(asked);
  const text = topic.map((term) => term.text).join(' ');
  const hits = await index.search({ text, limit: candidates, ...(documentIds && { documentIds }) });
  const best = hits[0]?.score ?? 0;
  const scores = new Map(hits.map(({ clauseId, score }) => [clauseId, best > 0 ? score / best : 0]));
  // Under 办理时限 the document that is named need not repeat what it is about.
  const named = !(sections.asked || aspects.asked)
    ? []
    : index.documents.filter(
        (document) =>
          documentIds?.has(document.id) !== false && topic.some((term) => identifies(term, document)),
      );
  const treats = ({ headings, sentences }: ClauseView): boolean =>
    sections.treats(headings) ||
    (aspects.asked && sentences.some(({ folded }) => aspects.share(folded) === 1));
  const inSections = named
    .flatMap(({ id }) => index.clausesOf(id))
    .filter((clause) => !scores.has(clause.id) && treats(viewOf(clause)));
  const found = hits.flatMap(({ clauseId }) => index.clause(clauseId) ?? []);
  const deals = (folded: string): boolean => aspects.asked && aspects.share(folded) > 0;
  const referredBy = referredIn(index);
  // A clause that only refers to what was found need not share a word with the question.
  const referring = !aspects.asked
    ? []
    : [...new Set(found.slice(0, mostReferredTo).map(({ documentId }) => documentId))]
        .flatMap((id) => index.clausesOf(id))
        .filter((clause) => {
          const { folded } = viewOf(clause);
          return (
            !scores.has(clause.id) &&
            !inSections.includes(clause) &&
            deals(folded.text) &&
            referredBy(clause.documentId, folded.text).some((one) => scores.has(one.clause.id))
          );
        });
  const views = [...found, ...inSections, ...referring]
    .map((clause) => withReferred(viewOf(clause), deals, referredBy))
    .filter((view) => !sections.isForm(view.headings) && view.sentences.some(saysSomething));
  return rankFindings({
    views,
    scores: views.map(({ clause }) => scores.get(clause.id) ?? 0),
    topic,
    beside,
    expected,
    identifies,
    classesOf,
    sections,
    aspects,
    steps,
    inOneDocument: documentIds?.size === 1,
  });
}

/** A heading, or a line to be filled in (20年月日), says nothing that could answer. */
const saysSomething = ({ title, folded }: Sentence): boolean => !title && isWording(folded);
