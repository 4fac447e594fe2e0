import type { TopicTerm } from '../dialogue/topic.ts';
import type { Quantity } from '../text/amounts-find.ts';
import type { Span } from '../text/document.ts';
import { fold } from '../text/fold.ts';
import { splitParts } from '../text/sentences.ts';
import { answeringFigures, type ExpectedFigure } from './expected.ts';
import { coverage } from './relevance.ts';

const longestWhole = 100;
const longestExcerpt = 140;
const longestDefinition = 300;

interface Part extends Span {
  readonly share: number;
  readonly figures: readonly Quantity[];
}

/** What of a sentence is quoted, and the figure in it that answers. Spans count in the clause text. */
export interface Excerpt extends Span {
  readonly figure: Quantity | undefined;
}

/**
 * Cuts the words that answer out of a sentence: short sentences whole, of long ones the run of parts that holds most of
 * the topic together with the figure asked for.
 */
export function excerpt(
  text: string,
  sentence: Span,
  topic: readonly TopicTerm[],
  expected: ExpectedFigure | undefined,
): Excerpt {
  const parts = splitParts(text, sentence).map((span) => describePart(text, span, topic, expected));
  const best = bestPart(parts);
  const figure =
    best === -1
      ? undefined
      : (figureOfPeriod(text, parts, topic) ?? answeringFigure(text, parts, best, topic));
  const isAmount = expected?.paid === true;
  const length = sentence.end - sentence.start;
  // A definition is told whole.
  const defines = length <= longestDefinition && /是指|所称/.test(text.slice(sentence.start, sentence.end));
  if (length <= (isAmount ? 2 * longestExcerpt : longestWhole) || best === -1 || defines) {
    return { start: sentence.start, end: sentence.end, figure };
  }
  return { ...widen(text, parts, best, topic, figure), figure };
}

function describePart(
  text: string,
  span: Span,
  topic: readonly TopicTerm[],
  expected: ExpectedFigure | undefined,
): Part {
  const slice = text.slice(span.start, span.end);
  const figures = expected === undefined ? [] : answeringFigures(slice, { ...expected, paid: false });
  return {
    ...span,
    share: coverage(topic, fold(slice)).share,
    figures: figures.map((figure) => ({
      ...figure,
      start: figure.start + span.start,
      end: figure.end + span.start,
    })),
  };
}

/** The part that holds most of the topic; among equals one with a figure, then the first. */
function bestPart(parts: readonly Part[]): number {
  let best = -1;
  let bestScore = 0;
  parts.forEach((part, i) => {
    const score = part.share + (part.figures.length > 0 && part.share > 0 ? 0.1 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

const rough = /(?:突破|超|近|约|逾|增长|增加|上升|下降|减少|比|增幅|提高|同比|其中)[^\d]{0,4}$/;

/** The figure of the best part, or of the part that follows it (达…), rough and relative ones last. */
function answeringFigure(
  text: string,
  parts: readonly Part[],
  best: number,
  topic: readonly TopicTerm[],
): Quantity | undefined {
  const own = parts[best]?.figures ?? [];
  const next = parts[best + 1];
  const continues = next !== undefined && /^(?:达|为|共|计|合计|总数)/.test(text.slice(next.start, next.end));
  const candidates = [...own, ...(continues ? next.figures : [])];
  const outside = candidates.filter((figure) => !inBrackets(text, figure));
  const open = outside.length > 0 ? outside : candidates;
  const exact = open.filter((figure) => !rough.test(text.slice(Math.max(0, figure.start - 8), figure.start)));
  const [first, second] = exact.length > 0 ? exact : open;
  return second === undefined || exact.length === 1 ? first : listedFigure(text, open, topic);
}

/** Of several figures in a list (示范县4家、示范园区3家) the one whose item speaks of the topic, where just one does so best. */
function listedFigure(
  text: string,
  figures: readonly Quantity[],
  topic: readonly TopicTerm[],
): Quantity | undefined {
  const ranked = figures
    .map((figure) => ({ figure, share: coverage(topic, fold(itemBefore(text, figure))).share }))
    .sort((a, b) => b.share - a.share || a.figure.start - b.figure.start);
  const [best, next] = ranked;
  // 分别给予5万元、2万元: which is whose is told by the order of other words.
  const [first] = figures;
  if (first !== undefined && itemBefore(text, first).includes('分别')) return undefined;
  return best !== undefined && next !== undefined && best.share > next.share ? best.figure : undefined;
}

/** The words of the list item that lead up to a figure. */
function itemBefore(text: string, { start, end }: Span): string {
  const from = Math.max(...[...'、，,；;。：:'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return text.slice(from, end);
}

/** The one figure printed right behind the year or day asked for: 累计突破100亿元(…2024年26亿元…). */
function figureOfPeriod(
  text: string,
  parts: readonly Part[],
  topic: readonly TopicTerm[],
): Quantity | undefined {
  const periods = topic.filter(({ period }) => period === true).map((term) => term.text);
  const dated = parts
    .flatMap(({ figures }) => figures)
    .filter(({ start }) => periods.some((period) => text.slice(0, start).endsWith(period)));
  return dated.length === 1 ? dated[0] : undefined;
}

/** What stands in brackets details the figure before them. */
function inBrackets(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  );
}

/** Takes neighbours in while they add topic words or the figure, and what a colon or a 对…的 clause needs to be read. */
function widen(
  text: string,
  parts: readonly Part[],
  best: number,
  topic: readonly TopicTerm[],
  figure: Quantity | undefined,
): Span {
  let from = best;
  let to = best;
  const spanOf = (a: number, b: number): Span => ({
    start: parts[a]?.start ?? 0,
    end: parts[b]?.end ?? text.length,
  });
  const shareOf = (a: number, b: number): number => {
    const { start, end } = spanOf(a, b);
    return coverage(topic, fold(text.slice(start, end))).share;
  };
  const holdsFigure = (): boolean =>
    figure === undefined || (figure.start >= spanOf(from, to).start && figure.end <= spanOf(from, to).end);
  for (;;) {
    const now = spanOf(from, to);
    const gainLeft = from > 0 ? shareOf(from - 1, to) - shareOf(from, to) : 0;
    const gainRight = to + 1 < parts.length ? shareOf(from, to + 1) - shareOf(from, to) : 0;
    const wantsRight = gainRight > 0 || (!holdsFigure() && to + 1 < parts.length);
    const grown =
      wantsRight && gainRight >= gainLeft
        ? { from, to: to + 1 }
        : gainLeft > 0
          ? { from: from - 1, to }
          : wantsRight
            ? { from, to: to + 1 }
            : undefined;
    if (grown === undefined) return now;
    const wider = spanOf(grown.from, grown.to);
    if (wider.end - wider.start > longestExcerpt) return now;
    from = grown.from;
    to = grown.to;
  }
}
