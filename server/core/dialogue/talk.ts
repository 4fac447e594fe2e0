import type { Segmenter } from '../ports.ts';
import type { Span } from '../text/document.ts';
import { partsOf } from './asking.ts';
import { anyCue, saysAny } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** Reads off a folded turn what is said around its question: who asks and why, who said so, how it is to be answered. */
export interface Talk {
  /** The turn with a comma for each stretch that is talk wherever it stands: who told it, what is to be done with the answer. */
  without(folded: string): string;
  /** The talk that is told by where it stands in such a turn with the parts that ask; it may be what is asked about. */
  around(folded: string, asking: readonly Span[]): readonly TalkStretch[];
  /** True when a turn hands on what somebody said, or holds it up for confirmation. */
  reports(folded: string): boolean;
}

export interface TalkStretch extends Span {
  /** True for what merely follows the question: it may still tell what is asked about. */
  readonly beside: boolean;
}

/** Who it was: 你们窗口的同事, 隔壁老板. */
const beforePerson = '(?:你们|我们?|咱们?|他们|[那这有]个|有|一[个条位]|隔壁|网上|群里|市里的?|局里的?)*';
const afterPerson =
  '(?:们|上|里|里头|那边|那儿|的?人|那位|的?同事|的?老板|的?领导)*(?:又|还|也|都|却|就|曾|刚才?|老是?|总是?|非|一直|当面|亲口|硬|之前|昨天|前天|今天|在[^,.;!?]{1,4}[里上])*';
/** 领导讲话, 律师说明 are nouns. */
const afterSaying = '(?![明话服法课座解究]|不[清明准])(?:说|是)?';

/** Builds the reader from the word lists. Words decide together with their place: a 合作社 that is not the asker's own stays what is asked about. */
export function createTalk(
  { talk }: Pick<QuestionWords, 'talk'>,
  { segmenter, isFiller }: { segmenter: Segmenter; isFiller: (word: string) => boolean },
): Talk {
  const { asides, persons, sayings, confirmations, introductions, reports, selves, purposes } = talk;
  const source = new RegExp(
    `${beforePerson}${anyOf(persons)}${afterPerson}${anyOf(sayings)}${afterSaying}`,
    'g',
  );
  const aside = anyCue(asides);
  const introduces = new RegExp(`${anyOf(introductions)}(?:一?下|个?事儿?|[您你哈啊呀])*$`);
  const isReport = (word: string): boolean =>
    [word, word.slice(-2)].some((verb) => reports.includes(verb) || sayings.includes(verb));

  const withinPart = (part: Span, text: string): TalkStretch[] => {
    const tokens = tokensOf(part, segmenter.cut(text));
    const report = tokens.findLast(({ word, end }) => isReport(word) && part.end - end >= shortestReported);
    const from = report?.end ?? part.start;
    const rest = tokens.filter(
      ({ start, word }) => start >= from && (selves.includes(word) || !isFiller(word)),
    );
    const self = rest[0] !== undefined && selves.includes(rest[0].word);
    const who = self ? rest[1] : rest[0];
    const isAsker = who !== undefined && who.word.length > 1 && (self || persons.includes(who.word));
    return [
      ...(report === undefined ? [] : [{ start: part.start, end: report.end, beside: false }]),
      ...(isAsker ? [{ start: who.start, end: who.end, beside: self && !persons.includes(who.word) }] : []),
    ];
  };

  return {
    without: (folded) => {
      const told = folded.replace(source, ',');
      return aside === undefined ? told : told.replace(aside, ',');
    },
    around: (folded, asking) => {
      const parts = partsOf(folded);
      const firstAsking = parts.findIndex(({ start }) => start === asking[0]?.start);
      const lastAsking = parts.findIndex(({ start }) => start === asking.at(-1)?.start);
      return parts.flatMap((part, i): TalkStretch[] => {
        const text = folded.slice(part.start, part.end);
        const isOther = firstAsking !== -1 && i !== firstAsking;
        if (isOther && (introduces.test(text) || purposes.some((word) => text.startsWith(word))))
          return [{ ...part, beside: false }];
        if (lastAsking !== -1 && i > lastAsking) return [{ ...part, beside: true }];
        return withinPart(part, text);
      });
    },
    reports: (folded) => folded.search(source) !== -1 || saysAny(folded, confirmations),
  };
}

/** What was said by somebody is a clause of its own. */
const shortestReported = 4;

/** A group of any of the words, the longest first; one that matches nothing for none. */
const anyOf = (list: readonly string[]): string =>
  list.length === 0
    ? '(?!)'
    : `(?:${[...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;

function tokensOf({ start }: Span, words: readonly string[]): (Span & { readonly word: string })[] {
  let at = start;
  return words.map((word) => {
    const token = { word, start: at, end: at + word.length };
    at = token.end;
    return token;
  });
}
