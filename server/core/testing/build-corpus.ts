import type { Corpus } from '../retrieval/corpus.ts';
import type { Clause, ClauseId, DocumentId, PolicyDocument } from '../text/document.ts';
import { sampleDocument } from './sample-documents.ts';

export interface DocumentDraft extends Partial<Omit<PolicyDocument, 'id'>> {
  readonly id: string;
  readonly title: string;
  /** Texts of the clauses; the label is taken from the text when it begins with one. */
  readonly clauses: readonly (string | (Partial<Omit<Clause, 'id'>> & { readonly text: string }))[];
}

/** Builds a small corpus by hand; clause ids are `document/1`, `document/2` … unless a draft says otherwise. */
export function buildCorpus(drafts: readonly DocumentDraft[]): Corpus {
  return {
    documents: drafts.map(({ clauses: _clauses, ...facts }) => sampleDocument(facts)),
    clauses: drafts.flatMap((draft) => draft.clauses.map((clause, i) => buildClause(draft.id, i, clause))),
  };
}

function buildClause(documentId: string, ordinal: number, draft: DocumentDraft['clauses'][number]): Clause {
  const given = typeof draft === 'string' ? { text: draft } : draft;
  const label =
    /^(?:第[一二三四五六七八九十百]+条|（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)/.exec(
      given.text,
    )?.[0] ?? '';
  return {
    id: `${documentId}/${ordinal + 1}` as ClauseId,
    documentId: documentId as DocumentId,
    ordinal,
    kind: 'item',
    label,
    number: ordinal + 1,
    heading: '',
    path: [label],
    parentId: undefined,
    runs: [],
    points: [],
    responsible: [],
    tables: [],
    ...given,
  };
}
