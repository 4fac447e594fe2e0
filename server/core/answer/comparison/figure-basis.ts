import type { Quantity } from '../../text/amounts-find.ts';
import { splitParts, splitSentences } from '../../text/sentences.ts';

const basisWords = /累计|新增|年均|每年|每[百千万][人户]|[百千万][人户]|年(?=登记|产|发|销)|增幅|同比/g;

/**
 * What a printed figure counts by, for telling whether two of them can be set against each other: its kind and unit, and words
 * such as 累计, 新增 or 每万人 in its part of the sentence. Equal strings count alike.
 */
export function figureBasis(text: string, figure: Quantity): string {
  const sentence = splitSentences(text).find(({ start, end }) => start <= figure.start && figure.end <= end);
  const part =
    sentence &&
    splitParts(text, sentence).find(({ start, end }) => start <= figure.start && figure.end <= end);
  const lead = part === undefined ? '' : text.slice(part.start, figure.start);
  const words = [...new Set(lead.match(basisWords) ?? [])].map((word) => word.replace(/^每/, '')).sort();
  return [figure.kind, figure.unit, ...words].join(' ');
}
