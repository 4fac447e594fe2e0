import { isCrossReference } from './cross-reference.ts';
import type { Point, Responsibility } from './document.ts';
import { type Marker, type MarkerKind, rankOf, readMarker } from './marker.ts';

interface Token extends Marker {
  readonly at: number;
  /** End of the paragraph it stands in, a closing list of responsible units left out. */
  readonly paragraphEnd: number;
  /** It opens its paragraph. */
  readonly leads: boolean;
  /** It is a title or announces what follows. */
  readonly title: boolean;
  /** The paragraph before it is no point and announces a list of its own (…如下：). */
  readonly fresh: boolean;
}

interface OpenPoint {
  readonly token: Token;
  readonly depth: number;
  readonly address: string;
  end: number;
}

const inline: readonly { kind: MarkerKind; pattern: RegExp; before: RegExp }[] = [
  { kind: 'spoken', pattern: /[一二三四五六七八九十]{1,2}[是要]/g, before: /[。；：;:，,"”\s）)]$/ },
  { kind: 'han_bracket', pattern: /[（(][一二三四五六七八九十]{1,3}[）)]/g, before: /[。；：;:\s]$/ },
  { kind: 'arabic_bracket', pattern: /[（(][0-9０-９]{1,2}[）)]/g, before: /[。；：;:，,、\s]$/ },
  { kind: 'arabic_half', pattern: /[0-9０-９]{1,2}[）)]/g, before: /[。；：;:\s]$/ },
  { kind: 'circle', pattern: /[①-⑳]/g, before: /./ },
];

/**
 * Finds the enumerated parts inside a clause: numbered paragraphs and numbering inside a paragraph (一是…二是…, （1）…（2）…).
 * `bodyStart` is where the text after the label begins.
 */
export function findPoints(text: string, bodyStart: number, responsible: readonly Responsibility[]): Point[] {
  const tokens = tokensOf(text, bodyStart, responsible);
  const points: OpenPoint[] = [];
  const open: OpenPoint[] = [];
  const taken = new Map<string, number>();
  const close = (at: number, reached: number): void => {
    const point = open.pop();
    if (point) point.end = Math.max(point.end, at >= 0 ? at : reached);
  };
  tokens.forEach((token, i) => {
    if (token.fresh) while (open.length > 0) close(-1, endOfList(points, open.at(-1)));
    const sibling = open.findIndex((point) => point.token.kind === token.kind);
    const keep = sibling !== -1 ? sibling : open.findIndex((p) => rankOf(p.token.kind) > rankOf(token.kind));
    const continues = sibling !== -1 && token.number > (open[sibling]?.token.number ?? 0);
    while (open.length > (keep === -1 ? open.length : keep)) {
      // A point runs on to its next sibling; the last of a list ends with its own text.
      const isSibling = continues && open.length - 1 === sibling;
      const reached = endOfList(points, open.at(-1));
      close(isSibling ? token.at : -1, reached);
    }
    // A list opens at 1; a stray （三） is part of a sentence.
    if (token.number !== 1 && sibling === -1) return;
    const above = open.at(-1);
    const plain = above ? `${above.address}.${token.number}` : String(token.number);
    const copies = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, copies);
    const point: OpenPoint = {
      token,
      depth: open.length + 1,
      address: copies === 1 ? plain : `${plain}-${copies}`,
      end: ownEnd(text, token, tokens[i + 1]),
    };
    points.push(point);
    open.push(point);
  });
  while (open.length > 0) close(-1, endOfList(points, open.at(-1)));
  return points.map((point) => ({
    label: point.token.label,
    number: point.token.number,
    depth: point.depth,
    address: point.address,
    start: point.token.at,
    end: point.token.at + text.slice(point.token.at, point.end).trimEnd().length,
  }));
}

/** The furthest end of a point and of everything below it. */
function endOfList(points: readonly OpenPoint[], top: OpenPoint | undefined): number {
  if (!top) return 0;
  return points.slice(points.indexOf(top)).reduce((end, point) => Math.max(end, point.end), 0);
}

/** Its paragraph; when that is only a title, the unnumbered paragraphs below it too. */
function ownEnd(text: string, token: Token, next: Token | undefined): number {
  const limit = next?.at ?? text.length;
  const paragraph = text.slice(token.at, token.paragraphEnd);
  if (next && next.at < token.paragraphEnd) return next.at;
  const body = paragraph.slice(token.label.length);
  const followed = text.slice(token.paragraphEnd, limit).trim() !== '';
  const isLastOfList = next === undefined;
  return token.title && followed && (!isLastOfList || !/。$/.test(body) || body.length <= 12)
    ? limit
    : token.paragraphEnd;
}

/** A point that is a title or announces what follows. */
function isTitleOnly(body: string): boolean {
  return /[：:]$/.test(body) || (body.length <= 30 && !/[；;]$|。./.test(body));
}

function tokensOf(text: string, bodyStart: number, responsible: readonly Responsibility[]): Token[] {
  const tokens: Token[] = [];
  let start = bodyStart;
  let announced = false;
  let titled = false;
  for (const line of text.slice(bodyStart).split('\n')) {
    const paragraphEnd = endWithoutUnits(text, start, start + line.length, responsible);
    const row = line.includes('\t');
    const lead: Token | undefined = row
      ? undefined
      : leadingToken({ line, start, paragraphEnd, announced, tokens });
    if (lead) tokens.push(lead);
    // Below a point that is only a title, an announcing paragraph is that point's own.
    titled = lead?.title ?? titled;
    announced = !lead && !titled && /[：:]$/.test(line) && tokens.length > 0;
    for (const family of row ? [] : inline)
      tokens.push(...inlineTokens({ line, start, paragraphEnd, family, lead }));
    start += line.length + 1;
  }
  return tokens.sort((a, b) => a.at - b.at || rankOf(a.kind) - rankOf(b.kind));
}

function leadingToken(at: {
  line: string;
  start: number;
  paragraphEnd: number;
  announced: boolean;
  tokens: readonly Token[];
}): Token | undefined {
  const { line, start, paragraphEnd, announced, tokens } = at;
  const marker = readMarker(line);
  if (!marker || rankOf(marker.kind) <= rankOf('article') || isCrossReference(line, marker)) return undefined;
  const before = tokens.findLast((token) => token.leads && token.kind === marker.kind);
  // In a list whose members end in ； the last one is no title, short as it may be.
  const inList = marker.number > 1 && before !== undefined && !before.title;
  const title = !inList && isTitleOnly(line.slice(marker.label.length));
  return { ...marker, at: start, paragraphEnd, leads: true, title, fresh: announced && marker.number === 1 };
}

/** Members of one numbering inside a paragraph: they start at 1 (or go on from the leading one) and rise by one; two at least. */
function inlineTokens(at: {
  line: string;
  start: number;
  paragraphEnd: number;
  family: (typeof inline)[number];
  lead: Token | undefined;
}): Token[] {
  const { line, start, paragraphEnd, family, lead } = at;
  const led = lead?.kind === family.kind;
  const found: Token[] = [];
  let expected = led ? lead.number + 1 : 1;
  for (const match of line.matchAll(family.pattern)) {
    if (match.index === 0 || !family.before.test(line.slice(0, match.index))) continue;
    const marker = readMarker(match[0]);
    if (marker?.number !== expected || marker.kind !== family.kind) continue;
    if (isCrossReference(line.slice(match.index), marker)) continue;
    found.push({
      ...marker,
      label: match[0],
      at: start + match.index,
      paragraphEnd,
      leads: false,
      title: false,
      fresh: false,
    });
    expected++;
  }
  return led || found.length >= 2 ? found : [];
}

/** A bracket with responsible units at the end of a paragraph belongs to the clause, not to its last point. */
function endWithoutUnits(
  text: string,
  start: number,
  end: number,
  responsible: readonly Responsibility[],
): number {
  let from = end;
  for (const span of responsible.filter((other) => other.start > start && other.end <= end).reverse()) {
    if (from - span.end <= 2) from = span.start;
  }
  return from < end && /[（(〔[【]/.test(text.charAt(from - 1)) ? from - 1 : end;
}
