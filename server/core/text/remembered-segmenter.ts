import type { Segmenter } from '../ports.ts';
import { rememberTexts } from './remember.ts';

/** Of one question the same stretches are cut several times: to find slips, topics and terms. */
const held = { most: 2000, longest: 300 };

/** The same segmenter, cutting short texts that come back only once. */
export function remembered(segmenter: Segmenter): Segmenter {
  return {
    name: segmenter.name,
    cut: rememberTexts((text) => segmenter.cut(text), held),
    cutForSearch: rememberTexts((text) => segmenter.cutForSearch(text), held),
  };
}
