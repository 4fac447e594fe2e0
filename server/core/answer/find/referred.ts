import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { Clause, DocumentId } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { parseOrdinal } from '../../text/numerals.ts';
import type { ClauseView } from './clause-view.ts';

/** A clause that a sentence refers to, and the words meant: the paragraph where one is named. */
interface Referred {
  readonly clause: Clause;
  readonly text: string;
}

/** What a folded text refers to in its own document; empty when it refers to nothing. */
export type ReferredBy = (documentId: DocumentId, folded: string) => readonly Referred[];

const number = '[一二三四五六七八九十百零〇\\d]+';
/** 违反本条例第二十五条第三款、第二十六条规定 */
const reference = new RegExp(
  `(?:违反|依照|按照|符合)本[\\u4e00-\\u9fff]{1,4}((?:第${number}条(?:第${number}款)?(?:第${number}项)?[,、和或者及]{0,2})+)`,
  'g',
);
const article = new RegExp(`(第${number}条)(?:第(${number})款)?`, 'g');

/** Looks up the articles, and of those the paragraphs, that a text names. */
export const referredIn =
  ({ clausesOf }: Pick<CorpusIndex, 'clausesOf'>): ReferredBy =>
  (documentId, folded) =>
    [...folded.matchAll(reference)]
      .flatMap(([, named = '']) => [...named.matchAll(article)])
      .flatMap(([, label, paragraph]) => {
        const clause = clausesOf(documentId).find((one) => fold(one.label) === label);
        return clause === undefined ? [] : [{ clause, text: fold(textOf(clause, paragraph)) }];
      });

/** One paragraph of a clause with the list under it, the whole clause where none is named or there is none such. */
function textOf({ text }: Clause, paragraph: string | undefined): string {
  const paragraphs = text.split(/\n(?!\s*[（(])/);
  return paragraphs[(parseOrdinal(paragraph ?? '') ?? 0) - 1] ?? text;
}

/**
 * The clause with, beside each of the sentences that `deals` with what is asked, the words of what it refers to: a penalty names the
 * duty that was broken by its number alone.
 */
export function withReferred(
  view: ClauseView,
  deals: (folded: string) => boolean,
  referredBy: ReferredBy,
): ClauseView {
  const sentences = view.sentences.map((sentence) => {
    const referred = deals(sentence.folded) ? referredBy(view.document.id, sentence.folded) : [];
    const context = [sentence.context, ...referred.map(({ text }) => text)].filter((text) => text !== '');
    return referred.length === 0 ? sentence : { ...sentence, context: context.join('\n') };
  });
  return sentences.some((sentence, i) => sentence !== view.sentences[i]) ? { ...view, sentences } : view;
}
