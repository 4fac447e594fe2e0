import type { ValidityStatus, Warning } from '../../contract/ask.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import type { Clause, PolicyDocument } from '../../text/document.ts';
import { parseOrdinal } from '../../text/numerals.ts';
import { repealersOf, statusAt } from '../../text/validity-status.ts';
import type { Citer } from './citations.ts';
import type { DocumentIdentity } from './identity.ts';

/** What composers need to name documents: the held ones, their printed identity, the day asked for. */
export interface Sources {
  readonly documents: readonly PolicyDocument[];
  readonly asOf: string;
  readonly citer: Citer;
  identityOf(document: PolicyDocument): DocumentIdentity;
  clauseOf(id: Clause['id']): Clause | undefined;
  clausesOf(document: PolicyDocument): readonly Clause[];
}

/** The title without the period in brackets at its end. */
export function bareTitle(document: PolicyDocument): string {
  return document.title.replace(/[（(][^（()）]*\d{4}[^（()）]*[）)]$/, '');
}

/** A document by name, with its number, or else its title, cited where it is printed: 《…》（连政规发〔2025〕3号〔2〕）. */
export function documentName(document: PolicyDocument, { citer, identityOf }: Sources): string {
  const { number, title } = identityOf(document);
  if (number !== undefined && document.number !== undefined) {
    const hasFigures = findQuantities(bareTitle(document)).length > 0;
    const titleMarker = hasFigures && title !== undefined ? citer.cite(title.clause, title.span) : '';
    return `《${bareTitle(document)}》${titleMarker}（${document.number}${citer.cite(number.clause, number.span)}）`;
  }
  return title === undefined
    ? `《${bareTitle(document)}》`
    : `《${document.title}》${citer.cite(title.clause, title.span)}`;
}

/** The line that names document and place of a clause. */
export function sourceLine(clause: Clause, document: PolicyDocument, sources: Sources): string {
  return `依据：${placeUntold(document, sources)}${documentName(document, sources)}${clausePlace(clause)}`;
}

/** The place of a document whose title does not tell it, where documents of several places are held: whose rule it is must be seen. */
function placeUntold({ region, title }: PolicyDocument, { documents }: Sources): string {
  const isOnly = documents.every((other) => other.region === region);
  return region === undefined || isOnly || title.includes(region.replace(/[省市县区]$/, '')) ? '' : region;
}

/** Headings down to the clause, as printed. */
export function clausePlace({ path, label }: Clause): string {
  return path.length === 0 ? label : path.join(' › ');
}

/** Source in one breath: number, or title, and the clause as people say it. */
export function spokenSource(clause: Clause, document: PolicyDocument): string {
  return `依据${spokenName(document)}${spokenPlace(clause)}。`;
}

/** A document as it is named aloud. */
export const spokenName = (document: PolicyDocument): string =>
  document.number ?? `《${bareTitle(document)}》`;

function spokenPlace({ id, documentId, number, label, heading }: Clause): string {
  if (/^第.+条$/.test(label)) return label;
  const runsThrough = number !== undefined && id === `${documentId}/${number}`;
  const counted = label.replace(/[（）().．、\s]/g, '');
  if (runsThrough) return parseOrdinal(counted) === undefined ? '' : `第${counted}条`;
  const bare = heading.replace(/[（(][^（）()]*\d[^（）()]*[）)]/g, '');
  return bare === '' ? '' : `“${bare}”`;
}

/** What has to be said about a document that is not in force on the day asked for. */
export interface ValidityNote {
  readonly status: ValidityStatus;
  readonly text: string;
  readonly spoken: string;
  readonly warning: Warning;
}

/** The note on a document, or undefined when it is in force or states no period. */
export function validityNote(document: PolicyDocument, sources: Sources): ValidityNote | undefined {
  const { documents, asOf, citer, clauseOf } = sources;
  const status = statusAt(document, documents, asOf);
  if (status === 'in_force' || status === 'not_stated') return undefined;
  if (status === 'repealed') {
    const repeal = repealersOf(document, documents, asOf)[0]?.repeals.find(
      ({ number, title }) => number === document.number || title === document.title,
    );
    const quoted = repeal && quoteEvidence(repeal.evidence, citer, clauseOf);
    return note(
      'repealed',
      'document_repealed',
      `《${bareTitle(document)}》已经废止${quoted ?? ''}`,
      '该文件已废止',
    );
  }
  const end = status === 'expired' ? document.effectiveTo : document.effectiveFrom;
  const quoted = end?.evidence && quoteEvidence(end.evidence, citer, clauseOf);
  return status === 'expired'
    ? note(
        status,
        'document_expired',
        `《${bareTitle(document)}》的期限已过${quoted ?? ''}，以上只说明它当时怎样规定`,
        '该文件期限已过',
      )
    : note(
        status,
        'before_effective_date',
        `《${bareTitle(document)}》在所问日期${notYet(document)}${quoted ?? ''}`,
        `该文件当时${notYet(document)}`,
      );
}

/** A document whose period is read off its title begins when it is issued. */
export const notYet = ({ effectiveFrom, issuedOn }: PolicyDocument): string =>
  effectiveFrom?.basis === 'title_period' && effectiveFrom.date === issuedOn ? '尚未印发' : '尚未施行';

function note(status: ValidityStatus, code: string, text: string, spoken: string): ValidityNote {
  return {
    status,
    text: `注意：${text}。`,
    spoken: `注意${spoken}。`,
    warning: { code, text: `${text.replace(/〔\d{1,3}〕/g, '')}。` },
  };
}

function quoteEvidence(
  evidence: { clauseId: Clause['id']; start: number; end: number },
  citer: Citer,
  clauseOf: Sources['clauseOf'],
): string {
  const clause = clauseOf(evidence.clauseId);
  if (clause === undefined) return '';
  return `（“${clause.text.slice(evidence.start, evidence.end)}”${citer.cite(clause, evidence)}）`;
}
