import type { Understanding } from '../../dialogue/understand.ts';
import type { Span } from '../../text/document.ts';

/** The stretches of folded text between its marks, and before words that add something: 2个代理师,再加3个知识产权师. */
export function piecesOf(folded: string, adding: readonly string[]): Span[] {
  const starts = [0];
  for (const { index, 0: mark } of folded.matchAll(/(?:[,;!?:、()"\s]|\.(?!\d))+/g))
    starts.push(index + mark.length);
  for (const word of adding)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) starts.push(at);
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return sorted
    .map((start, i) => ({ start, end: sorted[i + 1] ?? folded.length }))
    .filter(({ start, end }) => end > start);
}

/** A turn cut down to some stretches of it, joined by commas, its words and figures with it. */
export function cutTo(turn: Understanding, spans: readonly Span[]): Understanding {
  let folded = '';
  const topic: Understanding['topic'][number][] = [];
  const quantities: Understanding['quantities'][number][] = [];
  for (const { start, end } of spans) {
    if (folded !== '') folded += ',';
    const shift = folded.length - start;
    const moved = <T extends Span>(parts: readonly T[]): T[] =>
      parts
        .filter((part) => start <= part.start && part.end <= end)
        .map((part) => ({ ...part, start: part.start + shift, end: part.end + shift }));
    topic.push(...moved(turn.topic));
    quantities.push(...moved(turn.quantities));
    folded += turn.folded.slice(start, end).replace(/[,.;!?:、]+$/, '');
  }
  return { ...turn, folded, topic, quantities };
}
