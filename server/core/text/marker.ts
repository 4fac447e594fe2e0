import { parseOrdinal } from './numerals.ts';

/** The numbering in front of an item, from the outermost (编) to the innermost (一是). */
export const markerKinds = [
  'part', // 第一编
  'chapter', // 第一章
  'section', // 第一节
  'article', // 第一条
  'han', // 一、
  'han_bracket', // （一）
  'arabic', // 1.
  'arabic_bracket', // （1）
  'arabic_half', // 1）
  'circle', // ①
  'spoken', // 一是
] as const;

export type MarkerKind = (typeof markerKinds)[number];

export interface Marker {
  readonly kind: MarkerKind;
  /** As printed, white space out: `第七条`, `（七）`, `13．`. */
  readonly label: string;
  readonly number: number;
}

const han = '[一二三四五六七八九十百零〇两]{1,7}';
const arabic = '[0-9０-９]{1,3}';
const circles = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const patterns: readonly { kind: MarkerKind; pattern: RegExp }[] = [
  { kind: 'part', pattern: new RegExp(`^第(${han}|${arabic})(?:编|篇|部分)(?![,，。、）)])`) },
  { kind: 'chapter', pattern: new RegExp(`^第(${han}|${arabic})章`) },
  { kind: 'section', pattern: new RegExp(`^第(${han}|${arabic})节`) },
  { kind: 'article', pattern: new RegExp(`^第(${han}|${arabic})条(?:之[一二三四五六七八九十]+)?`) },
  // 一、二级… is an enumeration inside a sentence, no heading.
  {
    kind: 'han',
    pattern: new RegExp(
      `^(${han})(?:、|[.．](?![0-9]))(?![一二三四五六七八九十](?:[、级类等审期手线]|[一二三四五六七八九十]*、))`,
    ),
  },
  { kind: 'han_bracket', pattern: new RegExp(`^[（(〔﹙](${han})[）)〕﹚]`) },
  { kind: 'arabic', pattern: new RegExp(`^(${arabic})(?:[.．](?:(?![0-9０-９])|(?=(?:19|20)\\d{2}年))|、)`) },
  { kind: 'arabic_bracket', pattern: new RegExp(`^[（(﹙](${arabic})[）)﹚]`) },
  { kind: 'arabic_half', pattern: new RegExp(`^(${arabic})[）)]`) },
  { kind: 'circle', pattern: new RegExp(`^([${circles}])`) },
  { kind: 'spoken', pattern: /^([一二三四五六七八九十]{1,2})(?:是|要)/ },
];

/** Reads the numbering at the start of a cleaned line; undefined when there is none. */
export function readMarker(text: string): Marker | undefined {
  for (const { kind, pattern } of patterns) {
    const match = pattern.exec(text);
    const printed = match?.[1];
    if (!match || printed === undefined) continue;
    const number = kind === 'circle' ? circles.indexOf(printed) + 1 : parseOrdinal(printed);
    if (number === undefined || number === 0) continue;
    return { kind, label: match[0], number };
  }
  return undefined;
}

/** 0 for the outermost numbering, rising inwards. */
export function rankOf(kind: MarkerKind): number {
  return markerKinds.indexOf(kind);
}
