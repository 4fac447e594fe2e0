import type { Span } from '../../text/document.ts';
import { splitParts } from '../../text/sentences.ts';

/** The part of the sentence that holds the figure, with the one before it where the part alone says too little: 占比39%. */
export function figurePart(text: string, sentence: Span, figure: Span): Span {
  const parts = splitParts(text, sentence);
  const at = parts.findIndex(({ start, end }) => start <= figure.start && figure.end <= end);
  const part = parts[at] ?? sentence;
  const before = parts[at - 1];
  const says = text.slice(part.start, part.end).match(/\p{Script=Han}/gu)?.length ?? 0;
  const start = says < leastWords && before !== undefined ? before.start : part.start;
  return { start, end: part.end - (/[，,；;：:。]$/.test(text.slice(part.start, part.end)) ? 1 : 0) };
}

const leastWords = 7;
