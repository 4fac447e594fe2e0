import type { Segmenter } from '#core/ports.ts';
import { createJiebaWasmSegmenter } from './segmenter.ts';

/** Loads jieba-wasm in Node, where the package reads its own `.wasm` file. */
export async function loadJiebaWasm(words: readonly string[]): Promise<Segmenter> {
  const { default: jieba } = await import('jieba-wasm/node');
  return createJiebaWasmSegmenter(jieba, words);
}
