import { decodeText } from './decode.ts';
import type { ReadText } from './reader.ts';

/** Reads plain text. */
export function readTxt(bytes: Uint8Array): ReadText {
  return { text: decodeText(bytes), paragraphsSet: false };
}
