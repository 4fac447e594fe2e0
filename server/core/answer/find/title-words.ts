import type { TopicTerm } from '../../dialogue/topic.ts';
import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { isInterrupted } from './interrupted.ts';

/** Tells whether a word of the question names a document: it stands in its title, and in few others. */
export type Identifies = (term: TopicTerm, document: PolicyDocument) => boolean;

/** A word in the titles of more than this share of the documents names none of them. */
const mostTitles = 0.34;

/** Prepares the titles of an index once. */
export function createTitleWords({ documents }: Pick<CorpusIndex, 'documents'>): Identifies {
  const titles = new Map(
    documents.map((document) => [document.id, fold([document.title, ...document.aliases].join('\n'))]),
  );
  const shares = new Map<string, number>();
  const shareOf = (form: string): number => {
    const known = shares.get(form);
    if (known !== undefined) return known;
    const held = [...titles.values()].filter((title) => bears(title, form)).length;
    // Of two documents each is named by what only its title says.
    const share = held === 1 && documents.length > 1 ? 0 : held / Math.max(1, documents.length);
    // Bounded, so that questions cannot fill the memory.
    if (shares.size < 10_000) shares.set(form, share);
    return share;
  };
  return ({ forms, generic }, { id }) => {
    const title = titles.get(id) ?? '';
    return (
      !generic && forms.some((form) => form.length > 1 && bears(title, form) && shareOf(form) <= mostTitles)
    );
  };
}

const bears = (title: string, form: string): boolean => title.includes(form) || isInterrupted(form, title);
