import type { ValidityStatus } from '../../contract/ask.ts';
import type { DocumentFact } from '../../dialogue/question-words.ts';
import type { PolicyDocument } from '../../text/document.ts';
import { splitSentences } from '../../text/sentences.ts';
import { statusAt } from '../../text/validity-status.ts';
import { validityCell } from '../comparison/dated-cell.ts';
import { outlineOf } from '../find/outline-tree.ts';
import type { Outcome } from '../plan/outcome.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { findPrinted } from './identity.ts';
import { headingLines } from './outline.ts';
import { bareTitle, documentName, type Sources, type ValidityNote, validityNote } from './source-line.ts';

type About = Extract<Outcome, { type: 'about_document' }>;

/** Tells what was asked of the documents themselves, each fact cited where it is printed, or that the document does not state it. */
export function composeAboutDocument({ documents, facts }: About, sources: Sources): Draft {
  if (facts.includes('held')) return composeHeld(documents, sources);
  const blocks = documents.map((document) => factLines(document, facts, sources));
  return {
    kind: 'answer',
    paragraphs: blocks.flatMap((lines, i) => [
      ...lines,
      // The overview tells it in its first line.
      ...(facts.includes('overview')
        ? []
        : notesOf(documents.slice(i, i + 1), sources).map(({ text }) => text)),
      `依据：${sourceOf(documents[i], sources)}`,
    ]),
    spoken: blocks.flatMap((lines) => lines.map(spokenOf)),
    warnings: notesOf(documents, sources).map(({ warning }) => warning),
  };
}

const notesOf = (documents: readonly PolicyDocument[], sources: Sources): ValidityNote[] =>
  documents.flatMap((document) => validityNote(document, sources) ?? []);

const sourceOf = (document: PolicyDocument | undefined, sources: Sources): string =>
  document === undefined ? '' : documentName(document, sources);

const spokenOf = (line: string): string =>
  `${line
    .replace(/〔\d+〕|^> /gm, '')
    .replace(/\n- /g, '；')
    .replace(/[。：]$/, '')}。`;

/** What one document says of itself, a paragraph for each fact. */
const factLines = (document: PolicyDocument, facts: readonly DocumentFact[], sources: Sources): string[] =>
  facts.flatMap((fact) => tellers[fact](document, sources));

const tellers: Readonly<Record<DocumentFact, (document: PolicyDocument, sources: Sources) => string[]>> = {
  number: (document, sources) => [numberLine(document, sources)],
  title: (document, sources) => [titleLine(document, sources)],
  issuer: (document, sources) => [issuerLine(document, sources)],
  proposal: (document, sources) => [
    titleLine(document, sources),
    ...quotesOr(document, sources, { pattern: proposal, lacking: '文件没有写所答的提案。' }),
  ],
  basis: (document, sources) =>
    quotesOr(document, sources, { pattern: basis, lacking: '文件没有写依据什么制定。' }),
  overview: (document, sources) => overviewLines(document, sources),
  held: (document, sources) => [identityLine(document, sources)],
};

function numberLine(document: PolicyDocument, { citer, identityOf }: Sources): string {
  const { number } = identityOf(document);
  return number === undefined || document.number === undefined
    ? `《${bareTitle(document)}》的文本没有写文号。`
    : `文号：**${document.number}**${citer.cite(number.clause, number.span)}`;
}

function titleLine(document: PolicyDocument, { citer, identityOf }: Sources): string {
  const { title } = identityOf(document);
  return title === undefined
    ? `全称：《${bareTitle(document)}》`
    : `全称：《${document.title}》${citer.cite(title.clause, title.span)}`;
}

/** Joint issuers stand side by side or below each other, without a mark between them: each is cited by itself. */
function issuerLine(document: PolicyDocument, { citer, clausesOf }: Sources): string {
  const clauses = clausesOf(document);
  const organs = document.issuer?.split('、') ?? [];
  const cited = organs.map((organ) => {
    const printed = findPrinted(organ, clauses);
    return printed && `**${organ}**${citer.cite(printed.clause, printed.span)}`;
  });
  return cited.length === 0 || cited.includes(undefined)
    ? `《${bareTitle(document)}》的文本没有写发文机关。`
    : `发文机关：${cited.join('、')}`;
}

/** 您提出的《…的提案》收悉 */
const proposal = /《[^》]*(?:提案|建议)》/;
/** 按照…精神,制定本方案 */
const basis = /制定(?:本|以下|如下)|(?:依据|根据|按照|遵照)[^。]*(?:要求|精神|通知|规定)[^。]*(?:制定|编制)/;

/** The sentences before the first item that say such a thing, the first two. */
function quotesOr(
  document: PolicyDocument,
  sources: Sources,
  { pattern, lacking }: { readonly pattern: RegExp; readonly lacking: string },
): string[] {
  const found = sources
    .clausesOf(document)
    .filter(({ kind }) => kind === 'preamble')
    .flatMap((clause) =>
      splitSentences(clause.text).flatMap(({ start, end }) =>
        pattern.test(clause.text.slice(start, end)) ? [{ clause, start, end }] : [],
      ),
    );
  return found.length === 0
    ? [lacking]
    : found.slice(0, mostQuoted).map(({ clause, start, end }) => blockQuote(clause, { start, end }, sources));
}

const mostQuoted = 2;

const statusWords: Readonly<Record<ValidityStatus, string>> = {
  in_force: '在所问日期有效',
  not_yet: '在所问日期尚未施行',
  expired: '期限已过',
  repealed: '已经废止',
  not_stated: '没有写明期限',
};

/** Name, period and whether it is in force, in one line. */
function identityLine(document: PolicyDocument, sources: Sources): string {
  const { citer, documents, asOf, clauseOf } = sources;
  const dates = validityCell([document], clauseOf);
  const cited =
    dates === undefined
      ? ''
      : `${dates.text}${dates.quotes.map(({ clause, ...span }) => citer.cite(clause, span)).join('')}，`;
  return `${documentName(document, sources)}：${cited}${statusWords[statusAt(document, documents, asOf)]}`;
}

function composeHeld(documents: readonly PolicyDocument[], sources: Sources): Draft {
  const isOver = (document: PolicyDocument): boolean =>
    ['expired', 'repealed'].includes(statusAt(document, sources.documents, sources.asOf));
  const head = documents.every(isOver) ? '收录的文件中，期限已过或者已经废止的：' : '收录的文件：';
  const lines = documents.map((document) => `- ${identityLine(document, sources)}。`);
  return {
    kind: 'answer',
    paragraphs: [head, lines.join('\n')],
    spoken: [head, ...documents.map((document) => `《${bareTitle(document)}》。`)],
    warnings: notesOf(documents, sources).map(({ warning }) => warning),
  };
}

/** Name, period, and the headings as printed: no summary in words of our own. */
function overviewLines(document: PolicyDocument, sources: Sources): string[] {
  const identity = `${identityLine(document, sources)}。`;
  // Two levels tell what is in it; the third would make a list of the whole.
  const parts = outlineOf(sources.clausesOf(document)).map((part) => ({
    ...part,
    members: part.members.map((member) => ({ ...member, members: [] })),
  }));
  const lines = headingLines(parts, sources);
  return [identity, ...(lines.length === 0 ? [] : [`各部分的标题照印如下：\n${lines.join('\n')}`])];
}
