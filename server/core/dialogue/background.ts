import { AppError } from '../errors.ts';

/** How common words are in everyday Chinese: word → log2 of its frequency in a large corpus. Words not listed are rare. */
export type Background = ReadonlyMap<string, number>;

/** Reads `background.tsv`: lines of `level TAB words separated by spaces`; `#` opens a comment. */
export function parseBackground(source: string): Background {
  const levels = new Map<string, number>();
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [level, words] = line.split('\t');
    if (words === undefined || !/^\d+$/.test(level ?? '')) {
      throw new AppError(
        'ingest_failed',
        `词频表 background.tsv 有一行不是「级、制表符、词」：${line.slice(0, 40)}`,
      );
    }
    for (const word of words.split(' ')) levels.set(word, Number(level));
  }
  return levels;
}

const rarestListed = 8;
const commonest = 16;

/** How much a word says about the topic by itself: 1 for rare words, 0.1 for the commonest. */
export function informativeness(background: Background, word: string): number {
  const level = background.get(word) ?? 0;
  return Math.min(1, Math.max(0.1, (commonest - level) / (commonest - rarestListed)));
}
