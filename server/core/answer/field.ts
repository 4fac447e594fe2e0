import type { CorpusIndex } from '../retrieval/corpus.ts';
import { fold } from '../text/fold.ts';
import type { Inquiry } from './inquiry.ts';
import { termMatch } from './relevance.ts';

/** Tells whether an inquiry belongs to the field of the held documents: it names one of them or their place, or one of its words that can make a topic stands in a title or heading. */
export function createField(index: CorpusIndex): (inquiry: Inquiry) => boolean {
  const headings = index.clauses.map(({ heading }) => heading);
  const titles = index.documents.flatMap(({ title, aliases, repeals }) => [
    title,
    ...aliases,
    ...repeals.map((repeal) => repeal.title ?? ''),
  ]);
  const field = [...titles, ...headings].map(fold).join('\n');
  return ({ topic, turn, named }) =>
    turn.scope.regions.length > 0 ||
    named.length > 0 ||
    topic.some((term) => !term.generic && term.weight >= 0.2 && termMatch(term, field) > 0);
}
