import * as jieba from 'jieba-wasm/web';
import type { Segmenter } from '#core/ports.ts';
// The package exports no path to its `.wasm`; Workers compile it when the Worker is uploaded.
import compiled from '../../../node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm';
import { createJiebaWasmSegmenter } from '../jieba-wasm/segmenter.ts';

/** The segmenter of Workers: the same jieba-wasm as in Node, instantiated from the compiled module. */
export function loadWorkersSegmenter(words: readonly string[]): Segmenter {
  jieba.initSync({ module: compiled });
  return createJiebaWasmSegmenter(jieba, words);
}
