import { createRequire } from 'node:module';
import { AppError } from '#core/errors.ts';
import type { Segmenter } from '#core/ports.ts';
import { fingerprint } from '#core/retrieval/fingerprint.ts';
import { guardedCut } from '#core/retrieval/guarded-cut.ts';

/** The dictionary lives in the native module and is shared by the process, so one process has one list of words. */
let loadedWords: string | undefined;

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
    loadedWords = wanted;
  }
  // `true` switches the HMM on; without it Latin words and numbers fall apart.
  return {
    name: `nodejieba@${version()}+${wanted}`,
    cut: (text) => guardedCut(text, (piece) => jieba.cut(piece, true)),
    cutForSearch: (text) => guardedCut(text, (piece) => jieba.cutForSearch(piece, true)),
  };
}

function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('nodejieba/package.json');
  const isObject = typeof manifest === 'object' && manifest !== null;
  return isObject && 'version' in manifest ? String(manifest.version) : 'unknown';
}
