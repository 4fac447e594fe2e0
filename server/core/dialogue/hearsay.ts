import { anyCue, saysAny } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** Reads off a turn what is only handed on. */
export interface Hearsay {
  /** The folded turn with a comma for each stretch that only tells who said it, or what is to be done with the answer. */
  without(folded: string): string;
  /** True when a folded turn hands on what somebody said, or holds it up for confirmation. */
  reports(folded: string): boolean;
}

/** Who it was: 你们窗口的同事, 隔壁老板. */
const beforeSource = '(?:你们|我们?|咱们?|他们|[那这有]个|有|一[个条位]|隔壁|网上|群里|市里的?|局里的?)*';
const afterSource =
  '(?:们|上|里|里头|那边|那儿|的?人|那位|的?同事|的?老板|的?领导)*(?:又|还|也|都|却|就|曾|刚才?|老是?|总是?|非|一直|当面|亲口|硬|之前|昨天|前天|今天|在[^,.;!?]{1,4}[里上])*';
/** 领导讲话, 律师说明 are nouns. */
const afterSaying = '(?![明话服法课座解究]|不[清明准])(?:说|是)?';

/** Builds the reader from the word lists. */
export function createHearsay({
  hearsay: { sources, sayings, orders, confirmations },
}: QuestionWords): Hearsay {
  const longestFirst = (list: readonly string[]): string =>
    [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
  const source =
    sources.length === 0
      ? undefined
      : new RegExp(
          `${beforeSource}(?:${longestFirst(sources)})${afterSource}(?:${longestFirst(sayings)})${afterSaying}`,
          'g',
        );
  const order = anyCue(orders);
  return {
    without: (folded) => {
      const told = source === undefined ? folded : folded.replace(source, ',');
      return order === undefined ? told : told.replace(order, ',');
    },
    reports: (folded) =>
      (source !== undefined && folded.search(source) !== -1) || saysAny(folded, confirmations),
  };
}
