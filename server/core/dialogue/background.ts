import { AppError } from '../errors.ts';

/** What a large corpus of everyday Chinese knows of a word. */
export interface WordProfile {
  /** log2 of its frequency, rounded down. */
  readonly level: number;
  /** True for nouns and noun-like words. */
  readonly nominal: boolean;
}

/** Everyday words with their profile. Words not listed are rare, or no words at all. */
export type Background = ReadonlyMap<string, WordProfile>;

/** Reads `background.tsv`: lines of `level TAB n|o TAB words separated by spaces`; `#` opens a comment. */
export function parseBackground(source: string): Background {
  const profiles = new Map<string, WordProfile>();
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [level, kind, words] = line.split('\t');
    if (words === undefined || !/^\d+$/.test(level ?? '') || !/^[no]$/.test(kind ?? '')) {
      throw new AppError(
        'ingest_failed',
        `词频表 background.tsv 有一行不是「级、制表符、词类、制表符、词」：${line.slice(0, 40)}`,
      );
    }
    const profile = { level: Number(level), nominal: kind === 'n' };
    for (const word of words.split(' ')) profiles.set(word, profile);
  }
  return profiles;
}

const rarestListed = 8;
const commonest = 16;
const otherShare = 0.4;

/** How much a word says about the topic by itself: 1 for rare nouns, 0.1 and less for the commonest; verbs and the like count less. */
export function informativeness(background: Background, word: string): number {
  const { level, nominal } = background.get(word) ?? { level: 0, nominal: true };
  const rarity = Math.min(1, Math.max(0.1, (commonest - level) / (commonest - rarestListed)));
  return rarity * (nominal ? 1 : otherShare);
}
