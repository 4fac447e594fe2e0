import type { TopicTerm } from '../../dialogue/topic.ts';
import { levelsBefore } from '../../rules/draft/levels.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { answeringFigures, type ExpectedFigure } from './expected.ts';
import { levelsIn } from './levels.ts';
import type { Steps } from './steps.ts';
import { tierFit } from './tiers.ts';

export interface SteppedInput {
  readonly topic: readonly TopicTerm[];
  readonly steps: Steps;
  readonly expected: ExpectedFigure;
}

/**
 * Of several figures in a sentence the one for the asker's step: the second of 分别给予10万元、50万元 for the second honour named,
 * that of the tier that holds the asker's figure, or the only one that is paid. Undefined when the sentence does not say so plainly.
 */
export function steppedFigure(text: string, sentence: Span, asked: SteppedInput): Quantity | undefined {
  const segment = segmentOfTier(text, sentence, asked.steps);
  const inTurns = /分别|依次/.test(text.slice(segment.start, segment.end));
  return inTurns ? inTurn(text, segment, asked) : onlyPaid(text, segment, asked.expected);
}

/** Of tiers that semicolons divide, the highest that holds the asker's figure; the whole sentence where there are none. */
export function segmentOfTier(text: string, sentence: Span, { facts, lengths }: Steps): Span {
  const segments = [...text.slice(sentence.start, sentence.end).matchAll(/[^；;]+/g)].map(
    ({ index, 0: part }) => ({
      start: sentence.start + index,
      end: sentence.start + index + part.length,
    }),
  );
  let best = sentence;
  let highest = -1;
  const fits = segments.map(({ start, end }) => tierFit(text.slice(start, end), lengths));
  const told = fits.filter((fit) => fit !== undefined).length > 1 ? lengths : [];
  for (const segment of segments) {
    const fit = tierFit(text.slice(segment.start, segment.end), [...facts, ...told]);
    if (fit?.is !== 'in' || fit.from <= highest) continue;
    best = segment;
    highest = fit.from;
  }
  return best;
}

/** …、…、…分别给予甲、乙、丙: the figure in the same place as the one name that the question holds. */
function inTurn(
  text: string,
  { start, end }: Span,
  { topic, steps, expected }: SteppedInput,
): Quantity | undefined {
  const at = text.slice(start, end).search(/分别|依次/);
  const behind = text.slice(start + at, end);
  const listed = answeringFigures(behind, expected);
  const figures = listed.filter(
    (figure, i) =>
      i === 0 || /^[^，,。；;]{0,4}[、,，和]$/.test(behind.slice(listed[i - 1]?.end ?? 0, figure.start)),
  );
  const names = text.slice(start, start + at);
  const place = placeOf(names, figures.length, { topic, steps });
  const figure = place === undefined ? undefined : figures[place];
  const offset = start + at;
  return figure && { ...figure, start: figure.start + offset, end: figure.end + offset };
}

function placeOf(
  names: string,
  count: number,
  { topic, steps }: Pick<SteppedInput, 'topic' | 'steps'>,
): number | undefined {
  const [level] = steps.levels;
  if (level !== undefined) {
    const ranks = levelsIn(fold(names))
      .filter(({ scale }) => scale === level.scale)
      .flatMap((one) => [...one.ranks]);
    const at = ranks.findIndex((rank) => level.ranks.has(rank));
    return ranks.length === count && at !== -1 ? at : undefined;
  }
  const listed = levelsBefore(names, count)?.map(fold);
  if (listed === undefined) return undefined;
  const held = listed.map(
    (name) => topic.filter(({ forms }) => forms.some((form) => name.includes(form))).length,
  );
  const most = Math.max(...held);
  return held.filter((one) => one === most).length === 1 ? held.indexOf(most) : undefined;
}

/** The one figure behind a verb of paying: 实缴5000万元至1亿元的，奖励600万元. */
function onlyPaid(text: string, { start, end }: Span, expected: ExpectedFigure): Quantity | undefined {
  if (expected.paid !== true) return undefined;
  const slice = text.slice(start, end);
  const paid = findQuantities(slice).filter(
    (figure) =>
      expected.kinds.has(figure.kind) &&
      figure.range === undefined &&
      /(?:奖励|给予|补助|补贴|资助|返还|发放|奖补|配套)[^，,。；;\d]{0,8}$/.test(
        slice.slice(0, figure.start),
      ),
  );
  const [figure, second] = paid;
  return figure === undefined || second !== undefined
    ? undefined
    : { ...figure, start: figure.start + start, end: figure.end + start };
}
