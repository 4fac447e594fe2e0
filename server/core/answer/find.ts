import type { TopicTerm } from '../dialogue/topic.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import type { Clause, DocumentId } from '../text/document.ts';
import type { ClauseView } from './clause-view.ts';
import type { ExpectedFigure } from './expected.ts';
import { type Finding, rankFindings } from './ranking.ts';
import type { Identifies } from './title-words.ts';

export interface FindRequest {
  readonly topic: readonly TopicTerm[];
  /** Documents to look in; undefined = all. */
  readonly documentIds: ReadonlySet<DocumentId> | undefined;
  readonly expected: ExpectedFigure | undefined;
}

export interface FindKnowledge {
  readonly index: CorpusIndex;
  readonly viewOf: (clause: Clause) => ClauseView;
  readonly identifies: Identifies;
}

/** Candidates taken from the index before ranking. */
const candidates = 24;

/** Looks a topic up in the index and ranks what was found. A topic without words finds nothing. */
export async function findClauses(
  { topic, documentIds, expected }: FindRequest,
  { index, viewOf, identifies }: FindKnowledge,
): Promise<Finding[]> {
  if (topic.length === 0) return [];
  const text = topic.map((term) => term.text).join(' ');
  const hits = await index.search({ text, limit: candidates, ...(documentIds && { documentIds }) });
  const best = hits[0]?.score ?? 0;
  const views: ClauseView[] = [];
  const scores: number[] = [];
  for (const hit of hits) {
    const clause = index.clause(hit.clauseId);
    if (clause === undefined) continue;
    views.push(viewOf(clause));
    scores.push(best > 0 ? hit.score / best : 0);
  }
  return rankFindings({ views, scores, topic, expected, identifies });
}
