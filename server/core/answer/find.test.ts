import { expect, it } from 'vitest';
import type { SearchQuery } from '../retrieval/corpus.ts';
import { fakeIndex } from '../testing/fake-index.ts';
import { sampleClause, sampleDocument } from '../testing/sample-documents.ts';
import { topicOf } from '../testing/sample-inquiry.ts';
import type { ClauseId } from '../text/document.ts';
import { viewClause } from './clause-view.ts';
import { type FindRequest, findClauses } from './find.ts';

const document = sampleDocument({ id: 'aa' });
const clauses = ['对保费给予补助。', '对代理费给予补助。'].map((text, i) =>
  sampleClause({ id: `aa/${i + 1}`, text }),
);

async function find(request: Partial<FindRequest>, hits: readonly [id: string, score: number][]) {
  const queries: SearchQuery[] = [];
  const index = fakeIndex({
    documents: [document],
    clauses,
    hits: (query) => {
      queries.push(query);
      return hits.map(([id, score]) => ({ clauseId: id as ClauseId, score, bm25: score, cosine: 0 }));
    },
  });
  const found = await findClauses(
    { topic: topicOf('保费', '补助'), documentIds: undefined, expected: undefined, ...request },
    { index, viewOf: (clause) => viewClause(clause, document), identifies: () => false },
  );
  return { ids: found.map(({ view }) => view.clause.id), queries };
}

it('话题词拿去检索，再按说到多少排', async () => {
  const { ids, queries } = await find({}, [
    ['aa/2', 3],
    ['aa/1', 2.5],
  ]);
  expect(queries.map(({ text, documentIds }) => ({ text, documentIds }))).toEqual([
    { text: '保费 补助', documentIds: undefined },
  ]);
  expect(ids).toEqual(['aa/1', 'aa/2']);
});

it('只在指定的文件里检索', async () => {
  const documentIds = new Set([document.id]);
  const { queries } = await find({ documentIds }, []);
  expect(queries[0]?.documentIds).toBe(documentIds);
});

it('没有话题不检索', async () => {
  expect(await find({ topic: [] }, [['aa/1', 1]])).toEqual({ ids: [], queries: [] });
});

it('检索到的条款不在了，略过；分数都是零也能排', async () => {
  const { ids } = await find({}, [
    ['aa/9', 0],
    ['aa/1', 0],
  ]);
  expect(ids).toEqual(['aa/1']);
});
