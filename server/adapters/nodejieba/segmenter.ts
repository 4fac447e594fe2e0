import { createRequire } from 'node:module';
import { AppError } from '#core/errors.ts';
import type { Segmenter } from '#core/ports.ts';
import { fingerprint } from '#core/retrieval/fingerprint.ts';
import { guardedCut } from '#core/retrieval/guarded-cut.ts';

/** The dictionary lives in the native module and is shared by the process, so one process has one list of words. */
let loadedWords: string | undefined;
/** Domain words that the module cuts although it was given them: what they are made of is far more frequent. */
let stillCut: ReadonlySet<string> = new Set();

/**
 * Segmenter on the native nodejieba. Rejects when the native module is not installed or does not load.
 * `words` are folded domain words; one process can hold only one list.
 */
export async function loadNodejieba(words: readonly string[]): Promise<Segmenter> {
  const { default: jieba } = await import('nodejieba');
  // The first call reads the dictionary and is where a missing native binary shows.
  jieba.cut('', true);
  const wanted = fingerprint(words);
  if (loadedWords !== undefined && loadedWords !== wanted) {
    throw new AppError('segmenter_mismatch', '本进程已载入另一份词表，请重启服务后再用新的词表。');
  }
  if (loadedWords === undefined) {
    for (const word of words) {
      // A word inserted gets a middling frequency; one that the dictionary has already would lose its own.
      const isKnown = jieba.cut(word, false).length === 1;
      if (!isKnown) jieba.insertWord(word);
    }
    stillCut = new Set(words.filter((word) => word.length >= 4 && jieba.cut(word, true).length > 1));
    loadedWords = wanted;
  }
  // `true` switches the HMM on; without it Latin words and numbers fall apart.
  return {
    name: `nodejieba@${version()}+${wanted}`,
    cut: (text) => guardedCut(text, (piece) => joined(jieba.cut(piece, true), stillCut)),
    cutForSearch: (text) =>
      guardedCut(text, (piece) =>
        joined(jieba.cut(piece, true), stillCut).flatMap((word) => [
          ...jieba.cutForSearch(word, true),
          ...(stillCut.has(word) ? [word] : []),
        ]),
      ),
  };
}

/** Puts neighbouring pieces together where they make one of the words, the longest first. */
function joined(pieces: readonly string[], words: ReadonlySet<string>): string[] {
  const whole: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = Math.min(pieces.length, from + mostPieces);
    while (to > from + 1 && !words.has(pieces.slice(from, to).join(''))) to--;
    whole.push(pieces.slice(from, to).join(''));
    from = to;
  }
  return whole;
}

const mostPieces = 4;

function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('nodejieba/package.json');
  const isObject = typeof manifest === 'object' && manifest !== null;
  return isObject && 'version' in manifest ? String(manifest.version) : 'unknown';
}
