import type { Clause, ClauseId, DocumentId, Evidence, PolicyDocument } from '#core/text/document.ts';
import { idOf } from '#core/text/document-id.ts';
import type { ParsedDocument } from '#core/text/parse-document.ts';

/** The same document under another id: two documents may come out with one, and ids are unique. */
export function renameDocument(parsed: ParsedDocument, name: string): ParsedDocument {
  const id = idOf(name);
  const from = parsed.document.id;
  return {
    ...parsed,
    document: renameEvidence(parsed.document, from, id),
    clauses: parsed.clauses.map((clause) => renameClause(clause, from, id)),
  };
}

function renameClause(clause: Clause, from: DocumentId, to: DocumentId): Clause {
  const parentId = clause.parentId && renameClauseId(clause.parentId, from, to);
  return { ...clause, id: renameClauseId(clause.id, from, to), documentId: to, parentId };
}

function renameEvidence(document: PolicyDocument, from: DocumentId, to: DocumentId): PolicyDocument {
  const move = (evidence: Evidence): Evidence => ({
    ...evidence,
    clauseId: renameClauseId(evidence.clauseId, from, to),
  });
  const moveEnd = (end: PolicyDocument['effectiveFrom']): PolicyDocument['effectiveFrom'] =>
    end && { ...end, evidence: end.evidence && move(end.evidence) };
  return {
    ...document,
    id: to,
    effectiveFrom: moveEnd(document.effectiveFrom),
    effectiveTo: moveEnd(document.effectiveTo),
    repeals: document.repeals.map((repeal) => ({ ...repeal, evidence: move(repeal.evidence) })),
    stages: document.stages.map((stage) => ({ ...stage, evidence: move(stage.evidence) })),
  };
}

function renameClauseId(id: ClauseId, from: DocumentId, to: DocumentId): ClauseId {
  return `${to}${id.slice(from.length)}` as ClauseId;
}
