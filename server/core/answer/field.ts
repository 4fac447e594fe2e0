import type { TopicTerm } from '../dialogue/topic.ts';
import type { CorpusIndex } from '../retrieval/corpus.ts';
import { fold } from '../text/fold.ts';

/** Tells whether a topic belongs to the field of the held documents: one of its words that can make a topic stands in a title or heading. */
export function createField(index: CorpusIndex): (topic: readonly TopicTerm[]) => boolean {
  const headings = index.clauses.map(({ heading }) => heading);
  const titles = index.documents.flatMap(({ title, aliases, repeals }) => [
    title,
    ...aliases,
    ...repeals.map((repeal) => repeal.title ?? ''),
  ]);
  const field = [...titles, ...headings].map(fold).join('\n');
  return (topic) =>
    topic.some(
      (term) => !term.generic && term.weight >= 0.2 && term.forms.some((form) => field.includes(form)),
    );
}
