import type { Span } from '#core/text/document.ts';
import { foldWithOffsets } from '#core/text/fold.ts';

const snippetLength = 100;

/** A stretch of a clause, verbatim: `text === clause.text.slice(start, end)`. */
export interface Snippet {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch of a clause that says most about the terms: from a sentence start on, verbatim. */
export function snippetOf(text: string, terms: readonly string[], weight: (term: string) => number): Snippet {
  const found = places(text, terms, weight);
  const openings = sentenceStarts(text);
  const within = (start: number) => (at: number) => at >= start && at < start + snippetLength;
  const scoreOf = (start: number) =>
    found.filter(({ starts }) => starts.some(within(start))).reduce((sum, place) => sum + place.weight, 0);
  const scores = openings.map(scoreOf);
  const best = openings[scores.indexOf(Math.max(...scores))] ?? 0;
  // The window may open with sentences that say nothing of the terms.
  const first = Math.min(...found.flatMap(({ starts }) => starts.filter(within(best))));
  const start = Number.isFinite(first) ? Math.max(...openings.filter((opening) => opening <= first)) : best;
  return openingOf(text, { start, end: text.length });
}

/** The beginning of a span of a clause. */
export function openingOf(text: string, span: Span): Snippet {
  const end = wholeCharacter(text, Math.min(span.end, span.start + snippetLength));
  return { text: text.slice(span.start, end), start: span.start, end };
}

interface Place {
  readonly weight: number;
  readonly starts: readonly number[];
}

/** Where each different term stands in the original text. Terms come folded from the index. */
function places(text: string, terms: readonly string[], weight: (term: string) => number): Place[] {
  const folded = foldWithOffsets(text);
  const different = [...new Set(terms)].filter((term) => term !== '');
  return different.map((term) => {
    const starts: number[] = [];
    for (let at = folded.text.indexOf(term); at !== -1; at = folded.text.indexOf(term, at + 1)) {
      starts.push(folded.starts[at] ?? 0);
    }
    return { weight: weight(term), starts };
  });
}

function sentenceStarts(text: string): number[] {
  const ends = Array.from(text.matchAll(/[。；\n]+/gu), (mark) => mark.index + mark[0].length);
  return [0, ...ends].filter((start) => start === 0 || start < text.length);
}

/** An end that does not cut a surrogate pair. */
function wholeCharacter(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}
