import type { Span } from '../../text/document.ts';
import { partAround } from '../facts/denials.ts';

/** What tells that a place is none that is asked about. */
export interface ElsewhereContext {
  /** Mentions of places of which documents are held. */
  readonly held: readonly Span[];
  /** Cues that ask what becomes of something one was given; folded. */
  readonly givingBack: readonly string[];
}

/**
 * Why a place is named of which nothing is held. asked: as far as can be told the question is about it. beside: somebody comes from
 * it, goes or is there, and the question is about a place named behind it (总公司在上海，常州的分公司能申请吗). left: somebody moves
 * there and asks what becomes of what he was given (迁去东莞，钱要吐出来吗), by the place that was spoken of before.
 */
export type Elsewhere = 'asked' | 'beside' | 'left';

/** Tells why an uncovered place is named in a folded turn. */
export function elsewhereOf(folded: string, place: Span, { held, givingBack }: ElsewhereContext): Elsewhere {
  const part = partAround(folded, place);
  const before = folded.slice(part.start, place.start);
  const next = held.find(({ start }) => start >= place.end);
  const behind = folded.slice(place.end, Math.min(part.end, next?.start ?? part.end));
  if (asks.test(behind) || asks.test(before)) return 'asked';
  const isThere = there.test(before) || leaves.test(behind);
  if (next !== undefined && isThere && !sideBySide.test(folded.slice(place.end, next.start))) return 'beside';
  const rest = folded.slice(part.end);
  return moves.test(before) && givingBack.some((cue) => rest.includes(cue)) ? 'left' : 'asked';
}

const moves = /(?:搬|迁|转|调|挪|跳槽)(?:家|走|移|出)?[去到往回至]$/;
const there = /(?:(?:搬|迁|转|调|挪)(?:家|走|移|出)?[去到往回至]?|[去到往回从在]|来自)$/;
const leaves = /^[市省]?(?:的[^的]{1,6})?(?:搬|迁|转|调|挪)/;
const sideBySide = /^[^,.;!?]{0,4}(?:[和跟与比、或]|还是)/;
/** The part asks by itself: 在南京给多少. */
const asks = /多少|几|怎么|咋|什么|啥|谁|哪|吗|呢|[能可给有]不[能可给有]|有没有/;
