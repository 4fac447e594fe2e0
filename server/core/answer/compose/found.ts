import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { splitParts } from '../../text/sentences.ts';
import { boundedFigure } from '../comparison/bounded-figure.ts';
import { splitIndicators } from '../comparison/indicators.ts';
import { isNearest } from '../find/acceptance.ts';
import type { ClauseView, Sentence } from '../find/clause-view.ts';
import { answeringFigures, type ExpectedFigure } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { termMatch } from '../find/relevance.ts';
import { setsOut } from '../find/set-out.ts';
import { segmentOfTier, steppedFigure } from '../find/stepped-figure.ts';
import { type Steps, stepsOf } from '../find/steps.ts';
import { tierFit } from '../find/tiers.ts';
import { conflictsShown } from '../plan/conflicts.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { alternativesIn, sentencesFor } from './alternatives.ts';
import { yearRemark } from './asked-year.ts';
import { blockQuote } from './block-quote.ts';
import { conflictLine, disagreeing } from './conflict.ts';
import type { Draft } from './draft.ts';
import { excerpt, periodBefore } from './excerpt.ts';
import { followUps } from './follow-ups.ts';
import { nearestLine } from './nearest-line.ts';
import { otherFigures } from './other-figures.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';
import { sectionQuotes, withItsList } from './whole-list.ts';

/** Quotes what answers, the figure asked for first. */
export function composeFound(
  inquiry: Inquiry,
  findings: readonly Finding[],
  {
    expected,
    asksCap,
    words,
  }: {
    readonly expected: ExpectedFigure | undefined;
    readonly asksCap: boolean;
    readonly words: QuestionWords;
  },
  sources: Sources,
): Draft {
  const [best] = findings;
  if (best === undefined) throw new Error('no finding to compose');
  const { clause, document } = best.view;
  const steps = stepsOf(inquiry.turn.understanding, inquiry.topic);
  const topic = newlyAsked(inquiry, best);
  const long = best.sentence.end - best.sentence.start > (asksFigure(expected) ? longestWhole : longestTiers);
  const within =
    long || steps.lengths.length > 0 ? segmentOfTier(clause.text, best.sentence, steps) : best.sentence;
  const alternatives = alternativesIn(inquiry);
  const beside = sentencesFor(alternatives, best.view);
  const { start, end, ...excerpted } = {
    ...excerpt(clause.text, within, topic, expected),
    // What is set side by side is told side by side.
    ...(alternatives.length > 1 &&
      beside.length === 1 &&
      within.end - within.start <= longestTogether &&
      within),
  };
  const stepped = expected && steppedFigure(clause.text, { start, end }, { topic, steps, expected });
  const figure = stepped ?? excerpted.figure;
  const cut = trimEnd(clause.text, { start, end });
  const listed = best.hasFigure && figure === undefined && best.sentence.list !== undefined;
  const span = withItsList(best.view, best.sentence, cut, listed);
  const section = sectionQuotes(best, sources);
  const quotes =
    section.length > 0
      ? section
      : [...best.sentence.leads, ...headOf(clause.text, best.sentence, within), span].map((one) =>
          blockQuote(clause, one, sources),
        );
  // A share or a rate has no most of its own: only what the text says limits it.
  const unlimited =
    asksCap &&
    figure !== undefined &&
    (figure.kind === 'percent' || figure.per !== undefined) &&
    !limits.test(clause.text);
  // A comparison is answered by all the figures of the quote, not by one.
  const compares = inquiry.intents.includes('comparison') || asksTwice(inquiry) || beside.length > 1;
  const special = expected?.paid === true && section.length === 0 ? specialCases(best.view, span, steps) : [];
  // 有效发明专利多少件 does not say which; an aim is told as one.
  const isAim =
    figure !== undefined &&
    aimed.has(figure.kind) &&
    !inquiry.intents.includes('target') &&
    setsOut(best.view, best.sentence, words);
  const aim = isAim ? '目标：' : '';
  const lead =
    figure === undefined ||
    unlimited ||
    compares ||
    isStep(clause.text, figure) ||
    isFallShort(clause.text, figure) ||
    special.length > 0 ||
    isOneCase(clause.text, best.sentence, figure, { inquiry, expected })
      ? []
      : [`${aim}${asBound(clause.text, figure)}${sources.citer.cite(clause, span)}`];
  const further = (expected === undefined || compares) && section.length === 0 ? best.further : [];
  const also = alsoQuoted(best.view, [...(beside.length > 1 ? beside : []), ...special, ...further], span);
  const year = yearRemark({
    inquiry,
    asOf: sources.asOf,
    document,
    text: clause.text,
    shown: span,
    figure,
  });
  const note = validityNote(document, sources);
  const conflicts = conflictsShown(clause.text, span, figure);
  const others = otherFigures({ inquiry, findings, best, expected, words }, sources);
  const disagree = conflicts.length > 0 || others.disagree || others.conflicts;
  const nearest = isNearest(best);
  // 给多少天, 要办多少个工作日: an amount of time is no sum.
  const asksSum =
    expected?.kinds.has('money') === true || (expected?.paid === true && expected.kinds.has('percent'));
  const statesAmount =
    inquiry.intents.includes('amount') &&
    asksSum &&
    expected?.unpaid !== true &&
    best.hasFigure &&
    !unlimited &&
    !inquiry.intents.includes('target');
  return {
    kind: unlimited || year?.isOther === true ? 'no_amount' : statesAmount ? 'amount' : 'answer',
    paragraphs: [
      ...(nearest ? [nearestLine] : []),
      ...(unlimited ? [noLimitLine] : []),
      ...(year?.isOther === true ? [year.text] : others.disagree ? [] : lead),
      ...(year?.isOther === false ? [year.text] : []),
      ...quotes,
      ...also.map((one) => blockQuote(clause, one, sources)),
      ...conflicts.map((one) => conflictLine(one, clause, span, sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
      ...(year?.isOther === true ? [] : others.paragraphs),
    ],
    spoken: [
      ...(nearest ? ['最接近的规定是：'] : []),
      ...(unlimited ? ['文件没有写最高限额。'] : []),
      ...(year === undefined ? [] : [year.text.replace(/：$/, '。')]),
      `${aim}${spokenPart(clause.text, span, figure).replace(/[。；，]$/, '')}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: [...(note ? [note.warning] : []), ...(disagree ? [disagreeing] : [])],
    followUps: followUps(best.view),
  };
}

/** What may be aimed at; a day is not. */
const aimed: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'percent', 'measure']);

/** What is measured, before the first of several tiers: 近3个纳税年度累计缴纳个人所得税：1万元以上…；3万元以上…. */
function headOf(text: string, sentence: Span, tier: Span): Span[] {
  if (tier.start === sentence.start) return [];
  const first = text.slice(sentence.start, tier.start).split(/[；;]/)[0] ?? '';
  const end = Math.max(first.lastIndexOf('：'), first.lastIndexOf(':')) + 1;
  return end === 0 || end > longestHead ? [] : [{ start: sentence.start, end: sentence.start + end }];
}

const longestHead = 120;

/** 每满1年计2分, 每增加1岁少加2分: by how much it changes, not what it comes to. */
const isStep = (text: string, { kind, start }: Quantity): boolean =>
  kind === 'measure' && /每[^。；;]{1,24}$/.test(text.slice(Math.max(0, start - 26), start));

/** 每件600元；经司法确认的，每件1000元: the question speaks of the other case as well, which has a sum of its own. */
function isOneCase(
  text: string,
  sentence: Span,
  figure: Span,
  { inquiry, expected }: { readonly inquiry: Inquiry; readonly expected: ExpectedFigure | undefined },
): boolean {
  if (expected?.paid !== true) return false;
  const cases = [...text.slice(sentence.start, sentence.end).matchAll(/[^；;]+/g)].map(
    ({ index, 0: said }) => ({
      said,
      isTold: sentence.start + index <= figure.start && figure.end <= sentence.start + index + said.length,
    }),
  );
  const told = fold(cases.find(({ isTold }) => isTold)?.said ?? '');
  return cases.some(
    ({ said, isTold }) =>
      !isTold &&
      answeringFigures(said, expected).length > 0 &&
      inquiry.turn.understanding.topic.some(
        (term) => !term.generic && termMatch(term, fold(said)) > 0 && termMatch(term, told) === 0,
      ),
  );
}

/** 室温低于十四摄氏度的，: whom a provision is for that falls short of something, not what is to be reached. */
const isFallShort = (text: string, { start, end }: Quantity): boolean =>
  /(?:(?<!不得?)低于|不足|[不未]满|(?<!不得?)少于|不到)$/.test(text.slice(0, start)) &&
  /^[^，,；;。：:]{0,25}的[，,]/.test(text.slice(end));

/** 最高**500万元**: a most is never shown as what is paid. */
function asBound(text: string, figure: Span): string {
  const { start: bound, end } = boundedFigure(text, figure);
  // 2024年**26亿元**(…): one of several years.
  const start = Math.min(bound, figure.start - (periodBefore(text, figure.start)?.length ?? 0));
  const own = text.slice(figure.start, figure.end);
  return `${text.slice(start, figure.start)}**${own}**${text.slice(figure.end, end)}`;
}

/** 那商标呢 after 发明专利: of the figures of a sentence that holds both, the one for the new word is meant. */
function newlyAsked({ topic, turn, carried }: Inquiry, { sentence }: Finding): readonly TopicTerm[] {
  const own = turn.understanding.topic.filter((term) => !term.generic);
  const isHeld = own.length > 0 && own.every((term) => termMatch(term, sentence.folded) > 0);
  return carried.topic && isHeld ? own : topic;
}

/** 瞪羚企业多少家、增长多少, 结案率和满意度: two figures are asked for. */
function asksTwice({ turn, topic, carried }: Inquiry): boolean {
  const { folded } = turn.understanding;
  const numbers = folded.match(/多[少大高长久远重]|(?<![哪第好这那])几(?![时十百千])/g)?.length ?? 0;
  return numbers > 1 || (!carried.topic && splitIndicators(folded, topic).length > 1);
}

/** Words that limit a sum. */
const limits = /最高|不超过|不得超过|上限|封顶|限额|至多/;

const noLimitLine = '这里**没有写最高限额**，只规定了怎样计算：';

/** The figure of a tier is asked for, and it is no sum. */
const asksFigure = (expected: ExpectedFigure | undefined): boolean =>
  expected !== undefined && expected.paid !== true;

const longestTogether = 300;

/** Tiers side by side in a longer sentence are quoted one at a time. */
const longestTiers = 200;
/** A longer sentence without sums is cut, so that another tier could be what is left of it. */
const longestWhole = 100;

/**
 * 其中仅以花样版权质押的，按年化2%计算, 以后升级的，只补发差额, 投入低于100万元的，不予补助 behind what is quoted: another case is told with
 * the rule where it has a sum of its own, or where the asker's figure may fall into it.
 */
function specialCases({ clause, sentences }: ClauseView, { end }: Span, { facts }: Steps): Sentence[] {
  const behind = sentences.filter(({ start }) => start >= end);
  const isSpecial = (sentence: Sentence): boolean => {
    const said = clause.text.slice(sentence.start, sentence.end);
    if (/不予/.test(said)) return tierFit(said, facts) !== undefined;
    const hasSum = findQuantities(said).some(({ kind }) => kind === 'money' || kind === 'percent');
    return said.includes('差额') || (/^其中/.test(said) && hasSum);
  };
  const other = behind.findIndex((sentence) => !isSpecial(sentence));
  return behind.slice(0, other === -1 ? undefined : other);
}

/** Further sentences that speak of the topic, each with the list that it announces, as far as they are not quoted yet. */
function alsoQuoted(view: ClauseView, further: readonly Sentence[], quoted: Span): Span[] {
  const spans: Span[] = [];
  for (const sentence of further) {
    const isQuoted = [quoted, ...spans].some(
      ({ start, end }) => start <= sentence.start && sentence.start < end,
    );
    if (isQuoted || spans.length === mostFurther) continue;
    spans.push(withItsList(view, sentence, trimEnd(view.clause.text, sentence), false));
  }
  return spans;
}

const mostFurther = 2;

/** Of a quote too long to read out, the part that holds the figure asked for. */
function spokenPart(text: string, span: Span, figure: Span | undefined): string {
  const quoted = text.slice(span.start, span.end);
  const period = figure === undefined ? undefined : periodBefore(text, figure.start);
  if (figure !== undefined && period !== undefined)
    return text.slice(figure.start - period.length, figure.end);
  if (figure === undefined || quoted.length <= longestRead) return quoted;
  const part = splitParts(text, span).find(({ start, end }) => start <= figure.start && figure.end <= end);
  return part === undefined ? quoted : text.slice(part.start, part.end);
}

const longestRead = 60;
