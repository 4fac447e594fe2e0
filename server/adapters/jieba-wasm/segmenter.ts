import { AppError } from '#core/errors.ts';
import type { Segmenter } from '#core/ports.ts';
import { fingerprint } from '#core/retrieval/fingerprint.ts';
import { guardedCut } from '#core/retrieval/guarded-cut.ts';

/** The part of the jieba-wasm module that is used; Node and Workers load it in different ways. */
export interface JiebaWasm {
  cut(text: string, hmm?: boolean | null): string[];
  cut_for_search(text: string, hmm?: boolean | null): string[];
  add_word(word: string, freq?: number | null, tag?: string | null): number;
}

/** Version of the npm package; part of the segmenter's name, a test compares it with package.json. */
export const jiebaWasmVersion = '2.4.0';

const loadedWords = new WeakMap<JiebaWasm, string>();

/**
 * Segmenter on an initialised jieba-wasm module, the same in Node and in Workers.
 * `words` are folded domain words; a module can hold only one list.
 */
export function createJiebaWasmSegmenter(jieba: JiebaWasm, words: readonly string[]): Segmenter {
  const wanted = fingerprint(words);
  const loaded = loadedWords.get(jieba);
  if (loaded !== undefined && loaded !== wanted) {
    throw new AppError('segmenter_mismatch', '本进程已载入另一份词表，请重启服务后再用新的词表。');
  }
  if (loaded === undefined) {
    for (const word of words) jieba.add_word(word);
    loadedWords.set(jieba, wanted);
  }
  return {
    name: `jieba-wasm@${jiebaWasmVersion}+${wanted}`,
    cut: (text) => guardedCut(text, (piece) => jieba.cut(piece, true)),
    cutForSearch: (text) => guardedCut(text, (piece) => jieba.cut_for_search(piece, true)),
  };
}
