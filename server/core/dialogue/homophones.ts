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
const asHeard = (syllable: string): string =>
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

  const isLooseWord = (word: string): boolean => /^\p{Script=Han}+$/u.test(word) && !isWord(word);

  return (folded) => {
    // What is no word may have been cut anywhere: 代理|废补.
    const words = segmenter.cut(folded).flatMap((word) => (isLooseWord(word) ? Array.from(word) : [word]));
    const loose = words.map(isLooseWord);
    if (!loose.includes(true)) return folded;
    let corrected = '';
    for (let from = 0; from < words.length; ) {
      const found = longestFrom(from);
      corrected += found?.term ?? words[from];
      from = found?.to ?? from + 1;
    }
    return corrected;

    function longestFrom(from: number): { term: string; to: number } | undefined {
      for (let to = Math.min(words.length, from + longest); to > from; to--) {
        const said = words.slice(from, to).join('');
        if (said.length < shortest || said.length > longest || known.has(said) || isWord(said)) continue;
        const isLoose = words
          .slice(from, to)
          .flatMap((word, i) => Array.from(word, () => loose[from + i] === true));
        const term = isLoose.includes(true) ? meant(said, isLoose) : undefined;
        if (term !== undefined) return { term, to };
      }
      return undefined;
    }
  };
}
