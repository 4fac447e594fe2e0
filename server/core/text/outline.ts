import { type Marker, type MarkerKind, rankOf } from './marker.ts';
import type { Paragraph } from './paragraphs.ts';
import type { ParseWarning } from './report.ts';

/** A numbered item with the paragraphs that belong to it and not to an item below it. */
export interface OutlineNode {
  readonly marker: Marker;
  readonly parent: OutlineNode | undefined;
  readonly paragraphs: Paragraph[];
  /** Position among all nodes of the part, from 0. */
  readonly index: number;
}

export interface Outline {
  /** Paragraphs before the first item. */
  readonly before: Paragraph[];
  readonly nodes: OutlineNode[];
  readonly warnings: ParseWarning[];
}

const headings: readonly MarkerKind[] = ['part', 'chapter', 'section'];
const withArticles: ReadonlySet<MarkerKind> = new Set([...headings, 'article']);
const withoutArticles: ReadonlySet<MarkerKind> = new Set([...headings, 'han', 'han_bracket', 'arabic']);

/**
 * Builds the outline of one part of a document. With 第N条 the articles are the items; without, everything numbered
 * 一、 / （一） / 1. is one. Deeper numbering stays in the text and becomes points.
 */
export function buildOutline(paragraphs: readonly Paragraph[]): Outline {
  const hasArticles =
    paragraphs.some(({ marker }) => marker?.kind === 'article' && marker.number === 1) ||
    paragraphs.filter(({ marker }) => marker?.kind === 'article').length >= 2;
  const kinds = hasArticles ? withArticles : withoutArticles;
  const before: Paragraph[] = [];
  const nodes: OutlineNode[] = [];
  const warnings: ParseWarning[] = [];
  const last = new Map<MarkerKind, number>();
  let open: OutlineNode | undefined;
  let listing = 0;
  paragraphs.forEach((paragraph, i) => {
    const { marker } = paragraph;
    listing = nextListing(listing, paragraph);
    const opens =
      marker && listing < 2 && (kinds.has(marker.kind) || (hasArticles && headsArticles(paragraphs, i)));
    if (!opens || !accepts({ marker, paragraph, last, warnings })) {
      (open?.paragraphs ?? before).push(paragraph);
      return;
    }
    last.set(marker.kind, marker.number);
    open = { marker, parent: parentFor(open, marker.kind), paragraphs: [paragraph], index: nodes.length };
    nodes.push(open);
  });
  return { before, nodes, warnings };
}

/** Entries 2., 3., … under 附件：1.… are no items of the document: 0 outside, 1 at its first line, then the next number. */
function nextListing(listing: number, paragraph: Paragraph): number {
  if (paragraph.role === 'attachment_list') return 1;
  if (
    listing > 0 &&
    paragraph.marker?.kind === 'arabic' &&
    paragraph.marker.number === Math.max(listing, 1) + 1
  ) {
    return listing + 1;
  }
  return 0;
}

/** Above articles a short 一、 directly before 第N条 is a heading. */
function headsArticles(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  if (paragraph?.marker?.kind !== 'han' || paragraph.content.text.length > 30) return false;
  return paragraphs[at + 1]?.marker?.kind === 'article';
}

function parentFor(open: OutlineNode | undefined, kind: MarkerKind): OutlineNode | undefined {
  let node = open;
  while (node && levelOf(node.marker.kind) >= levelOf(kind)) node = node.parent;
  return node;
}

/** 一、 above articles ranks above them. */
function levelOf(kind: MarkerKind): number {
  return kind === 'article' ? rankOf('arabic') : rankOf(kind);
}

/** A number must open a list, follow the last one, or leave a small gap; anything else is text that looks like an item. */
function accepts(at: {
  marker: Marker;
  paragraph: Paragraph;
  last: ReadonlyMap<MarkerKind, number>;
  warnings: ParseWarning[];
}): boolean {
  const { marker, paragraph, last, warnings } = at;
  const previous = last.get(marker.kind) ?? 0;
  const step = marker.number - previous;
  const start = paragraph.content.text.slice(0, 20);
  if (marker.number === 1 || step === 1) return true;
  if (step === 0) {
    warnings.push({ code: 'numbering_repeated', text: `编号重复：“${start}”`, source: paragraph.source });
    return true;
  }
  if ((step > 1 && step <= 3) || (marker.kind === 'article' && step > 1)) {
    warnings.push({
      code: 'numbering_gap',
      text: `编号不连续：“${start}”之前缺号`,
      source: paragraph.source,
    });
    return true;
  }
  warnings.push({
    code: 'line_not_placed',
    text: `编号与上下文不符，按正文处理：“${start}”`,
    source: paragraph.source,
  });
  return false;
}
