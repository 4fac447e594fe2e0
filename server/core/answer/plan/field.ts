import type { CorpusIndex } from '../../retrieval/corpus.ts';
import { fold } from '../../text/fold.ts';
import type { Lexicon } from '../../text/lexicon.ts';
import { termMatch } from '../find/relevance.ts';
import type { Inquiry } from '../turn/inquiry.ts';

/**
 * Tells whether an inquiry belongs to the field of the held documents: it names one of them or their place, or one of its words that
 * can make a topic stands in a title or heading, or is a term of a field whose terms the documents use for the most part.
 */
export function createField(
  index: CorpusIndex,
  { terms }: Pick<Lexicon, 'terms'>,
): (inquiry: Inquiry) => boolean {
  const headings = index.clauses.map(({ heading }) => heading);
  const titles = index.documents.flatMap(({ title, aliases, repeals }) => [
    title,
    ...aliases,
    ...repeals.map((repeal) => repeal.title ?? ''),
  ]);
  const treated = Object.values(terms)
    .map((field) => field.map(fold))
    .filter((field) => field.filter((term) => index.frequency(term) > 0).length >= field.length / 2)
    .flat();
  const field = [...titles.map(fold), ...headings.map(fold), ...treated].join('\n');
  return ({ topic, turn, named, regions, carried }) =>
    turn.scope.regions.length > 0 ||
    (carried.topic && regions.length > 0) ||
    named.length > 0 ||
    topic.some((term) => !term.generic && term.weight >= 0.2 && termMatch(term, field) > 0);
}
