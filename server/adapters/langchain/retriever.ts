import { Document, type DocumentInterface } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { invariant } from '#core/errors.ts';
import type { CorpusIndex, SearchHit } from '#core/retrieval/corpus.ts';
import type { DocumentId } from '#core/text/document.ts';

/** Where a retrieved clause stands; enough to cite it. */
export interface ClauseMetadata extends Record<string, unknown> {
  readonly clauseId: string;
  readonly label: string;
  readonly path: readonly string[];
  readonly score: number;
  readonly documentId: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly region: string | null;
}

export interface ClauseRetrieverInput extends BaseRetrieverInput {
  readonly index: CorpusIndex;
  /** Clauses per question; 8 when not given. */
  readonly limit?: number;
  /** Only documents of this region, full name: 连云港市. */
  readonly region?: string;
}

/** LangChain retriever over the clause index: each document is one clause, its text verbatim. */
export class ClauseRetriever extends BaseRetriever<ClauseMetadata> {
  static override lc_name(): string {
    return 'ClauseRetriever';
  }

  override lc_namespace = ['zhice', 'retrievers'];
  readonly #index: CorpusIndex;
  readonly #limit: number;
  readonly #documentIds: ReadonlySet<DocumentId> | undefined;

  constructor({ index, limit = 8, region, ...input }: ClauseRetrieverInput) {
    super(input);
    this.#index = index;
    this.#limit = limit;
    this.#documentIds =
      region === undefined
        ? undefined
        : new Set(index.documents.filter((held) => held.region === region).map(({ id }) => id));
  }

  override async _getRelevantDocuments(query: string): Promise<DocumentInterface<ClauseMetadata>[]> {
    const documentIds = this.#documentIds;
    const hits = await this.#index.search({
      text: query,
      limit: this.#limit,
      ...(documentIds && { documentIds }),
    });
    return hits.map((hit) => this.#documentOf(hit));
  }

  #documentOf({ clauseId, score }: SearchHit): Document<ClauseMetadata> {
    const clause = this.#index.clause(clauseId);
    const document = clause && this.#index.document(clause.documentId);
    invariant(clause && document, `hit ${clauseId} is in the index`);
    return new Document({
      id: clauseId,
      pageContent: clause.text,
      metadata: {
        clauseId,
        label: clause.label,
        path: clause.path,
        score,
        documentId: document.id,
        title: document.title,
        number: document.number ?? null,
        issuer: document.issuer ?? null,
        region: document.region ?? null,
      },
    });
  }
}
