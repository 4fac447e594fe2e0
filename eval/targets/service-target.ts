import type { Ask } from '#core/answer/ports.ts';
import type { CorpusIndex } from '#core/retrieval/corpus.ts';
import type { Clause, DocumentId } from '#core/text/document.ts';
import type { ClauseText, Target } from '../target.ts';

interface ServiceParts {
  readonly index: CorpusIndex;
  readonly ask: Ask;
}

/** The product in this process, without HTTP. */
export function serviceTarget({ index, ask }: ServiceParts): Target {
  const byId = new Map<string, Clause>(index.clauses.map((clause) => [clause.id, clause]));

  return {
    name: '知策',
    ask,
    async clause(id) {
      const clause = byId.get(id);
      return clause && asText(clause);
    },
    async search({ text, region, limit }) {
      const documents = index.documents.filter((one) => region === undefined || one.region === region);
      const documentIds: ReadonlySet<DocumentId> = new Set(documents.map((one) => one.id));
      const hits = await index.search({ text, documentIds, limit });
      return hits.flatMap((hit) => {
        const clause = byId.get(hit.clauseId);
        return clause === undefined ? [] : [asText(clause)];
      });
    },
  };
}

function asText({ id, text }: Clause): ClauseText {
  return { id, text };
}
