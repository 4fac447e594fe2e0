import type { Segmenter } from '../ports.ts';
import type { Span } from '../text/document.ts';
import { overlapsAny } from '../text/overlaps.ts';
import { isScrap, type WordKnowledge, type WordWeight, weigh } from './weigh-word.ts';
import type { Wording } from './wordings.ts';

/** A word of the question that says what it is about. */
export interface TopicTerm extends Span, WordWeight {
  /** As said, folded. */
  readonly text: string;
  /** Forms under which documents may know it, the said one first. */
  readonly forms: readonly string[];
  /** True for a year or date: it has to stand with the figure, not anywhere in the clause. */
  readonly period?: boolean;
  /** Terms of the lexicon that the said one ends: 高价值发明专利 for 发明专利, which is a narrower thing. */
  readonly narrower?: readonly string[];
  /** True for words of the talk around the question: who asks, why, who said so. */
  readonly talk?: true;
  /** True for what is counted or measured: 收入要多少. */
  readonly head?: true;
  /** True for a title that its parts do not show: 市专利奖 is no 专利奖 of the state. */
  readonly whole?: true;
  /** Other wordings that show it in a text: 与…不一致 for a question about 冲突. */
  readonly shownBy?: readonly RegExp[];
  /** True for a word of the name that a document is called by, where the turn says little else: its subject is what is asked about. */
  readonly subject?: true;
}

/** What the finder knows of the language and of this corpus. */
export interface TopicKnowledge extends WordKnowledge {
  readonly segmenter: Segmenter;
}

/**
 * Words of a folded question that carry its topic, in order. `struck` are the stretches already understood as something
 * else: places, documents, quantities; `cues` those that tell what is asked; `inside` those that may stand inside a wording:
 * 拿到广州户口.
 */
export function findTopic(
  folded: string,
  {
    struck: known,
    inside = [],
    cues = [],
  }: { readonly struck: readonly Span[]; readonly inside?: readonly Span[]; readonly cues?: readonly Span[] },
  knowledge: TopicKnowledge,
): TopicTerm[] {
  const terms: TopicTerm[] = [];
  const struck = [...known, ...withoutBrokenNames(cues, folded, knowledge)];
  const quoted = [...quotedPhrases(folded), ...classNames(folded)].filter(
    (phrase) => !overlapsAny(phrase, struck),
  );
  const borders = wordBorders(folded, knowledge);
  const around = inside.flatMap((span) => wordingsAround(folded, span, knowledge));
  const wordings = knowledge.wordings
    .find(folded)
    .filter((wording) => !overlapsAny(wording, struck) && !overlapsAny(wording, around))
    .concat(around)
    .filter(({ start, end, said }) => /^[a-z0-9]/.test(said) || (borders.has(start) && borders.has(end)))
    .filter((wording) => !overlapsAny(wording, quoted));
  for (const { start, end } of quoted) {
    const text = folded.slice(start, end);
    terms.push({
      start,
      end,
      text,
      forms: [text],
      weight: 1,
      generic: false,
      known: knowledge.rarity(text) < 1,
    });
  }
  for (const gap of gapsBetween(folded.length, [...struck, ...quoted, ...wordings])) {
    let at = gap.start;
    for (const word of knowledge.segmenter
      .cut(folded.slice(gap.start, gap.end))
      .flatMap((whole) => knownHalves(whole, knowledge) ?? [whole])) {
      const span = { start: at, end: at + word.length };
      at = span.end;
      const text = word.trim();
      if (isTopical(text, knowledge)) {
        const narrower = narrowerTerms(text, knowledge);
        // Cut out of its sentence a word can be one that the whole sentence had cut otherwise.
        const [whole] = knowledge.wordings.find(text).filter(({ said }) => said === text);
        const forms = formsOf(text, whole?.means ?? []);
        const weighed = weigh(text, forms, knowledge);
        terms.push({ ...span, text, forms, ...weighed, ...(narrower.length > 0 && { narrower }) });
      }
    }
  }
  for (const { start, end, said, means } of wordings) {
    const forms = formsOf(said, means);
    terms.push({ start, end, text: said, forms, ...weigh(said, forms, knowledge) });
  }
  return terms.sort((a, b) => a.start - b.start);
}

/** 评专利奖吗: the cues, those that begin with the last character of a name (奖吗) without it. */
function withoutBrokenNames(cues: readonly Span[], folded: string, knowledge: TopicKnowledge): Span[] {
  const borders = wordBorders(folded, knowledge);
  const names = knowledge.wordings
    .find(folded)
    .filter(({ start, end }) => end - start > 2 && borders.has(start) && borders.has(end));
  return cues.flatMap(({ start, end }) => {
    // 优秀专利奖多少 asks what is paid.
    const onlyAsks = /^[吗么嘛不没有呢吧]+$/.test(folded.slice(start + 1, end));
    const isBroken = onlyAsks && names.some((name) => name.end === start + 1);
    return [isBroken ? { start: start + 1, end } : { start, end }];
  });
}

/** 拿到广州户口 for 拿到户口: a wording that goes on behind a place. */
function wordingsAround(folded: string, { start, end }: Span, { wordings }: TopicKnowledge): Wording[] {
  const from = Math.max(0, start - longestSide);
  const before = folded.slice(from, start);
  return wordings
    .find(before + folded.slice(end, end + longestSide))
    .filter((wording) => wording.start < before.length && wording.end > before.length)
    .map((wording) => ({ ...wording, start: from + wording.start, end: end + wording.end - before.length }));
}

const longestSide = 4;

/** 本科文凭, 义工服务: a compound that no document uses, of two words that they do use or that stand for such. */
function knownHalves(word: string, knowledge: TopicKnowledge): readonly [string, string] | undefined {
  const { wordings, terms, genericWords, paymentEndings, rarity } = knowledge;
  if (word.length < 4 || !/^\p{Script=Han}+$/u.test(word) || rarity(word) < 1 || terms.has(word))
    return undefined;
  // 吸纳就业补贴 is one payment, which no document may know.
  if (paymentEndings.some((ending) => word.endsWith(ending))) return undefined;
  const meant = (half: string): readonly string[] =>
    wordings.find(half).find(({ said }) => said === half)?.means ?? [];
  if (meant(word).length > 0) return undefined;
  const isKnown = (half: string): boolean =>
    !genericWords.has(half) && [half, ...meant(half)].some((form) => rarity(form) < 1);
  for (let at = 2; at <= word.length - 2; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (isKnown(first) && isKnown(second)) return [first, second];
  }
  return undefined;
}

const formsOf = (said: string, means: readonly string[]): string[] => [
  said,
  ...means.filter((meaning) => meaning !== said),
];

/** Words shorter than this are parts of too many others. */
const shortestNarrowed = 4;

function narrowerTerms(word: string, { terms }: TopicKnowledge): string[] {
  if (word.length < shortestNarrowed) return [];
  return [...terms].filter((term) => term.length > word.length && term.endsWith(word));
}

/** Where words begin and end: a wording that breaks off inside a word (专利奖 in 专利奖励) was not said. What is no word may have been cut anywhere. */
function wordBorders(folded: string, knowledge: TopicKnowledge): Set<number> {
  const borders = new Set([0]);
  let at = 0;
  for (const word of knowledge.segmenter.cut(folded)) {
    if (word.length === 2 && isScrap(word, knowledge)) borders.add(at + 1);
    at += word.length;
    borders.add(at);
  }
  return borders;
}

const longestPhrase = 12;

/** What stands in quotation marks is one name: “通知融”. Longer quotations are sentences and are cut as usual. */
function quotedPhrases(folded: string): Span[] {
  return [...folded.matchAll(/"([^"\s,.;:?!]+)"/g)]
    .map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1 }))
    .filter(({ start, end }) => end - start >= 2 && end - start <= longestPhrase);
}

/** B类, 丙类: a letter and 类 make one name. */
function classNames(folded: string): Span[] {
  return [...folded.matchAll(/(?<![a-z\d])[a-h]类|[甲乙丙丁戊]类/g)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }));
}

function isTopical(word: string, { functionWords }: TopicKnowledge): boolean {
  // A bare small number is a figure that could not be read, no word.
  return (
    /[\p{L}\p{N}]/u.test(word) && !/^\d{1,2}$/.test(word) && !pointing.test(word) && !functionWords.has(word)
  );
}

/** 这项, 那家: a classifier with nothing behind it points at what was spoken of. */
const pointing = /^[这那该此][个项条件份家种类样笔块批次回档些边]$/;

function gapsBetween(length: number, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start > at) gaps.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
