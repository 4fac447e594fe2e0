import type { Segmenter } from '../ports.ts';

/** A segmenter that knows exactly `words`, the longest at each place; Latin words and figures stay whole, other characters are words. */
export function dictionarySegmenter(words: readonly string[]): Segmenter {
  const longestFirst = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pieces = new RegExp([...escaped, '[A-Za-z]+', '\\d+', '[\\s\\S]'].join('|'), 'gu');
  const cut = (text: string): string[] => text.match(pieces) ?? [];
  return { name: `dictionary@${words.length}`, cut, cutForSearch: cut };
}
