import { Exact } from '../../text/amounts-exact.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { splitParts, splitSentences } from '../../text/sentences.ts';

/** Figures of one passage that do not agree with each other. */
export interface Conflict extends Span {
  /** parts: what stands in brackets does not add up to the total before it. share: a percentage is not that of the two counts. */
  readonly kind: 'parts' | 'share';
  /** Chinese, without any figure of its own. */
  readonly says: string;
  /** The figures that do not agree; what else the passage holds is in order. */
  readonly figures: readonly Span[];
}

/**
 * What does not agree in a passage that is shown, as far as it touches the figure that is told: a wrong share says nothing against
 * the number that it is taken of. Without such a figure, what the passage shows of it.
 */
export function conflictsShown(text: string, shown: Span, told: Span | undefined): Conflict[] {
  return findConflicts(text).filter(({ figures }) =>
    figures.some(({ start, end }) =>
      told === undefined ? shown.start <= start && end <= shown.end : start < told.end && told.start < end,
    ),
  );
}

/** Looks through a passage for totals that their parts do not reach and shares that their counts do not give. Spans count in the passage. */
export function findConflicts(text: string): Conflict[] {
  const quantities = findQuantities(text);
  return [...partsConflicts(text, quantities), ...shareConflicts(text, quantities)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The passage with the words before it that say what its first figure counts: 质押融资累计已突破 before 100亿元(…). */
export function withSubject(text: string, passage: Span): Span {
  const sentence = splitSentences(text).find(
    ({ start, end }) => start <= passage.start && passage.start < end,
  );
  const parts = sentence === undefined ? [] : splitParts(text, sentence);
  const at = parts.findIndex(({ start, end }) => start <= passage.start && passage.start < end);
  const part = parts[at];
  if (part === undefined) return { start: passage.start, end: passage.end };
  const lead = text.slice(part.start, passage.start).match(/\p{Script=Han}/gu)?.length ?? 0;
  const before = lead < leastLead ? parts[at - 1] : undefined;
  return { start: (before ?? part).start, end: passage.end };
}

const leastLead = 4;

/** 累计100亿元（2023年50亿元，2024年26亿元）: dated parts of the same unit in the brackets right behind a total. */
function partsConflicts(text: string, quantities: readonly Quantity[]): Conflict[] {
  return quantities.flatMap((total): Conflict[] => {
    const bracket = /^[（(][^（）()]*[）)]/.exec(text.slice(total.end));
    if (bracket === null || (total.kind !== 'money' && total.kind !== 'count')) return [];
    const end = total.end + bracket[0].length;
    const inside = quantities.filter(({ start }) => start >= total.end && start < end);
    const parts = inside.filter(({ kind, unit }) => kind === total.kind && unit === total.unit);
    const dated = inside.some(({ kind }) => kind === 'year' || kind === 'date');
    if (parts.length < 2 || !dated) return [];
    const sum = parts.reduce((value, part) => value.plus(part.value), new Exact(0));
    if (sum.eq(total.value)) return [];
    return [
      {
        kind: 'parts',
        start: total.start,
        end,
        figures: [{ start: total.start, end }],
        says: '括号里各年的数相加，与前面的累计数不一致，文件没有说明原因',
      },
    ];
  });
}

/** 有效发明专利达10374件……高价值发明专利3836件，占比39%: a share right behind a count, of the larger count of the same unit and the same thing before it. */
function shareConflicts(text: string, quantities: readonly Quantity[]): Conflict[] {
  return quantities.flatMap((share, i): Conflict[] => {
    if (
      share.kind !== 'percent' ||
      !/占比?[^，,。；;]{0,3}$/.test(text.slice(Math.max(0, share.start - 6), share.start))
    )
      return [];
    const part = quantities[i - 1];
    if (part?.kind !== 'count') return [];
    const noun = nounBefore(text, part);
    const whole = quantities
      .slice(0, i - 1)
      .findLast(
        (candidate) =>
          candidate.kind === 'count' &&
          candidate.unit === part.unit &&
          new Exact(candidate.value).gt(part.value) &&
          sharesNoun(text, candidate, noun),
      );
    if (whole === undefined) return [];
    const actual = new Exact(part.value).times(100).dividedBy(whole.value);
    const decimals = (share.value.split('.')[1] ?? '').length;
    if (actual.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP).eq(share.value)) return [];
    return [
      {
        kind: 'share',
        start: whole.start,
        end: share.end,
        figures: [{ start: part.start, end: share.end }],
        says: '按文件写的件数相除，与所写的占比不一致，文件没有说明口径',
      },
    ];
  });
}

/** The Han characters right before a figure, verbs of amount cut off. */
function nounBefore(text: string, { start }: Span): string {
  const run = /[\p{Script=Han}]+$/u.exec(text.slice(0, start))?.[0] ?? '';
  return run.replace(/(?:拥有量|总量|数量|达到|达|有|为|共|超过|突破)+$/u, '').slice(-4);
}

/** True when the clause of the sentence that holds the figure names the same thing. */
function sharesNoun(text: string, { start }: Span, noun: string): boolean {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  return noun.length >= 3 && text.slice(from, start).includes(noun);
}
