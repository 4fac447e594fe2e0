import type { ValidityStatus } from '../../contract/ask.ts';
import { dayPattern } from '../../text/calendar.ts';
import type { Clause, Evidence, PolicyDocument, Span } from '../../text/document.ts';
import { splitSentences } from '../../text/sentences.ts';
import { statusAt } from '../../text/validity-status.ts';
import { findIssued } from '../comparison/issued.ts';
import type { Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { bareTitle, documentName, notYet, type Sources, sourceLine, spokenSource } from './source-line.ts';

const statusWords: Readonly<Record<ValidityStatus, string>> = {
  in_force: '在所问日期有效',
  not_yet: '在所问日期尚未施行',
  expired: '期限已过',
  repealed: '已经废止',
  not_stated: '没有写明施行日期和有效期',
};

const statusWarnings: Partial<Record<ValidityStatus, string>> = {
  not_yet: 'before_effective_date',
  expired: 'document_expired',
  repealed: 'document_repealed',
};

/** Says whether a document is in force on the day, or at the time asked for, with the sentences, or the title, that say from when and until when. */
export function composeValidity(
  { document, asked, asksIssue }: Extract<Outcome, { type: 'validity' }>,
  sources: Sources,
): Draft {
  const { documents, asOf, clauseOf } = sources;
  const status = statusAt(document, documents, asked?.to ?? asOf);
  const isPartly = asked !== undefined && statusAt(document, documents, asked.from) !== status;
  const hasNotBegun = status === 'not_yet' || isPartly;
  const ends = endsToldBy(document, hasNotBegun).flatMap((end) => end?.evidence ?? []);
  const undated = status === 'not_stated' ? undatedStart(document, sources) : undefined;
  const quotes = undated === undefined ? sentencesAround(ends, clauseOf) : [undated];
  const byTitle = (document.effectiveTo ?? document.effectiveFrom)?.basis === 'title_period';
  const explained = byTitle
    ? [`文件没有写明施行和失效日期，以标题写明的期限为准${untilWhen(document)}：`]
    : [];
  const stands = statusWords[status].replace('尚未施行', notYet(document));
  const says = isPartly ? '只有一部分日子有效' : stands.replace('在所问日期', '');
  const atLarge = undated === undefined ? stands : '自发布之日起施行，没有写明是哪一天发布的';
  const head = `《${bareTitle(document)}》${asked === undefined || undated !== undefined ? atLarge : `在所说的“${asked.said}”${says}`}。`;
  const issued = findIssued(document, clauseOf);
  const issuedOn = issued?.clause.text.slice(issued.start, issued.end);
  const issueLine = (): string[] => {
    if (issued === undefined) return asksIssue ? ['文件没有写明印发日期。'] : [];
    return [`印发日期：${issuedOn}${sources.citer.cite(issued.clause, issued)}`];
  };
  const issueFirst = asksIssue || (hasNotBegun && byTitle);
  const first = quotes[0];
  const code = statusWarnings[status];
  return {
    kind: 'answer',
    paragraphs: [
      ...(asksIssue ? issueLine() : []),
      head,
      ...(issueFirst && !asksIssue ? issueLine() : []),
      ...explained,
      ...quotes.map(({ clause, start, end }) => blockQuote(clause, { start, end }, sources)),
      ...(issueFirst ? [] : issueLine()),
      first === undefined
        ? `依据：${documentName(document, sources)}`
        : sourceLine(first.clause, document, sources),
    ],
    spoken: [
      ...(asksIssue ? [issuedOn === undefined ? '文件没有写明印发日期。' : `${issuedOn}印发。`] : []),
      head,
      ...(hasNotBegun && byTitle && issuedOn !== undefined ? [`${issuedOn}才印发。`] : []),
      ...(byTitle
        ? [`按标题写明的期限${untilWhen(document).slice(1)}。`]
        : first === undefined
          ? []
          : [first.clause.text.slice(first.start, first.end)]),
      first === undefined ? '' : spokenSource(first.clause, document),
    ],
    warnings: code === undefined ? [] : [{ code, text: head }],
    followUps: document.stages.length > 0 ? ['分哪几个阶段？'] : [],
  };
}

/** The ends to be quoted; the issue of a document whose title holds its period is told by a line of its own. */
const endsToldBy = ({ effectiveFrom, effectiveTo, issuedOn }: PolicyDocument, hasNotBegun: boolean) =>
  effectiveFrom?.basis === 'title_period' && (effectiveFrom.date === issuedOn || !hasNotBegun)
    ? [effectiveTo]
    : [effectiveFrom, effectiveTo];

/** ，到2026年底为止: the last year of a title. */
const untilWhen = ({ effectiveTo }: PolicyDocument): string =>
  effectiveTo?.basis === 'title_period' ? `，到${effectiveTo.date.slice(0, 4)}年底为止` : '';

/** 本条例自发布之日起施行: the sentence, where the document tells no day. */
const undatedStart = (document: PolicyDocument, { clausesOf }: Sources) =>
  clausesOf(document)
    .flatMap((clause) => splitSentences(clause.text).map(({ start, end }) => ({ clause, start, end })))
    .find(({ clause, start, end }) =>
      /自(?:发布|公布|印发|颁布)之日起(?:施行|实施|执行|生效)/.test(clause.text.slice(start, end)),
    );

/** Answers for a document that is not held from the sentence that repeals it. */
export function composeRepealed(
  { by, evidence, isAskedFor }: Extract<Outcome, { type: 'repealed' }>,
  sources: Sources,
): Draft {
  const [quote] = sentencesAround([evidence], sources.clauseOf);
  const clause = sources.clauseOf(evidence.clauseId);
  // It ends on the day on which the document that says so begins.
  const begins = by.effectiveFrom?.evidence;
  const since =
    begins === undefined ? [] : sentencesAround([begins, evidence], sources.clauseOf).slice(0, -1);
  if (quote === undefined || clause === undefined) throw new Error('repeal without its clause');
  const hasBegun = statusAt(by, sources.documents, sources.asOf) !== 'not_yet';
  const day = since.length === 0 || begins === undefined ? undefined : printedDayOf(begins, sources);
  const from = day === undefined ? '。' : `，自${day}起。`;
  const repeal = isAskedFor ? by.repeals.find((one) => one.evidence === evidence) : undefined;
  const named = repeal && [repeal.title && `《${repeal.title}》`, repeal.number && `（${repeal.number}）`];
  const subject = named?.some(Boolean) ? `被废止的是${named.join('')}` : '这份文件已经废止';
  const repealed = `${subject}${from}`;
  return {
    kind: 'answer',
    paragraphs: [
      hasBegun ? repealed : '这份文件将由下面的文件废止，在所问日期废止尚未生效。',
      ...since.map((one) => blockQuote(one.clause, one, sources)),
      blockQuote(clause, quote, sources),
      ...transitionBehind(clause, quote).map((one) => blockQuote(clause, one, sources)),
      `它的原文没有收录，不能引用。取代它的是${documentName(by, sources)}。`,
    ],
    spoken: [hasBegun ? repealed : '这份文件当时尚未废止。', spokenSource(clause, by)],
    warnings: hasBegun
      ? [{ code: 'document_repealed', text: `${repeal ? '这份旧' : '所问的'}文件已经废止。` }]
      : [],
    followUps: ['现行的政策有效期到什么时候？'],
  };
}

const printedDayOf = ({ clauseId, start, end }: Evidence, { clauseOf }: Sources): string | undefined =>
  new RegExp(dayPattern).exec(clauseOf(clauseId)?.text.slice(start, end) ?? '')?.[0];

/** What becomes of matters begun under the repealed document: 已经签订的合同，按照原合同履行到期满. */
const transitionBehind = ({ text }: Clause, { end }: Span): Span[] =>
  splitSentences(text).filter(
    (sentence) =>
      sentence.start >= end &&
      /施行前|此前|已经?[^，,。]{0,6}的|原(?:办法|合同|规定|政策)/.test(
        text.slice(sentence.start, sentence.end),
      ),
  );

/** The whole sentences that hold the evidence, each once. */
function sentencesAround(evidence: readonly Evidence[], clauseOf: Sources['clauseOf']) {
  const found: { clause: Clause; start: number; end: number }[] = [];
  for (const { clauseId, start, end } of evidence) {
    const clause = clauseOf(clauseId);
    if (clause === undefined) continue;
    const sentence = splitSentences(clause.text).find((span) => span.start <= start && end <= span.end);
    const span = sentence ?? { start, end };
    if (!found.some((other) => other.clause.id === clause.id && other.start === span.start)) {
      found.push({ clause, start: span.start, end: span.end });
    }
  }
  return found;
}
