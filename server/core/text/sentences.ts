import type { Span } from './document.ts';

const opening = '（(〔[《“‘「『【';
const closing = '）)〕]》”’」』】';
const sentenceEnd = '。！？!?';
const partEnd = '，,；;：:';

/** Spans of the sentences of a text: cut after 。！？ outside brackets, and at every line break. White space at the edges is left out. */
export function splitSentences(text: string): Span[] {
  return split(text, { start: 0, end: text.length }, sentenceEnd, true);
}

/** Spans of the parts of a sentence that its commas, semicolons and colons divide; a comma inside brackets or a figure divides nothing. */
export function splitParts(text: string, sentence: Span): Span[] {
  return split(text, sentence, partEnd, false);
}

function split(text: string, within: Span, ends: string, atLineBreaks: boolean): Span[] {
  const spans: Span[] = [];
  let start = within.start;
  let depth = 0;
  for (let i = within.start; i < within.end; i++) {
    const unit = text.charAt(i);
    if (opening.includes(unit)) depth++;
    else if (closing.includes(unit)) depth = Math.max(0, depth - 1);
    const lineBreak = atLineBreaks && unit === '\n';
    // A line break ends what a bracket that never closes would swallow.
    if (lineBreak) depth = 0;
    if (lineBreak || (depth === 0 && ends.includes(unit) && !insideFigure(text, i))) {
      pushTrimmed(spans, text, start, i + 1);
      start = i + 1;
    }
  }
  pushTrimmed(spans, text, start, within.end);
  return spans;
}

const insideFigure = (text: string, at: number): boolean =>
  /[,，:：]/.test(text.charAt(at)) && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));

function pushTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const end = to - (slice.length - slice.trimEnd().length);
  if (end > start) spans.push({ start, end });
}
