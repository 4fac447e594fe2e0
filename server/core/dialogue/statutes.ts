import { AppError } from '../errors.ts';

/** How common words are in texts of law, 0 to 1; words of two characters and more that stand in none are not listed. */
export type Statutes = ReadonlyMap<string, number>;

/** Reads `statutes.tsv`: lines of `level TAB words separated by spaces`, level = log2 of the articles that hold the word, rounded down. Throws `ingest_failed`. */
export function parseStatutes(source: string): Statutes {
  const commonness = new Map<string, number>();
  for (const line of source.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [level, words] = line.split('\t');
    if (words === undefined || !/^\d+$/.test(level ?? '')) {
      throw new AppError(
        'ingest_failed',
        `法条词表 statutes.tsv 有一行不是「级、制表符、词」：${line.slice(0, 40)}`,
      );
    }
    for (const word of words.split(' '))
      commonness.set(word, Math.min(1, (Number(level) + 1) / everyArticle));
  }
  return commonness;
}

/** log2 of all articles that were counted, rounded up. */
const everyArticle = 16;
