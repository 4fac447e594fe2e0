import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { ScalarInput } from '../../rules/schema.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { overlapsAny } from '../../text/overlaps.ts';
import { rememberEach } from '../../text/remember.ts';
import { partAround } from '../facts/denials.ts';
import type { Benefit } from './benefit.ts';

/** Where a turn names a benefit. */
export interface Mention extends Span {
  readonly benefit: Benefit;
  /** Characters of the wording: of two that overlap the longer one is meant. */
  readonly length: number;
  /** Named by a short word beside a figure (利息36万, 数据5件), not by a wording of its own. */
  readonly byFigure: boolean;
}

type MentionWords = Pick<QuestionWords, 'genericWords' | 'contrasts'>;

/** What a turn names of some benefits, in its order: by their wordings, by what they are paid on, by a short word beside a figure. */
export function mentionsIn(
  turn: Understanding,
  benefits: readonly Benefit[],
  words: MentionWords,
): readonly Mention[] {
  const worded = benefits.flatMap((benefit) =>
    wordingsOf(benefit).flatMap((parts) =>
      saidAt(parts, turn, { telling: () => tellingOf(benefit, words), generic: words.genericWords }).map(
        ({ length, ...span }) => mentionOf(benefit, span, length),
      ),
    ),
  );
  const all = [...worded, ...besideFigures(turn, benefits, words)];
  const isCovered = (one: Mention): boolean =>
    all.some((other) => other.length > one.length && overlapsAny(one, [other]));
  return all
    .filter((one) => !isCovered(one))
    .sort((a, b) => a.start - b.start || b.length - a.length || a.end - b.end);
}

const mentionOf = (benefit: Benefit, { start, end }: Span, length: number, byFigure = false): Mention => ({
  benefit,
  start,
  end,
  length,
  byFigure,
});

/** The wordings of a benefit; where nothing is paid only what names it as a whole. */
const wordingsOf = ({ topics, bound }: Benefit): Benefit['topics'] =>
  bound.rule.kind === 'amount' ? topics : topics.filter(([, another]) => another === undefined);

/** Where a wording is said, and how much of it. */
interface Said extends Span {
  readonly length: number;
}

/**
 * Where a wording is said. Its parts may stand in different pieces (打了两场官司,国内花了20万): then it is said, by that part alone, where
 * the part stands that tells one thing from another, or else where the last one does.
 */
function saidAt(
  parts: readonly string[],
  turn: Understanding,
  { telling, generic }: { readonly telling: () => readonly string[]; readonly generic: readonly string[] },
): Said[] {
  const shortest = Math.min(...parts.map(({ length }) => length));
  if (parts.length === 1 && shortest < shortestPart) return [];
  // Most wordings are not said at all.
  const found: Span[][] = [];
  for (const part of parts) {
    const spans = spansOfPart(part, turn);
    if (spans.length === 0) return [];
    found.push(spans);
  }
  const [first = [], ...others] = found;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const near = first.flatMap((span): Said[] => {
    const all = [span, ...others.flatMap((spans) => spans.find((other) => isNear(span, other, turn)) ?? [])];
    if (all.length < parts.length) return [];
    return [
      {
        start: Math.min(...all.map(({ start }) => start)),
        end: Math.max(...all.map(({ end }) => end)),
        length,
      },
    ];
  });
  if (near.length > 0 || shortest < shortestPart) return near;
  const ofOneThing = telling();
  const at = parts.findIndex((part) => ofOneThing.includes(part));
  const part = parts.at(at) ?? '';
  return generic.includes(part) ? [] : (found.at(at) ?? []).map((span) => ({ ...span, length: part.length }));
}

/** The words that tell one thing from another (国内, 海外), those for who is paid apart. */
export const tellingOf = ({ bound }: Benefit, { contrasts }: MentionWords): readonly string[] => {
  const roles = new Set(bound.rule.roles.map(fold));
  return contrasts.flat().filter((word) => !roles.has(word));
};

const shortestPart = 2;

/** Nothing stands between two parts that would begin another thing: no mark, no figure, no word for "and". */
function isNear(one: Span, other: Span, { folded, quantities }: Understanding): boolean {
  const [start, end] = one.start <= other.start ? [one.end, other.start] : [other.end, one.start];
  const between = folded.slice(Math.min(start, end), end);
  return (
    between.length <= widestGap &&
    !/[,.;!?:、和跟与及又]/.test(between) &&
    !quantities.some((figure) => figure.start >= start && figure.end <= end)
  );
}

const widestGap = 8;

/** Where a part stands, as said or as the official wording of what is said; not where it breaks off inside a word. */
function spansOfPart(part: string, { folded, topic }: Understanding): Span[] {
  const said: Span[] = [];
  for (let at = folded.indexOf(part); at !== -1; at = folded.indexOf(part, at + 1))
    said.push({ start: at, end: at + part.length });
  const whole = said.filter(
    (span) =>
      !isEndOfOther(part, span, topic) &&
      !topic.some(
        ({ known, start, end }) => known && start > span.start && start < span.end && end > span.end,
      ),
  );
  const meant = topic.filter(({ forms }) => forms.slice(1).some((form) => form.includes(part)));
  return [...whole, ...meant.map(({ start, end }) => ({ start, end }))];
}

/** 保费 in 担保费: a cost of another kind, whose official wordings do not hold the part. */
const isEndOfOther = (part: string, { start, end }: Span, topic: Understanding['topic']): boolean =>
  /[费息]$/.test(part) &&
  topic.some(
    (term) =>
      term.start < start &&
      term.end === end &&
      term.forms.length > 1 &&
      !term.forms.slice(1).some((form) => form.includes(part)),
  );

/** 利息36万, 保险8万, 数据5件: figures behind a word that of all the benefits one alone is told by. */
function besideFigures(
  { folded, quantities, topic }: Understanding,
  benefits: readonly Benefit[],
  words: MentionWords,
): Mention[] {
  return quantities.flatMap((figure, i): Mention[] => {
    const start = Math.max(partAround(folded, figure).start, quantities[i - 1]?.end ?? 0);
    const before = folded.slice(start, figure.start);
    const isPaid = figure.kind === 'money' || (figure.kind === 'plain' && /[千万]/.test(figure.text));
    const named = benefits.flatMap((benefit) => {
      const said = isPaid ? paidIn(benefit, before, words) : countedIn(benefit, figure, before, words);
      if (said === undefined) return [];
      const end = before.lastIndexOf(said) + said.length;
      const isOther = isEndOfOther(said, { start: start + end - said.length, end: start + end }, topic);
      return isOther ? [] : [{ benefit, said, end }];
    });
    const last = Math.max(...named.map(({ end }) => end));
    const nearest = named.filter(({ end }) => end === last).sort((a, b) => b.said.length - a.said.length);
    const [only] = nearest;
    // 维权代理费 holds a word of both kinds of cases; 担保费 is no 保费.
    const isShared = (other: (typeof named)[number]): boolean =>
      other !== only && (other.said === only?.said || other.benefit.quoted.includes(only?.said ?? ''));
    if (only === undefined || nearest.some(isShared)) return [];
    const at = start + only.end - only.said.length;
    return [mentionOf(only.benefit, { start: at, end: figure.end }, only.said.length, true)];
  });
}

/** The longest word for a sum that the benefit is taken of: 利息, 保费. Only such as its clause uses, or kinds of costs; 花了 is said of everything. */
const paidIn = (benefit: Benefit, before: string, { genericWords }: MentionWords): string | undefined =>
  wordsForSums(benefit).find((word) => before.includes(word) && !genericWords.includes(word));

const wordsForSums = rememberEach(({ bound: { rule }, quoted }: Benefit): readonly string[] => {
  const inputs =
    rule.kind === 'amount'
      ? rule.inputs.flatMap((input): ScalarInput[] =>
          input.type === 'level'
            ? []
            : input.type === 'list'
              ? [...input.item]
              : input.history
                ? []
                : [input],
        )
      : [];
  return inputs
    .filter(({ type }) => type === 'money')
    .flatMap(({ words }) => words.map(fold))
    .filter((word) => word.length >= shortestPart && (quoted.includes(word) || /[费息]$/.test(word)))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
});

/** 数据 of 数据5件: all that is said before a count, where it is a stretch of a wording and the benefit counts in such a unit. */
function countedIn(
  { bound: { rule }, topics }: Benefit,
  { kind, unit }: Quantity,
  before: string,
  { genericWords }: MentionWords,
): string | undefined {
  const noun = before.replace(/^(?:我们?|还|另|又|也|有|了|的)+|(?:有|了|是)+$/g, '');
  const counts =
    rule.kind === 'amount' && rule.inputs.some((input) => input.type === 'count' && input.unit === unit);
  const isNamed =
    noun.length >= shortestPart &&
    !genericWords.includes(noun) &&
    topics.some((parts) => parts.length === 1 && parts[0]?.includes(noun));
  return kind === 'count' && counts && isNamed ? noun : undefined;
}
