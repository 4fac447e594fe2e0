import { expect, it } from 'vitest';
import type { SearchQuery } from '../../retrieval/corpus.ts';
import { fakeIndex } from '../../testing/fake-index.ts';
import { sampleClause, sampleDocument } from '../../testing/sample-documents.ts';
import { noSections, topicOf } from '../../testing/sample-inquiry.ts';
import type { ClauseId } from '../../text/document.ts';
import { viewClause } from './clause-view.ts';
import { type FindRequest, findClauses } from './find.ts';
import type { Identifies } from './title-words.ts';

const document = sampleDocument({ id: 'aa' });
const clauses = [
  ...['对保费给予补助。', '对代理费给予补助。'].map((text, i) => sampleClause({ id: `aa/${i + 1}`, text })),
  sampleClause({ id: 'aa/3', text: '自受理之日起四十二个工作日。', path: ['七、办理时限'] }),
  sampleClause({ id: 'aa/4', text: '20年月日', path: ['八、落款'] }),
  sampleClause({ id: 'aa/5', text: '填写保费的数额。', path: ['附件 申请表'] }),
];

async function find(
  request: Partial<FindRequest>,
  hits: readonly [id: string, score: number][],
  identifies: Identifies = () => false,
) {
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
    {
      topic: topicOf('保费', '补助'),
      documentIds: undefined,
      expected: undefined,
      sections: noSections,
      aspects: { asked: false, share: () => 0, shownIn: (topic) => topic },
      steps: { facts: [], lengths: [], levels: [], matters: [] },
      ...request,
    },
    { index, viewOf: (clause) => viewClause(clause, document), identifies, classesOf: () => [] },
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

const afterTime = { ...noSections, asked: true, treats: (headings: string) => headings.includes('办理时限') };

it('说出名字的文件，所问的标题下的条款不必再说一遍题目', async () => {
  const request = { topic: topicOf('保费补助'), sections: afterTime };
  expect((await find(request, [], () => true)).ids).toEqual(['aa/3']);
  expect((await find(request, [], () => false)).ids).toEqual([]);
});

it('待填的空行和空白表格不算条文', async () => {
  const sections = { ...noSections, isForm: (headings: string) => headings.includes('申请表') };
  const { ids } = await find({ sections }, [
    ['aa/5', 3],
    ['aa/4', 2],
    ['aa/1', 1],
  ]);
  expect(ids).toEqual(['aa/1']);
});
