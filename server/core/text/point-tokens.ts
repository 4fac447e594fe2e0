import { isCrossReference } from './cross-reference.ts';
import type { Responsibility } from './document.ts';
import { type Marker, type MarkerKind, rankOf, readMarker } from './marker.ts';

/** A numbering found inside a clause. */
export interface PointToken extends Marker {
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

const inline: readonly { kind: MarkerKind; pattern: RegExp; before: RegExp }[] = [
  { kind: 'spoken', pattern: /[一二三四五六七八九十]{1,2}[是要]/g, before: /[。；：;:，,"”\s）)]$/ },
  { kind: 'han_bracket', pattern: /[（(][一二三四五六七八九十]{1,3}[）)]/g, before: /[。；：;:\s]$/ },
  { kind: 'arabic_bracket', pattern: /[（(][0-9０-９]{1,2}[）)]/g, before: /[。；：;:，,、\s]$/ },
  { kind: 'arabic_half', pattern: /[0-9０-９]{1,2}[）)]/g, before: /[。；：;:\s]$/ },
  { kind: 'circle', pattern: /[①-⑳]/g, before: /./ },
];

/** A point that is a title or announces what follows. */
function isTitleOnly(body: string): boolean {
  return /[：:]$/.test(body) || (body.length <= 30 && !/[；;]$|。./.test(body));
}

/** Every numbering inside a clause, in order of the text. `bodyStart` is where the text after the label begins. */
export function pointTokens(
  text: string,
  bodyStart: number,
  responsible: readonly Responsibility[],
): PointToken[] {
  const tokens: PointToken[] = [];
  let start = bodyStart;
  let announced = false;
  let titled = false;
  for (const line of text.slice(bodyStart).split('\n')) {
    const paragraphEnd = endWithoutUnits(text, start, start + line.length, responsible);
    const row = line.includes('\t');
    const lead: PointToken | undefined = row
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
  tokens: readonly PointToken[];
}): PointToken | undefined {
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
  lead: PointToken | undefined;
}): PointToken[] {
  const { line, start, paragraphEnd, family, lead } = at;
  const led = lead?.kind === family.kind;
  const found: PointToken[] = [];
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
