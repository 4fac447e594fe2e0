import type { Point, Responsibility } from './document.ts';
import { rankOf } from './marker.ts';
import { type PointToken, pointTokens } from './point-tokens.ts';

interface OpenPoint {
  readonly token: PointToken;
  readonly depth: number;
  readonly address: string;
  end: number;
}

/**
 * Finds the enumerated parts inside a clause: numbered paragraphs and numbering inside a paragraph (一是…二是…, （1）…（2）…).
 * `bodyStart` is where the text after the label begins.
 */
export function findPoints(text: string, bodyStart: number, responsible: readonly Responsibility[]): Point[] {
  const tokens = pointTokens(text, bodyStart, responsible);
  const points: OpenPoint[] = [];
  const open: OpenPoint[] = [];
  const taken = new Map<string, number>();
  tokens.forEach((token, i) => {
    const isMember = closeBefore(token, open);
    // A list opens at 1; a stray （三） is part of a sentence.
    if (token.number !== 1 && !isMember) return;
    const above = open.at(-1);
    const plain = above ? `${above.address}.${token.number}` : String(token.number);
    const copies = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, copies);
    const address = copies === 1 ? plain : `${plain}-${copies}`;
    const point = { token, depth: open.length + 1, address, end: ownEnd(text, token, tokens[i + 1]) };
    points.push(point);
    open.push(point);
  });
  while (open.length > 0) closeLast(open);
  return points.map(({ token, depth, address, end }) => ({
    label: token.label,
    number: token.number,
    depth,
    address,
    start: token.at,
    end: token.at + text.slice(token.at, end).trimEnd().length,
  }));
}

/** Closes the points that a new one does not belong to; says whether a list of its kind was open. */
function closeBefore(token: PointToken, open: OpenPoint[]): boolean {
  if (token.fresh) while (open.length > 0) closeLast(open);
  const sibling = open.findIndex((point) => point.token.kind === token.kind);
  const deeper = open.findIndex((point) => rankOf(point.token.kind) > rankOf(token.kind));
  const keep = sibling !== -1 ? sibling : deeper;
  while (keep !== -1 && open.length > keep) {
    const top = open.at(-1);
    // A point runs on to its next sibling; the last of a list ends with its own text.
    if (top && open.length - 1 === sibling && token.number > top.token.number) top.end = token.at;
    closeLast(open);
  }
  return sibling !== -1;
}

/** A point reaches at least as far as the points below it. */
function closeLast(open: OpenPoint[]): void {
  const closed = open.pop();
  const above = open.at(-1);
  if (closed && above) above.end = Math.max(above.end, closed.end);
}

/** Its paragraph; when that is only a title, the unnumbered paragraphs below it too. */
function ownEnd(text: string, token: PointToken, next: PointToken | undefined): number {
  if (next && next.at < token.paragraphEnd) return next.at;
  const limit = next?.at ?? text.length;
  const body = text.slice(token.at + token.label.length, token.paragraphEnd);
  const followed = text.slice(token.paragraphEnd, limit).trim() !== '';
  // The last of all may be followed by text of the clause: only a real title takes it in.
  const takesIn = next !== undefined || !body.endsWith('。') || body.length <= 12;
  return token.title && followed && takesIn ? limit : token.paragraphEnd;
}
