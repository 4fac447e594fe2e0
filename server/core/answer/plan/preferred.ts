import type { CorpusIndex } from '../../retrieval/corpus.ts';
import type { DocumentId } from '../../text/document.ts';
import { statusAt } from '../../text/validity-status.ts';
import type { Finding } from '../find/finding.ts';

/** Shares of the topic that differ by no more than this fit about as well. */
export const aboutAsWell = 0.1;

/** Of clauses that fit about as well, those of documents in force come before those of repealed or expired ones. */
export function inForceFirst(
  findings: readonly Finding[],
  { documents }: CorpusIndex,
  asOf: string,
): Finding[] {
  const [best] = findings;
  const isOver = ({ view }: Finding): boolean => {
    const status = statusAt(view.document, documents, asOf);
    return status === 'repealed' || status === 'expired';
  };
  if (best === undefined || !isOver(best)) return [...findings];
  const current = findings.filter(
    (finding) =>
      !isOver(finding) &&
      finding.covered >= best.covered - aboutAsWell &&
      (finding.hasFigure || !best.hasFigure),
  );
  return [...current, ...findings.filter((finding) => !current.includes(finding))];
}

/** Of clauses that fit about as well, those of the document that the conversation is about come before those of others. */
export function spokenOfFirst(
  findings: readonly Finding[],
  documentId: DocumentId | undefined,
): readonly Finding[] {
  const [best] = findings;
  const isSpokenOf = ({ view, covered, hasFigure }: Finding): boolean =>
    best !== undefined &&
    view.document.id === documentId &&
    covered >= best.covered - aboutAsWell &&
    (hasFigure || !best.hasFigure);
  return [...findings.filter(isSpokenOf), ...findings.filter((finding) => !isSpokenOf(finding))];
}
