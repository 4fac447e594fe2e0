import { AppError } from '../errors.ts';
import type { Segmenter } from '../ports.ts';

/** How characters are read: character → its syllables without tones. */
export type Pinyin = ReadonlyMap<string, readonly string[]>;

/** Reads `pinyin.tsv`: lines of `syllable TAB characters`; `#` opens a comment. Throws `ingest_failed`. */
export function parsePinyin(source: string): Pinyin {
  const readings = new Map<string, string[]>();
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [syllable = '', characters] = line.split('\t');
    if (characters === undefined || !/^[a-z]+$/.test(syllable)) {
      throw new AppError(
        'ingest_failed',
        `读音表 pinyin.tsv 有一行不是「音节、制表符、汉字」：${line.slice(0, 40)}`,
      );
    }
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), asHeard(syllable)]);
  }
  return readings;
}

/** Sounds that many speakers, and so their keyboards, do not tell apart: zh and z, ing and in. */
export const asHeard = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei]n)g$/, '');

export interface HomophoneKnowledge {
  readonly pinyin: Pinyin;
  /** Folded terms that may be meant. */
  readonly terms: readonly string[];
  readonly segmenter: Segmenter;
  /** True for words of the language, of the lexicon or of the documents, of single characters for 的, 在 and the like only. */
  isWord(word: string): boolean;
}

/** Puts the term that sounds the same in place of a stretch that makes no word: 海外维全 → 海外维权, 代理废 → 代理费. */
export type CorrectHomophones = (folded: string) => string;

const shortest = 2;
const longest = 6;

/**
 * Builds the correction. What is a word stays as it is, at least half of the characters of a term have to be right, and those that
 * differ have to stand alone or in no word.
 */
export function createHomophones({
  pinyin,
  terms,
  segmenter,
  isWord,
}: HomophoneKnowledge): CorrectHomophones {
  const known = new Set(terms);
  const bySound = new Map<string, string[]>();
  for (const term of [...known].sort()) {
    if (term.length < shortest || term.length > longest) continue;
    for (const syllable of pinyin.get(term.charAt(0)) ?? []) {
      const key = `${syllable}${term.length}`;
      bySound.set(key, [...(bySound.get(key) ?? []), term]);
    }
  }
  const soundAlike = (one: string, other: string): boolean =>
    one === other ||
    (pinyin.get(one) ?? []).some((syllable) => pinyin.get(other)?.includes(syllable) === true);
  const meant = (said: string, isLoose: readonly boolean[]): string | undefined =>
    (pinyin.get(said.charAt(0)) ?? [])
      .flatMap((syllable) => bySound.get(`${syllable}${said.length}`) ?? [])
      .find((term) => {
        const differs = Array.from(term, (character, i) => character !== said.charAt(i));
        return (
          differs.filter(Boolean).length <= said.length / 2 &&
          differs.every((other, i) => !other || isLoose[i] === true) &&
          Array.from(term).every((character, i) => soundAlike(character, said.charAt(i)))
        );
      });

  // 两 of 两市 is a number, whatever it sounds like.
  const isLooseWord = (word: string): boolean =>
    /^\p{Script=Han}+$/u.test(word) && !/^[一二两三四五六七八九十百千万亿几]/.test(word) && !isWord(word);

  return (folded) => {
    // What is no word may have been cut anywhere: 代理|废补.
    const words = segmenter.cut(folded).flatMap((word) => (isLooseWord(word) ? Array.from(word) : [word]));
    const loose = words.map(isLooseWord);
    if (!loose.includes(true)) return folded;
    const candidates = words.flatMap((_, from) =>
      words.slice(from, from + longest).flatMap((_, more): Candidate[] => {
        const to = from + more + 1;
        if (!loose.slice(from, to).includes(true)) return [];
        const run = words.slice(from, to);
        const said = run.join('');
        if (said.length < shortest || said.length > longest || known.has(said) || isWord(said)) return [];
        const isLoose = run.flatMap((word, i) => Array.from(word, () => loose[from + i] === true));
        const term = meant(said, isLoose);
        return term === undefined ? [] : [{ from, to, term, explains: isLoose.filter(Boolean).length }];
      }),
    );
    // The one that leaves the fewest scraps: 示犯企业 is 示范企业, not 师 after 知识产权.
    candidates.sort((a, b) => b.explains - a.explains || b.term.length - a.term.length || a.from - b.from);
    const taken: Candidate[] = [];
    for (const one of candidates)
      if (taken.every((other) => one.to <= other.from || other.to <= one.from)) taken.push(one);
    const corrected = words.map((word, i) => {
      const inside = taken.find(({ from, to }) => from <= i && i < to);
      return inside === undefined ? word : inside.from === i ? inside.term : '';
    });
    return corrected.join('');
  };
}

/** A run of words, by their places, with the term that it sounds like. */
interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  /** Characters that make no word as they stand. */
  readonly explains: number;
}
