import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { splitParts } from '../../text/sentences.ts';
import { answeringFigures, type ExpectedFigure } from '../find/expected.ts';
import { coverage, termMatch } from '../find/relevance.ts';

const longestWhole = 100;
/** Where no figure is looked for, what comes before and after mostly belongs to the answer. */
const longestStatement = 180;
const longestExcerpt = 140;
const longestDefinition = 300;

/** A definition is told whole, and so are what follows an offence and a term with its exception: the half of it misleads. */
const onePiece = /是指|所称|责令|罚款|日[^，,。]{0,12}[，,；;][^。]*延长/;

interface Part extends Span {
  readonly share: number;
  /** Share of the character pairs of the topic, as said, that the part holds. */
  readonly literal: number;
  readonly holdsHead: boolean;
  /** Counts by the head or by the hundred (每百户企业) where the question does not. */
  readonly isAside: boolean;
  readonly figures: readonly Quantity[];
}

/** What of a sentence is quoted, and the figure in it that answers. Spans count in the clause text. */
export interface Excerpt extends Span {
  readonly figure: Quantity | undefined;
  /** From the first to the last of several figures of which none is the one asked for: 总监200人，实务人才500人，专业人才1000人 for 人才. */
  readonly several: Span | undefined;
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
  const dated = figureOfPeriod(text, parts, topic) ?? figureOfChange(text, parts, topic);
  const several = best === -1 || dated !== undefined ? undefined : severalOf(parts, best);
  const figure =
    best === -1 || several !== undefined ? dated : (dated ?? answeringFigure(text, parts, best, topic));
  const longest =
    expected === undefined ? longestStatement : expected.paid === true ? 2 * longestExcerpt : longestWhole;
  const length = sentence.end - sentence.start;
  const isOnePiece = length <= longestDefinition && onePiece.test(text.slice(sentence.start, sentence.end));
  if (length <= longest || best === -1 || isOnePiece) {
    return { start: sentence.start, end: sentence.end, figure, several };
  }
  // The figure may stand further on, behind what it is measured for.
  const reach = several ?? figure ?? parts.slice(best + 1).flatMap(({ figures }) => figures)[0];
  return { ...widen(text, parts, best, topic, reach), figure, several };
}

/**
 * The parts side by side that each count some of what is asked by a figure of its own, where two of them speak of it as much as each
 * other and each adds words of its own to it.
 */
function severalOf(parts: readonly Part[], best: number): Span | undefined {
  const chosen = parts[best];
  const [figure, another] = chosen?.figures ?? [];
  if (chosen === undefined || figure?.kind !== 'count' || another !== undefined) return undefined;
  const isLike = (part: Part | undefined): boolean =>
    part?.figures.length === 1 &&
    part.isAside === chosen.isAside &&
    part.figures.every(({ kind, unit }) => kind === 'count' && unit === figure.unit);
  let from = best;
  while (isLike(parts[from - 1])) from--;
  let to = best;
  while (isLike(parts[to + 1])) to++;
  const run = parts.slice(from, to + 1);
  const equals = run.filter(({ share, literal }) => share === chosen.share && literal === chosen.literal);
  const first = run[0];
  const last = run.at(-1);
  return equals.length < 2 || first === undefined || last === undefined
    ? undefined
    : { start: first.start, end: last.end };
}

function describePart(
  text: string,
  span: Span,
  topic: readonly TopicTerm[],
  expected: ExpectedFigure | undefined,
): Part {
  const slice = text.slice(span.start, span.end);
  const figures = expected === undefined ? [] : answeringFigures(slice, expected);
  const folded = fold(slice);
  const isAside = perHead.test(folded) && !topic.some((term) => perHead.test(term.text));
  return {
    ...span,
    isAside,
    share: coverage(topic, folded).share,
    literal: pairShare(topic, folded),
    holdsHead:
      expected !== undefined &&
      expected.paid !== true &&
      figures.length > 0 &&
      topic.some((term) => term.head === true && termMatch(term, folded) > 0),
    figures: figures.map((figure) => ({
      ...figure,
      start: figure.start + span.start,
      end: figure.end + span.start,
    })),
  };
}

/**
 * The part that holds most of the topic, where there are such only among those that hold what is counted (收入要多少); among equals
 * one with a figure, then the one that comes nearest to the words as said, then the first.
 */
function bestPart(parts: readonly Part[]): number {
  const headed = parts.some(({ holdsHead }) => holdsHead);
  let best = -1;
  let bestScore = 0;
  parts.forEach((part, i) => {
    const score =
      part.share +
      (part.figures.length > 0 && part.share > 0 ? 0.1 : 0) +
      0.05 * part.literal -
      (part.isAside ? 0.1 : 0);
    if (part.share > 0 && score > bestScore && (!headed || part.holdsHead)) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}

const perHead = /人均|户均|每?[百千万]+[人户]/;

function pairShare(topic: readonly TopicTerm[], folded: string): number {
  const pairs = topic.flatMap(({ text }) =>
    Array.from(text)
      .slice(1, 40)
      .map((_, i) => text.slice(i, i + 2)),
  );
  return pairs.length === 0 ? 0 : pairs.filter((pair) => folded.includes(pair)).length / pairs.length;
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
  const candidates = [
    ...own,
    ...(continues ? next.figures : []),
    ...(own.length > 0 ? [] : dayBefore(text, parts, best)),
  ];
  const outside = candidates.filter((figure) => !inBrackets(text, figure));
  const open = outside.length > 0 ? outside : candidates;
  const exact = open.filter((figure) => !rough.test(text.slice(Math.max(0, figure.start - 8), figure.start)));
  const [first, second] = exact.length > 0 ? exact : open;
  // 突破一万件,达10374件: what continues a part is no further item of a list.
  const items = open.filter((figure) => own.length === 0 || own.includes(figure));
  const listed = items.length > 1 ? listedFigure(text, items, topic) : undefined;
  return listed ?? (second === undefined || exact.length === 1 ? first : undefined);
}

/** 2022年8月4日，国家知识产权局发文确定…: the day that a part opens with stands in a part of its own. */
function dayBefore(text: string, parts: readonly Part[], best: number): readonly Quantity[] {
  const lead = parts[best - 1];
  const day = lead?.figures.find(({ kind }) => kind === 'date' || kind === 'year');
  if (lead === undefined || day === undefined) return [];
  return text.slice(lead.start, lead.end).replace(day.text, '').length <= 1 ? [day] : [];
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

/** The words of the list item that lead up to a figure, and the figure. */
export function itemBefore(text: string, { start, end }: Span): string {
  const from = Math.max(...[...'、，,；;。：:'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  return text.slice(from, end);
}

/** The one figure printed right behind the year or day asked for: 累计突破100亿元(…2024年26亿元…). */
function figureOfPeriod(
  text: string,
  parts: readonly Part[],
  topic: readonly TopicTerm[],
): Quantity | undefined {
  const periods = topic.filter(({ period }) => period === true).flatMap(({ forms }) => forms);
  const dated = parts
    .flatMap(({ figures }) => figures)
    .filter(({ start }) => {
      const printed = periodBefore(text, start);
      return printed !== undefined && periods.some((period) => printed.startsWith(period));
    });
  return dated.length === 1 ? dated[0] : undefined;
}

/** The year, or the part of one, that is printed right before a figure: 2025年1-4月3.5亿元. */
export const periodBefore = (text: string, at: number): string | undefined =>
  yearOrPart.exec(text.slice(Math.max(0, at - longestPeriod), at))?.[0];

const yearOrPart =
  /\d{4}年(?:\d{1,2}(?:月?[-—–~至到]\d{1,2})?月(?:份|底)?|[上下]半年|[前头][\d一二三四五六七八九十]+个月)?$/;
const longestPeriod = 16;

/** 增长多少: the figure printed right behind such a word, not the whole that has grown. */
function figureOfChange(
  text: string,
  parts: readonly Part[],
  topic: readonly TopicTerm[],
): Quantity | undefined {
  if (!topic.some((term) => change.test(term.text))) return undefined;
  const best = bestPart(parts);
  return parts
    .slice(best)
    .flatMap(({ figures }) => figures)
    .find(({ start }) => changed.test(text.slice(Math.max(0, start - 8), start)));
}

const change = /^(?:增长|增加|上升|提高|下降|减少|增幅|降幅)$/;
const changed = /(?:增长|增加|上升|提高|下降|减少|增幅|降幅)[^\d，,；;]{0,4}$/;

/** What stands in brackets details the figure before them. */
function inBrackets(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) >
    Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
  );
}

/** The run of parts around the best one that holds most of the topic, and the figure where there is one; a short run rather than a long one. */
function widen(
  text: string,
  parts: readonly Part[],
  best: number,
  topic: readonly TopicTerm[],
  figure: Span | undefined,
): Span {
  const spanOf = (from: number, to: number): Span => ({
    start: parts[from]?.start ?? 0,
    end: parts[to]?.end ?? text.length,
  });
  const holdsFigure = ({ start, end }: Span): boolean =>
    figure === undefined || (start <= figure.start && figure.end <= end);
  const runs = parts.flatMap((_, from) =>
    from > best ? [] : parts.flatMap((_part, to) => (to < best ? [] : [spanOf(from, to)])),
  );
  const [chosen] = runs
    .filter(({ start, end }) => end - start <= longestExcerpt)
    .map((span) => ({
      span,
      worth:
        coverage(topic, fold(text.slice(span.start, span.end))).share +
        (holdsFigure(span) ? 1 : 0) -
        (span.end - span.start) * costOfCharacter,
    }))
    .sort((a, b) => b.worth - a.worth || a.span.start - b.span.start);
  return chosen?.span ?? spanOf(best, best);
}

/** In shares of the topic: the longest run costs about what one light word is worth. */
const costOfCharacter = 0.001;
