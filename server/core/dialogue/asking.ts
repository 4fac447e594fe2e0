import type { Span } from '../text/document.ts';

/** The parts of a folded turn that ask something: they hold a cue, or end as questions do. */
export const askingParts = (folded: string, cues: readonly Span[]): Span[] =>
  partsOf(folded).filter(
    (part) =>
      folded.charAt(part.end) === '?' ||
      cues.some(({ start, end }) => part.start <= start && end <= part.end) ||
      /[吗么呢]$|[谁哪啥几咋何怎]|什么|多少/.test(folded.slice(part.start, part.end)),
  );

/** The stretches of a folded turn between its marks. */
export const partsOf = (folded: string, between = /[^,.;!?<>:\n]+/g): Span[] =>
  [...folded.matchAll(between)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
