import type { Segmenter } from '../ports.ts';
import { rememberOnce } from '../text/remember.ts';
import { asHeard, type Pinyin } from './homophones.ts';

/** Puts Chinese words in place of how they are spelled in Latin letters: zhuanli buzhu → 专利补助, 侵quan → 侵权, nansha → 南沙. */
export type ReadSpelledWords = (folded: string) => string;

export interface SpelledKnowledge {
  readonly pinyin: Pinyin;
  readonly segmenter: Segmenter;
  /** Regions of the documents, whose names are cut into those of the places they lie in. */
  readonly regions: readonly string[];
  /** Words that may be meant, the likeliest first, each with what it costs to read it: the cheapest reading wins. */
  readonly words: () => Iterable<readonly [word: string, cost: number]>;
  /** Characters that are words of their own, the likeliest of each sound first. */
  readonly characters: readonly string[];
  /** True for English words that the lexicon knows. */
  isEnglish(word: string): boolean;
}

/** A Chinese character as it stands, or a syllable in Latin letters. */
interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly spelled: boolean;
}

/** The cheapest way to read the units up to one of them. */
interface Reading {
  readonly cost: number;
  readonly from: number;
  readonly said: string;
  /** Syllables that are read as part of a word of several. */
  readonly sure: number;
}

const suffix = /(?:特别行政区|自治[州县旗]|经济特区|新区|[省市区县旗])/;
const longestWord = 6;
const longestSyllable = 6;
/** Nobody spells longer words out; the ways to cut a text grow with its length. */
const longestSpelling = 40;
const placeCost = 0.9;
const characterCost = 1.4;
const literalCost = 0.4;
const unreadCost = 3;

/** Builds the reading. A question with several words that no syllables make is English: of it only the names of places are read. */
export function createSpelledWords(knowledge: SpelledKnowledge): ReadSpelledWords {
  const { pinyin, regions, segmenter, characters, words, isEnglish } = knowledge;
  const syllables = new Set([...pinyin.values()].flat());
  const readings = (character: string): readonly string[] => pinyin.get(character) ?? [];
  const places = regions
    .flatMap((region) => region.split(suffix))
    .flatMap((name) => [name, ...segmenter.cut(name)])
    .filter((name) => name.length > 1);
  const initials = new Map(places.map((name) => [initialsOf(name, readings), name]));
  const single = new Map<string, string>();
  for (const character of characters)
    for (const sound of readings(character)) if (!single.has(sound)) single.set(sound, character);
  const placesOnly = rememberOnce(() =>
    bySoundOf(
      places.map((name) => [name, placeCost] as const),
      readings,
    ),
  );
  // Few questions are spelled out; the table of all words is made for the first of them.
  const everything = rememberOnce(() =>
    bySoundOf([...places.map((name) => [name, placeCost] as const), ...words()], readings),
  );

  return (folded) => {
    const latin = folded.match(/[a-z]+/g) ?? [];
    if (latin.length === 0) return folded;
    const split = new Map(
      latin.map((word) => [
        word,
        isEnglish(word) || word.length > longestSpelling ? undefined : splitSyllables(word, syllables),
      ]),
    );
    const isSpelled = (word: string): boolean => split.get(word) !== undefined;
    const isForeign = (word: string): boolean => !isSpelled(word) && word.length > 2 && /[aeiou]/.test(word);
    const placed = folded.replace(
      /(?<![a-z0-9])[a-z]{2,4}(?=[市县区]|(?<=[a-z]{3})(?![a-z0-9]))/g,
      (word) => initials.get(word) ?? word,
    );
    if (!latin.some(isSpelled)) return placed;
    const reading =
      latin.filter(isForeign).length > 1
        ? { split, readings, known: placesOnly(), single: new Map<string, string>() }
        : { split, readings, known: everything(), single };
    return placed.replace(/[a-z\p{Script=Han}]+(?: [a-z\p{Script=Han}]+)*/gu, (stretch) =>
      /[a-z]/.test(stretch) ? readStretch(stretch, reading) : stretch,
    );
  };
}

interface StretchKnowledge {
  readonly split: ReadonlyMap<string, readonly string[] | undefined>;
  readonly known: ReadonlyMap<string, readonly (readonly [word: string, cost: number])[]>;
  readonly single: ReadonlyMap<string, string>;
  readonly readings: (character: string) => readonly string[];
}

/** Reads letters and characters that no mark parts; what makes no word stays as it is. */
function readStretch(stretch: string, { split, known, single, readings }: StretchKnowledge): string {
  const units = unitsOf(stretch, split);
  const best: Reading[] = [{ cost: 0, from: 0, said: '', sure: 0 }];
  const total = (at: number): number => best[at]?.cost ?? Number.POSITIVE_INFINITY;
  for (let to = 1; to <= units.length; to += 1) {
    const unit = units[to - 1];
    if (unit === undefined) break;
    const character = unit.spelled ? single.get(asHeard(unit.text)) : undefined;
    const alone = unit.spelled ? (character === undefined ? unreadCost : characterCost) : literalCost;
    let reading: Reading = {
      cost: total(to - 1) + alone,
      from: to - 1,
      said: character ?? unit.text,
      sure: 0,
    };
    for (let from = Math.max(0, to - longestWord); from < to - 1; from += 1) {
      const run = units.slice(from, to);
      const spelled = run.filter((one) => one.spelled).length;
      if (spelled === 0) continue;
      const found = cheapest(run, known, readings);
      if (found === undefined) continue;
      const cost = total(from) + found[1];
      if (cost < reading.cost) reading = { cost, from, said: found[0], sure: spelled };
    }
    best.push(reading);
  }
  const chosen: { from: number; to: number; said: string; sure: number }[] = [];
  for (let to = units.length; to > 0; to = best[to]?.from ?? 0) {
    const reading = best[to];
    if (reading !== undefined)
      chosen.unshift({ from: reading.from, to, said: reading.said, sure: reading.sure });
  }
  // A lone syllable (ai, he) is read only beside words that leave no doubt.
  const isSpelledOut = chosen.some(({ sure }) => sure > 1);
  let read = '';
  let at = 0;
  let afterChinese = false;
  for (const { from, to, said, sure } of chosen) {
    const [first, last] = [units[from], units[to - 1]];
    if (first === undefined || last === undefined) continue;
    const isRead = sure > 0 || (isSpelledOut && said !== first.text);
    const gap = stretch.slice(at, first.start);
    read += isRead && afterChinese ? '' : gap;
    read += isRead ? said : stretch.slice(first.start, last.end);
    afterChinese = isRead;
    at = last.end;
  }
  return read + stretch.slice(at);
}

function cheapest(
  run: readonly Unit[],
  known: StretchKnowledge['known'],
  readings: StretchKnowledge['readings'],
): readonly [word: string, cost: number] | undefined {
  const [first] = run;
  if (first === undefined) return undefined;
  const sounds = first.spelled ? [asHeard(first.text)] : readings(first.text);
  const sounding = (word: string): boolean =>
    run.every((unit, i) =>
      unit.spelled ? readings(word.charAt(i)).includes(asHeard(unit.text)) : unit.text === word.charAt(i),
    );
  return sounds
    .flatMap((sound) => known.get(`${sound}${run.length}`) ?? [])
    .filter(([word]) => sounding(word))
    .reduce<readonly [string, number] | undefined>(
      (best, one) => (best === undefined || one[1] < best[1] ? one : best),
      undefined,
    );
}

/** Characters one by one, Latin words by syllables; a word that no syllables make is one unit that nothing reads. */
function unitsOf(stretch: string, split: StretchKnowledge['split']): Unit[] {
  return [...stretch.matchAll(/[a-z]+|\p{Script=Han}/gu)].flatMap(({ 0: text, index }): Unit[] => {
    const syllables = split.get(text);
    if (syllables === undefined) return [{ text, start: index, end: index + text.length, spelled: false }];
    let start = index;
    return syllables.map((syllable) => {
      const unit = { text: syllable, start, end: start + syllable.length, spelled: true };
      start = unit.end;
      return unit;
    });
  });
}

/** lyg of 连云港. */
const initialsOf = (name: string, readings: StretchKnowledge['readings']): string =>
  Array.from(name, (character) => readings(character)[0]?.charAt(0) ?? '').join('');

/** First syllable and length → words, in the order in which they are given. */
function bySoundOf(
  words: Iterable<readonly [word: string, cost: number]>,
  readings: StretchKnowledge['readings'],
): Map<string, (readonly [word: string, cost: number])[]> {
  const bySound = new Map<string, (readonly [word: string, cost: number])[]>();
  for (const one of words) {
    const [word] = one;
    if (word.length < 2 || word.length > longestWord) continue;
    for (const sound of readings(word.charAt(0))) {
      const key = `${sound}${word.length}`;
      const held = bySound.get(key);
      if (held === undefined) bySound.set(key, [one]);
      else held.push(one);
    }
  }
  return bySound;
}

/** Cuts a word into syllables, the longest first; undefined where they do not come out even. `heard` holds them as they are heard. */
function splitSyllables(word: string, heard: ReadonlySet<string>): string[] | undefined {
  if (word === '') return [];
  for (let length = Math.min(longestSyllable, word.length); length > 0; length -= 1) {
    const syllable = word.slice(0, length);
    if (!heard.has(asHeard(syllable))) continue;
    const rest = splitSyllables(word.slice(length), heard);
    if (rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}
