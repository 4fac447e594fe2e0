import type { Segmenter } from '../ports.ts';

const pieces = /[A-Za-z0-9]+|[\s\S]/gu;

/** A segmenter without a dictionary: Latin words and figures stay whole, every other character is a word. */
export const characterSegmenter: Segmenter = {
  name: 'characters@1',
  cut: (text) => text.match(pieces) ?? [],
  cutForSearch: (text) => text.match(pieces) ?? [],
};
