import type { ValidityStatus } from '../contract/ask.ts';
import type { PolicyDocument } from './document.ts';
import { fold } from './fold.ts';
import { rememberEach } from './remember.ts';

/**
 * Whether a document is in force on a day (`YYYY-MM-DD`, both ends of its period included), as far as the held documents tell.
 * A repeal counts from the day the repealing document takes effect, and outlives it.
 */
export function statusAt(
  document: PolicyDocument,
  allDocuments: readonly PolicyDocument[],
  asOf: string,
): ValidityStatus {
  if (repealersOf(document, allDocuments, asOf).length > 0) return 'repealed';
  const from = document.effectiveFrom?.date;
  const to = document.effectiveTo?.date;
  const begins = from ?? document.issuedOn;
  if (begins !== undefined && asOf < begins) return 'not_yet';
  if (to !== undefined && asOf > to) return 'expired';
  return from === undefined && to === undefined ? 'not_stated' : 'in_force';
}

/** The held documents that repeal this one and have taken effect by `asOf`, in the order given. */
export function repealersOf(
  document: PolicyDocument,
  allDocuments: readonly PolicyDocument[],
  asOf: string,
): PolicyDocument[] {
  return allDocuments.filter(
    (other) =>
      other.id !== document.id &&
      hasBegun(other, asOf) &&
      foldedNames(other).repeals.some((repeal) => names(repeal, document, other)),
  );
}

/** A repealing document without any date has been published, so its repeal is taken to hold. */
function hasBegun(document: PolicyDocument, asOf: string): boolean {
  const begins = document.effectiveFrom?.date ?? document.issuedOn;
  return begins === undefined || begins <= asOf;
}

/** Numbers decide when both are known, since yearly documents share a title; else the titles, within one region. */
function names(repeal: FoldedName, document: PolicyDocument, repealer: PolicyDocument): boolean {
  const { own } = foldedNames(document);
  if (repeal.number !== undefined && own.number !== undefined) return repeal.number === own.number;
  const sameRegion =
    document.region === undefined || repealer.region === undefined || document.region === repealer.region;
  return sameRegion && repeal.title !== undefined && repeal.title === own.title;
}

interface FoldedName {
  readonly number: string | undefined;
  readonly title: string | undefined;
}

/** Folding is the dear part and every answer asks for the status of its documents, so each document is folded once. */
const foldedNames = rememberEach((document: PolicyDocument) => ({
  own: foldedName(document),
  repeals: document.repeals.map(foldedName),
}));

function foldedName({ number, title }: FoldedName): FoldedName {
  return {
    number: number === undefined ? undefined : fold(number),
    title: title === undefined ? undefined : bareTitle(title),
  };
}

/** A notice and the document it transmits bear one name: 关于印发《X》的通知, X, and X with or without 关于 and 的. */
function bareTitle(title: string): string {
  const folded = fold(title).replace(/[<>《》]/gu, '');
  const transmitted = /^.*?(?:印发|发布|公布)(.+)的通知$/u.exec(folded)?.[1] ?? folded;
  return transmitted.replace(/^关于/u, '').replaceAll('的', '');
}
