import type { DocumentId, PolicyDocument, Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';

/** A document called by words of its title, with the span of the name in the folded question. */
export interface SpokenName extends Span {
  readonly documentIds: readonly DocumentId[];
}

/**
 * Finds documents that are called as people call them, by words of the title in any order with small words between: 公积金条例,
 * 失业保险的条例, 海关管知识产权的那个条例. All of the name has to be words of the title and at least half of what tells the title
 * apart has to be said. Laws are left out: 劳动法 is not 劳动合同法.
 */
export function findSpokenNames(folded: string, documents: readonly PolicyDocument[]): SpokenName[] {
  return [...folded.matchAll(nouns)].flatMap(({ index, 0: noun }) => {
    const end = index + noun.length;
    const read = documents.flatMap(({ id, title, region = '' }) => {
      const name = readBack(folded.slice(0, index), { title: fold(title), region, noun });
      return name === undefined ? [] : [{ id, ...name }];
    });
    const [first] = read.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    if (first === undefined) return [];
    // The one of which most is said; several where as much is said of them.
    const documentIds = read.filter(({ start }) => start === first.start).map(({ id }) => id);
    return [{ start: first.start, end, documentIds: documentIds.sort() }];
  });
}

const nouns = /条例|(?:实施)?细则|(?<![没有想无])办法/g;

/** Words between the words of a name, and those in front of it that belong to it. */
const smallWord = /(?:[这那][个部份项条]?|国家|全国|国务院|现行|最新|新|老|旧|关于|有关|管|的)$/;
/** What may stand before a name: nothing, a mark, or a word that leads to it. */
const leadsIn =
  /(?:^|[\p{P}\p{S}\s]|[按照依据凭从看查问读翻说在对跟和与及或把用就拿讲反到是里]|根据|看一?下|查一?下|问一?下|结合|适用|咱们?|我们|你们)$/u;
/** What titles of all sorts hold. */
const ofAnyTitle =
  /管理|暂行|试行|实施|若干|有关|工作|促进|保护|保障|国家|中华人民共和国|关于|[的和与及]|[\p{P}\s]/gu;

/** Where the name begins that ends before `noun`, when all of it is words of the title; undefined when it is no such name. */
function readBack(
  before: string,
  { title, region, noun }: { readonly title: string; readonly region: string; readonly noun: string },
): { readonly start: number } | undefined {
  const plain = title.replace(inBrackets, '');
  if (!plain.endsWith(noun)) return undefined;
  const bare = plain.slice(0, -noun.length);
  const said = new Set<number>();
  let at = before.length;
  let start = at;
  for (;;) {
    const rest = before.slice(0, at);
    const word = lastWord(rest, bare);
    if (word !== undefined) {
      for (const position of word.positions) said.add(position);
      at -= word.length;
      start = at;
      continue;
    }
    const small = smallWord.exec(rest);
    if (small === null) break;
    at -= small[0].length;
  }
  const telling = positionsThatTell(bare, region);
  const share = telling.filter((position) => said.has(position)).length / Math.max(1, telling.length);
  const isWhole = leadsIn.test(before.slice(0, at)) || leadsIn.test(before.slice(0, start));
  return share >= leastSaid && isWhole ? { start } : undefined;
}

const leastSaid = 0.5;
/** 条例（2019年修订）, 办法（试行） */
const inBrackets = /[[(<][^[(<]*[\])>]$/;
const longestWord = 12;

/** The longest word at the end of a text that stands in the title, or is short for words that do: 科技 for 科学技术. */
function lastWord(
  text: string,
  title: string,
): { readonly length: number; readonly positions: readonly number[] } | undefined {
  for (let length = Math.min(longestWord, text.length); length >= 2; length--) {
    const word = text.slice(-length);
    const at = title.indexOf(word);
    if (at !== -1) return { length, positions: Array.from({ length }, (_, i) => at + i) };
    const shortened = length > longestShort ? undefined : shortFor(word, title);
    if (shortened !== undefined) return { length, positions: shortened };
  }
  return undefined;
}

/** 科技: the first characters of two words side by side; 交强险: characters from all over the title, in its order. */
function shortFor(word: string, title: string): readonly number[] | undefined {
  const between = word.length === 2 ? '\\p{Script=Han}' : '[^]*';
  const found = new RegExp([...word].map(escaped).join(between), 'u').exec(title);
  if (found === null) return undefined;
  const length = found[0].length + (word.length === 2 ? 1 : 0);
  return Array.from({ length }, (_, i) => found.index + i);
}

const longestShort = 4;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the title says what sets it apart: not its place, which the question names by itself, nor what titles of all sorts hold. */
function positionsThatTell(title: string, region: string): number[] {
  const general = new Set(
    [...title.matchAll(ofAnyTitle)].flatMap(({ index, 0: word }) =>
      Array.from({ length: word.length }, (_, i) => index + i),
    ),
  );
  const from = title.startsWith(region) ? region.length : 0;
  return Array.from({ length: title.length }, (_, i) => i).filter((i) => i >= from && !general.has(i));
}
