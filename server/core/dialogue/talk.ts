import type { Segmenter } from '../ports.ts';
import type { Span } from '../text/document.ts';
import type { QuestionWords } from './question-words.ts';

/** A stretch of a turn that is talk around its question. */
export interface Talk extends Span {
  /** True for what merely follows the question: it may still tell what is asked about. */
  readonly beside: boolean;
}

/** Finds the talk around a question, told by where it stands in the folded turn with the parts that ask. */
export type FindTalk = (folded: string, asking: readonly Span[]) => readonly Talk[];

/**
 * Who asks and why, and who said what is asked about: 搞创作的想问，网上有帖子讲…，书记问…，我们合作社…，我好写进报告. Words decide
 * only together with their place: a 合作社 that is not the asker's own stays what is asked about.
 */
export function createFindTalk(
  { talk }: Pick<QuestionWords, 'talk'>,
  { segmenter, isFiller }: { segmenter: Segmenter; isFiller: (word: string) => boolean },
): FindTalk {
  const introduces = new RegExp(`(?:${talk.introductions.join('|')})(?:一?下|个?事儿?|[您你哈啊呀])*$`);
  const reports = new Set(talk.reports);
  const persons = new Set(talk.persons);
  const selves = new Set(talk.selves);

  const withinPart = (part: Span, text: string): Talk[] => {
    const tokens = tokensOf(part, segmenter.cut(text));
    const report = tokens.findLast(
      ({ word, end }) =>
        (reports.has(word) || reports.has(word.slice(-2))) && part.end - end >= shortestReported,
    );
    const from = report?.end ?? part.start;
    const rest = tokens.filter(({ start, word }) => start >= from && (selves.has(word) || !isFiller(word)));
    const self = rest[0] !== undefined && selves.has(rest[0].word);
    const who = self ? rest[1] : rest[0];
    const isAsker = who !== undefined && who.word.length > 1 && (self || persons.has(who.word));
    return [
      ...(report === undefined ? [] : [{ start: part.start, end: report.end, beside: false }]),
      ...(isAsker ? [{ start: who.start, end: who.end, beside: self && !persons.has(who.word) }] : []),
    ];
  };

  return (folded, asking) => {
    const parts = partsOf(folded);
    const firstAsking = parts.findIndex(({ start }) => start === asking[0]?.start);
    const lastAsking = parts.findIndex(({ start }) => start === asking.at(-1)?.start);
    return parts.flatMap((part, i): Talk[] => {
      const text = folded.slice(part.start, part.end);
      const isOther = firstAsking !== -1 && i !== firstAsking;
      if (isOther && (introduces.test(text) || talk.purposes.some((word) => text.startsWith(word))))
        return [{ ...part, beside: false }];
      if (lastAsking !== -1 && i > lastAsking) return [{ ...part, beside: true }];
      return withinPart(part, text);
    });
  };
}

/** What was said by somebody is a clause of its own. */
const shortestReported = 4;

/** The parts of a folded turn that ask something: they hold a cue, or end as questions do. */
export const askingParts = (folded: string, cues: readonly Span[]): Span[] =>
  partsOf(folded).filter(
    (part) =>
      folded.charAt(part.end) === '?' ||
      cues.some(({ start, end }) => part.start <= start && end <= part.end) ||
      /[吗么呢]$|[谁哪啥几咋何怎]|什么|多少/.test(folded.slice(part.start, part.end)),
  );

/** The stretches of a folded turn between its marks. */
export const partsOf = (folded: string, between = /[^,.;!?<>:\n]+/g): Span[] =>
  [...folded.matchAll(between)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

function tokensOf({ start }: Span, words: readonly string[]): (Span & { readonly word: string })[] {
  let at = start;
  return words.map((word) => {
    const token = { word, start: at, end: at + word.length };
    at = token.end;
    return token;
  });
}
