import type { Segmenter } from '../ports.ts';
import type { Pinyin } from './homophones.ts';

/** Puts places of the documents in place of how they are written in Latin letters: nansha → 南沙. */
export type PlacesInLatin = (folded: string) => string;

const suffix = /(?:特别行政区|自治[州县旗]|经济特区|新区|[省市区县旗])/;
const shortestWord = 4;

/** Builds the replacement from the regions of the documents, whose names are cut into those of the places they lie in. */
export function createPlacesInLatin(
  regions: readonly string[],
  { pinyin, segmenter }: { readonly pinyin: Pinyin; readonly segmenter: Segmenter },
): PlacesInLatin {
  const bySound = new Map<string, string>();
  const names = regions
    .flatMap((region) => region.split(suffix))
    .flatMap((name) => [name, ...segmenter.cut(name)])
    .filter((name) => name.length > 1);
  for (const name of [...new Set(names)].sort()) {
    const sounds = Array.from(name, (character) => pinyin.get(character)?.[0]);
    if (sounds.every((sound) => sound !== undefined)) bySound.set(sounds.join(''), name);
  }
  return (folded) =>
    folded.replace(/[a-z]+/g, (word) =>
      word.length < shortestWord ? word : (bySound.get(asHeard(word)) ?? word),
    );
}

/** The readings of the table tell zh from z and ing from in no more than speakers do. */
const asHeard = (word: string): string => word.replace(/([zcs])h/g, '$1').replace(/([aei]n)g/g, '$1');
