import type { Paragraph } from './paragraphs.ts';

const purpose =
  /根据《((?:[^《》]|《[^《》]*》)+)》[^。]{0,80}?制[定订]本(实施细则|实施办法|操作细则|操作规程|细则)/u;

/**
 * The title of detailed rules that print none, from the sentence that says what they carry out:
 * 根据《某某办法》，…制订本实施细则 is 某某办法实施细则. Undefined when the text opens in another way.
 */
export function impliedTitle(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { content } of paragraphs.slice(0, 4)) {
    const match = purpose.exec(content.text);
    if (match) return `${match[1]}${match[2]}`;
  }
  return undefined;
}
