import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { DocumentId } from '../../text/document.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import type { Benefit } from './benefit.ts';

/** What was said, earlier topic words included: neighbouring words joined again, official wordings added. */
export function saidText({ topic, turn }: Inquiry): string {
  let joined = '';
  let end = -1;
  for (const term of topic) {
    joined += (term.start === end ? '' : ' ') + term.text;
    end = term.end;
  }
  const official = topic.flatMap(({ forms }) => forms.slice(1));
  return `${turn.understanding.folded} ${joined} ${official.join(' ')}`;
}

/** True when words of the question say that this benefit is not meant: 海外 for one that pays 国内 alone. */
export function isRuledOut({ notFor }: Benefit, inquiry: Inquiry): boolean {
  const text = saidText(inquiry);
  return notFor.some((parts) => parts.every((part) => text.includes(part)));
}

/**
 * Benefits that would match if the question said one more word, where that word has a counterpart (国内, 海外) and the
 * question says neither: the choice has to be asked for.
 */
export function siblings(
  inquiry: Inquiry,
  benefits: readonly Benefit[],
  documentIds: ReadonlySet<DocumentId>,
  { contrasts, genericWords }: QuestionWords,
): Benefit[] {
  const text = saidText(inquiry);
  const open = new Set(contrasts.filter((group) => !group.some((word) => text.includes(word))).flat());
  return benefits.filter(
    ({ documentId, topics }) =>
      documentIds.has(documentId) &&
      topics.some((parts) => {
        const unsaid = parts.filter((part) => !text.includes(part));
        const anchored = parts.some((part) => text.includes(part) && !genericWords.includes(part));
        return parts.length > 1 && unsaid.length === 1 && anchored && open.has(unsaid[0] ?? '');
      }),
  );
}

/**
 * The one of several benefits whose quotes alone hold words of the question (行政裁决, 公证费), by the weight of those words; undefined
 * where they speak for none, or hardly more for one than for another.
 */
export function decidedByQuotes({ topic }: Inquiry, benefits: readonly Benefit[]): Benefit | undefined {
  const holds = (term: TopicTerm, { quoted }: Benefit): boolean =>
    term.forms.some((form) => form.length > 1 && quoted.includes(form));
  const told = topic.filter((term) => !term.generic && !benefits.every((benefit) => holds(term, benefit)));
  const weighed = benefits.map((benefit) => ({
    benefit,
    weight: told.reduce((sum, term) => sum + (holds(term, benefit) ? term.weight : 0), 0),
  }));
  const [first, second] = [...weighed].sort((a, b) => b.weight - a.weight);
  if (first === undefined || first.weight < leastTelling) return undefined;
  return second === undefined || first.weight >= farMore * second.weight ? first.benefit : undefined;
}

const leastTelling = 0.4;
const farMore = 2;

/** What was said, to be searched for the wordings of a benefit. */
export interface Said {
  readonly text: string;
  /** Words of the question that must not be cut into. */
  readonly whole: readonly string[];
  /** Scales of which another grade may have been said: 试点园区 asks after the benefit for 示范园区. */
  readonly grades: readonly (readonly string[])[];
}

/** Characters of the longest wording whose parts are all said; a part that ends inside a word (专利奖 in 专利|奖励) is not said. */
export function longestSaid(topics: readonly (readonly string[])[], { text, whole, grades }: Said): number {
  const isSaid = (part: string): boolean =>
    (text.includes(part) && !whole.some((word) => cutsInto(part, word, text))) ||
    inOtherGrades(part, grades).some((form) => text.includes(form));
  let longest = 0;
  for (const parts of topics) {
    if (!parts.every(isSaid)) continue;
    longest = Math.max(
      longest,
      parts.reduce((sum, part) => sum + part.length, 0),
    );
  }
  return longest;
}

const inOtherGrades = (part: string, grades: readonly (readonly string[])[]): string[] =>
  grades.flatMap((scale) =>
    scale
      .filter((grade) => part.includes(grade))
      .flatMap((grade) => scale.map((other) => part.replace(grade, other))),
  );

/** True when every place of the part in the text breaks off inside `word`, which begins within the part and goes on behind it. */
function cutsInto(part: string, word: string, text: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length;
    let broken = false;
    for (let kept = 1; kept < word.length && kept < part.length; kept++) {
      broken ||= text.startsWith(word, end - kept);
    }
    if (!broken) return false;
  }
  return true;
}
