import type { DocumentSummary } from '../contract/ask.ts';
import type { PolicyDocument } from './document.ts';
import { statusAt } from './validity-status.ts';

/** A document as answers, hits and lists show it, with its status on `asOf` (`YYYY-MM-DD`); null where the text does not say. */
export function summariseDocument(
  document: PolicyDocument,
  allDocuments: readonly PolicyDocument[],
  asOf: string,
): DocumentSummary {
  return {
    id: document.id,
    title: document.title,
    number: document.number ?? null,
    issuer: document.issuer ?? null,
    region: document.region ?? null,
    issuedOn: document.issuedOn ?? null,
    effectiveFrom: document.effectiveFrom?.date ?? null,
    effectiveTo: document.effectiveTo?.date ?? null,
    status: statusAt(document, allDocuments, asOf),
  };
}
