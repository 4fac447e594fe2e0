import type { Clause, PolicyDocument, Span } from '../../text/document.ts';
import { splitParts, splitSentences } from '../../text/sentences.ts';
import { isNearest } from '../acceptance.ts';
import type { ClauseView } from '../clause-view.ts';
import { type Conflict, findConflicts, withSubject } from '../conflicts.ts';
import type { Draft } from '../draft.ts';
import { excerpt } from '../excerpt.ts';
import { type ExpectedFigure, speaksOfPaying } from '../expected.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Outcome } from '../outcome.ts';
import type { Finding } from '../ranking.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from '../source-line.ts';
import { segmentOfTier, steppedFigure } from '../stepped-figure.ts';
import { stepsOf } from '../steps.ts';
import { blockQuote, trimEnd } from './block-quote.ts';
import { sectionQuotes, withItsList } from './whole-list.ts';

/** Quotes what answers, the figure asked for first. */
export function composeFound(
  inquiry: Inquiry,
  findings: readonly Finding[],
  { expected, asksCap }: { expected: ExpectedFigure | undefined; asksCap: boolean },
  sources: Sources,
): Draft {
  const [best] = findings;
  if (best === undefined) throw new Error('no finding to compose');
  const { clause, document } = best.view;
  const steps = stepsOf(inquiry.turn.understanding);
  const long = best.sentence.end - best.sentence.start > longestTiers;
  const within = long ? segmentOfTier(clause.text, best.sentence, steps) : best.sentence;
  const { start, end, ...excerpted } = excerpt(clause.text, within, inquiry.topic, expected);
  const stepped =
    expected && steppedFigure(clause.text, { start, end }, { topic: inquiry.topic, steps, expected });
  const figure = stepped ?? excerpted.figure;
  const cut = trimEnd(clause.text, { start, end });
  const listed = best.hasFigure && figure === undefined && best.sentence.list !== undefined;
  const span = withItsList(best.view, best.sentence, cut, listed);
  const section = sectionQuotes(best, sources);
  const quotes =
    section.length > 0
      ? section
      : [...best.sentence.leads, span].map((one) => blockQuote(clause, one, sources));
  // A share or a rate has no most of its own: only what the text says limits it.
  const unlimited =
    asksCap &&
    figure !== undefined &&
    (figure.kind === 'percent' || figure.per !== undefined) &&
    !limits.test(clause.text);
  // A comparison is answered by all the figures of the quote, not by one.
  const compares = inquiry.intents.includes('comparison');
  const lead =
    figure === undefined || unlimited || compares
      ? []
      : [`**${figure.text}**${sources.citer.cite(clause, span)}`];
  const also = expected === undefined && section.length === 0 ? alsoQuoted(best, span) : [];
  const note = validityNote(document, sources);
  const conflicts = findConflicts(clause.text).filter((one) => one.start < span.end && span.start < one.end);
  const others = otherFigures(inquiry, findings, best, expected, sources);
  const disagree = conflicts.length > 0 || others.length > 0;
  const nearest = isNearest(best);
  const statesAmount =
    inquiry.intents.includes('amount') && best.hasFigure && !unlimited && !inquiry.intents.includes('target');
  return {
    kind: unlimited ? 'no_amount' : statesAmount ? 'amount' : 'answer',
    paragraphs: [
      ...(nearest ? [nearestLine] : []),
      ...(unlimited ? [noLimitLine] : []),
      ...(others.length > 0 ? [] : lead),
      ...quotes,
      ...also.map((one) => blockQuote(clause, one, sources)),
      ...conflicts.map((one) => conflictLine(one, clause, span, sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
      ...others,
    ],
    spoken: [
      ...(nearest ? ['最接近的规定是：'] : []),
      ...(unlimited ? ['文件没有写最高限额。'] : []),
      `${spokenPart(clause.text, span, figure).replace(/[。；，]$/, '')}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: [...(note ? [note.warning] : []), ...(disagree ? [disagreeing] : [])],
    followUps: followUps(best.view),
  };
}

/** Words that limit a sum. */
const limits = /最高|不超过|不得超过|上限|封顶|限额|至多/;
const noLimitLine = '这里**没有写最高限额**，只规定了怎样计算：';

/** Tiers side by side in a longer sentence are quoted one at a time. */
const longestTiers = 200;

/** Further sentences that speak of the topic, each with the list that it announces, as far as they are not quoted yet. */
function alsoQuoted({ view, further }: Finding, quoted: Span): Span[] {
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

/** Of a quote too long to read out, the part that holds the figure asked for. */
function spokenPart(text: string, span: Span, figure: Span | undefined): string {
  const quoted = text.slice(span.start, span.end);
  if (figure === undefined || quoted.length <= longestRead) return quoted;
  const part = splitParts(text, span).find(({ start, end }) => start <= figure.start && figure.end <= end);
  return part === undefined ? quoted : text.slice(part.start, part.end);
}

const longestRead = 60;

/** What does not agree, with the whole passage when the quote shows only part of it. */
export function conflictLine(conflict: Conflict, clause: Clause, shown: Span, sources: Sources): string {
  const inside = shown.start <= conflict.start && conflict.end <= shown.end;
  return `注意：${conflict.says}。${inside ? '' : `\n\n${blockQuote(clause, withSubject(clause.text, conflict), sources)}`}`;
}

/** Figures that other documents of the same place give for the same thing, each with its source. */
function otherFigures(
  inquiry: Inquiry,
  findings: readonly Finding[],
  best: Finding,
  expected: ExpectedFigure | undefined,
  sources: Sources,
): string[] {
  if (inquiry.kinds.length > 1) return otherDocuments(inquiry, findings, best, sources);
  const bestFigure = excerpt(best.view.clause.text, best.sentence, inquiry.topic, expected).figure;
  if (expected === undefined || bestFigure === undefined) return [];
  const seen = new Set([best.view.document.id]);
  return findings.flatMap((finding): string[] => {
    const { clause, document } = finding.view;
    const isRival =
      finding.hasFigure &&
      document.region === best.view.document.region &&
      finding.covered >= best.covered - rivalMargin;
    if (!isRival || seen.has(document.id)) return [];
    const cut = excerpt(clause.text, finding.sentence, inquiry.topic, expected);
    const figure = cut.figure;
    if (
      figure === undefined ||
      figure.kind !== bestFigure.kind ||
      figure.unit !== bestFigure.unit ||
      figure.value === bestFigure.value
    ) {
      return [];
    }
    seen.add(document.id);
    const span = trimEnd(clause.text, cut);
    const conflicts = findConflicts(clause.text).filter(
      (one) => one.start < span.end && span.start < one.end,
    );
    return [
      '同一地方还有文件写的数与此不同：',
      blockQuote(clause, span, sources),
      ...conflicts.map((one) => conflictLine(one, clause, span, sources)),
      sourceLine(clause, document, sources),
    ];
  });
}

/** Told before a quote that does not hold all of what was asked. */
const nearestLine = '文件里最接近所问的规定如下，请核对是否就是您要问的：';

/** 方案写…，答复说…: what the other document of the kinds that the question names says of it. */
function otherDocuments(
  inquiry: Inquiry,
  findings: readonly Finding[],
  best: Finding,
  sources: Sources,
): string[] {
  const seen = new Set([best.view.document.id]);
  const nearestFirst = [...findings].sort((a, b) => b.inSentence - a.inSentence);
  return nearestFirst.flatMap(({ view, sentence }): string[] => {
    if (seen.has(view.document.id)) return [];
    seen.add(view.document.id);
    const cut = excerpt(view.clause.text, sentence, inquiry.topic, undefined);
    return [
      '同一地方的其他文件这样写：',
      blockQuote(view.clause, trimEnd(view.clause.text, cut), sources),
      sourceLine(view.clause, view.document, sources),
    ];
  });
}

const rivalMargin = 0.05;
const mostFurther = 2;

/** Says that words given as a document's own stand in none, with what comes nearest. */
export function composeQuoteMissing(
  inquiry: Inquiry,
  { said, nearest }: Extract<Outcome, { type: 'quote_missing' }>,
  sources: Sources,
): Draft {
  const missing = `已收录的文件里没有“${said}”这句话，不能当作原文引用。`;
  if (nearest.length === 0) {
    return { kind: 'not_found', paragraphs: [missing], spoken: ['文件里没有这句话。'] };
  }
  const found = composeFound(inquiry, nearest, { expected: undefined, asksCap: false }, sources);
  const paragraphs = [missing, ...found.paragraphs.filter((line) => line !== nearestLine)];
  return { ...found, paragraphs, spoken: ['文件里没有这句话。', ...found.spoken] };
}

/** Quotes a passage whose figures are held against each other and says what does not agree. */
export function composeConflict(
  { view, spans, conflicts }: Extract<Outcome, { type: 'conflict' }>,
  sources: Sources,
): Draft {
  const { clause, document } = view;
  const note = validityNote(document, sources);
  const agrees = '文件就是这样写的，没有另作说明';
  const says = conflicts.map((conflict) => conflict.says);
  return {
    kind: 'answer',
    paragraphs: [
      ...conflicts.map(
        (conflict) =>
          `${blockQuote(clause, withSubject(clause.text, conflict), sources)}\n\n注意：${conflict.says}。`,
      ),
      ...spans.map((span) => blockQuote(clause, trimEnd(clause.text, span), sources)),
      ...(conflicts.length > 0 ? [] : [`${agrees}。`]),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [
      `${says.length > 0 ? says.join('；') : agrees}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: [...(note ? [note.warning] : []), ...(conflicts.length > 0 ? [disagreeing] : [])],
    followUps: followUps(view),
  };
}

/** Told wherever figures are shown that do not agree. */
export const disagreeing = { code: 'figures_conflict', text: '文件中的数字互相对不上，已并列给出，请核对。' };

/** The documents deal with the subject and set no figure for it. */
export function composeNoFigure(inquiry: Inquiry, finding: Finding, sources: Sources): Draft {
  const { clause, document } = finding.view;
  const asksMoney = inquiry.intents.includes('amount');
  const span = trimEnd(clause.text, excerpt(clause.text, finding.sentence, inquiry.topic, undefined));
  const note = validityNote(document, sources);
  // 对于举报查实的，应当予以奖励: that something is paid stands in the sentence behind.
  const next = finding.view.sentences[finding.view.sentences.indexOf(finding.sentence) + 1];
  const promise =
    asksMoney && next !== undefined && !speaksOfPaying(finding.sentence.folded) && speaksOfPaying(next.folded)
      ? [trimEnd(clause.text, next)]
      : [];
  const what = finding.leavesOut
    ? '没有规定所问的这一级，只规定了别的级'
    : asksMoney
      ? '没有规定金额'
      : '没有规定这个数';
  return {
    kind: 'no_amount',
    paragraphs: [
      `文件提到了这件事，但**${what}**：`,
      ...[span, ...promise].map((one) => blockQuote(clause, one, sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [`文件提到了这件事，但${what}。`, ...(note ? [note.spoken] : []), spokenSource(clause, document)],
    warnings: note ? [note.warning] : [],
    followUps: followUps(finding.view),
  };
}

/** Quotes a clause, or the parts of it, that the question names by number or in its words. */
export function composeClause(
  clause: Clause,
  parts: readonly Span[],
  view: ClauseView,
  sources: Sources,
): Draft {
  const { document } = view;
  const spans: readonly Span[] = parts.length > 0 ? parts : [{ start: 0, end: clause.text.length }];
  const note = validityNote(document, sources);
  const first = splitSentences(clause.text).find((sentence) => sentence.start >= (spans[0]?.start ?? 0));
  return {
    kind: 'answer',
    paragraphs: [
      ...spans.map((span) => blockQuote(clause, trimEnd(clause.text, span), sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [
      first === undefined ? clause.text : clause.text.slice(first.start, first.end),
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: note ? [note.warning] : [],
    followUps: followUps(view),
  };
}

/** Names who answers for the clause found, with the words that say so. */
export function composeResponsible(finding: Finding, sources: Sources): Draft {
  const { view } = finding;
  const { clause, document } = view;
  const names = {
    lead: '牵头单位',
    support: '配合单位',
    responsible: '责任单位',
    shared: '按职责分工负责',
  } as const;
  const lines = clause.responsible.map(
    (entry) => `${names[entry.role]}：**${entry.units.join('、')}**${sources.citer.cite(clause, entry)}`,
  );
  const start = Math.min(...clause.responsible.map((entry) => entry.start));
  const end = Math.max(...clause.responsible.map((entry) => entry.end));
  const note = validityNote(document, sources);
  return {
    kind: 'answer',
    paragraphs: [
      ...(isNearest(finding) ? [nearestLine] : []),
      lines.join('\n\n'),
      blockQuote(clause, { start, end }, sources),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
      ...neighbours(clause, document, sources),
    ],
    spoken: [
      `${clause.heading === '' ? '这项工作' : `“${clause.heading}”`}，${clause.responsible
        .slice(0, 2)
        .map(
          (entry) =>
            `${names[entry.role]}是${entry.units.slice(0, 4).join('、')}${entry.units.length > 4 ? '等' : ''}`,
        )
        .join('，')}。`,
      ...(note ? [note.spoken] : []),
      spokenSource(clause, document),
    ],
    warnings: note ? [note.warning] : [],
    followUps: followUps(view).filter((question) => !question.includes('负责')),
  };
}

/** Who answers for the few other items under the same heading: what is asked by topic often spans them. */
function neighbours(clause: Clause, document: PolicyDocument, sources: Sources): string[] {
  const siblings = sources
    .clausesOf(document)
    .filter(
      ({ parentId, id, responsible }) =>
        parentId === clause.parentId && id !== clause.id && responsible.length > 0,
    );
  if (clause.parentId === undefined || siblings.length === 0 || siblings.length > fewNeighbours) return [];
  const lines = siblings.flatMap((sibling) =>
    sibling.responsible.map(
      (entry) => `- ${sibling.heading}：${entry.units.join('、')}${sources.citer.cite(sibling, entry)}`,
    ),
  );
  return [`同一部分的其他工作：\n${lines.join('\n')}`];
}

const fewNeighbours = 2;

function followUps({ clause, document }: ClauseView): string[] {
  return [
    ...(clause.responsible.length > 0 ? ['这项工作由谁负责？'] : []),
    ...(document.effectiveTo === undefined ? [] : ['这份文件有效期到什么时候？']),
  ];
}
