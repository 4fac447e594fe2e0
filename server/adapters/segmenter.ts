import type { Segmenter } from '#core/ports.ts';
import { loadJiebaWasm } from './jieba-wasm/node.ts';
import { loadNodejieba } from './nodejieba/segmenter.ts';

/** `nodejieba`: native or fail; `jieba-wasm`: no native code; `auto`: native when it loads. */
export type SegmenterChoice = 'auto' | 'nodejieba' | 'jieba-wasm';

/** The choice that the environment states: `ZHICE_NATIVE=off` keeps native modules out. */
export function segmenterChoice(environment: Readonly<Record<string, string | undefined>>): SegmenterChoice {
  return environment.ZHICE_NATIVE === 'off' ? 'jieba-wasm' : 'auto';
}

/** Loads a segmenter that knows `words` (see `dictionaryWords`). Which one it became stands in its name. */
export async function loadSegmenter(
  words: readonly string[],
  choice: SegmenterChoice = segmenterChoice(process.env),
): Promise<Segmenter> {
  if (choice === 'jieba-wasm') return loadJiebaWasm(words);
  if (choice === 'nodejieba') return loadNodejieba(words);
  try {
    return await loadNodejieba(words);
  } catch (error) {
    if (isAbsent(error)) return loadJiebaWasm(words);
    throw error;
  }
}

/** True when a native module is not installed or its binary cannot be loaded on this machine. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'BINDING_NOT_FOUND', 'ERR_DLOPEN_FAILED'].includes(
    String(code),
  );
}
