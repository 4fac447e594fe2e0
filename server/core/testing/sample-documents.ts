import type { Clause, ClauseId, DocumentId, PolicyDocument } from '../text/document.ts';

/** A document with nothing known but its name; `facts` say the rest. */
export function sampleDocument(facts: Omit<Partial<PolicyDocument>, 'id'> & { id: string }): PolicyDocument {
  const { id, ...rest } = facts;
  return {
    kind: 'measures',
    title: `文件 ${id}`,
    number: undefined,
    issuer: undefined,
    region: undefined,
    issuedOn: undefined,
    effectiveFrom: undefined,
    effectiveTo: undefined,
    repeals: [],
    stages: [],
    aliases: [],
    notes: [],
    source: { path: `${id}.txt`, format: 'txt', sha256: '0'.repeat(64), length: 1000 },
    ...rest,
    id: id as DocumentId,
  };
}

/** A clause of a document, at `ordinal`; its place in the source is as if the text stood there unbroken. */
export function sampleClause(
  facts: Omit<Partial<Clause>, 'id' | 'documentId' | 'parentId'> & {
    id: string;
    text: string;
    parentId?: string;
  },
): Clause {
  const { id, parentId, ...rest } = facts;
  return {
    documentId: id.slice(0, id.indexOf('/')) as DocumentId,
    ordinal: 0,
    kind: 'item',
    label: '',
    number: undefined,
    heading: '',
    path: [rest.label ?? ''],
    runs: [{ at: 0, source: 100, length: rest.text.length }],
    points: [],
    responsible: [],
    tables: [],
    ...rest,
    id: id as ClauseId,
    parentId: parentId as ClauseId | undefined,
  };
}
