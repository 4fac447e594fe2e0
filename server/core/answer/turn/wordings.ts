import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { PolicyDocument, Span } from '../../text/document.ts';
import { repealersOf } from '../../text/validity-status.ts';

export interface WordingAsked {
  /** Folded turn. */
  readonly folded: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly words: Pick<QuestionWords, 'formerWords' | 'kindWords'>;
}

/**
 * Of documents that replace one another, the ones meant: those of the year that the turn names (2021年的办法), the replaced ones
 * where it speaks of 旧办法, and else those that none of the others has repealed by then.
 */
export function wordingAsked(
  documents: readonly PolicyDocument[],
  { folded, asOf, words }: WordingAsked,
): readonly PolicyDocument[] {
  const years = wordingYears(folded, words);
  const ofYear = documents.filter(({ number, issuedOn, effectiveFrom }) => {
    const year = /[〔[（(](\d{4})/.exec(number ?? '')?.[1] ?? (issuedOn ?? effectiveFrom?.date)?.slice(0, 4);
    return year !== undefined && years.some(({ text }) => text === year);
  });
  if (ofYear.length > 0) return ofYear;
  const replaced = documents.filter((document) => repealersOf(document, documents, asOf).length > 0);
  if (saysAny(folded, words.formerWords) && replaced.length > 0) return replaced;
  const others = documents.filter((document) => !replaced.includes(document));
  // What will replace another one day has not begun: the other is in force.
  const toCome = new Set(others.flatMap((document) => repealersOf(document, others, endOfTime)));
  return others.filter((document) => !toCome.has(document));
}

const endOfTime = '9999-12-31';

/** 2021年的办法, 2021年印发的措施: the years by which a turn tells documents apart; such a year is no part of the topic. */
export function wordingYears(
  folded: string,
  { kindWords }: WordingAsked['words'],
): (Span & { readonly text: string })[] {
  const kinds = kindWords.flatMap((kind) => kind.words).join('|');
  const pattern = new RegExp(
    `(\\d{4})年?(?:的|版的?|[\\u4e00-\\u9fff]{1,3}的)(?:那[个份部])?(?:${kinds})`,
    'g',
  );
  return [...folded.matchAll(pattern)].map(({ index, 1: text = '' }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}
