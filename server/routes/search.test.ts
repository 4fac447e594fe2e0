import { expect, test } from 'vitest';
import { errorBody } from '#core/contract/error-body.ts';
import { searchResponse } from '#core/contract/search.ts';
import type { SearchQuery } from '#core/retrieval/corpus.ts';
import type { ClauseId } from '#core/text/document.ts';
import { testApp } from './testing/test-app.ts';

const hit = { clauseId: 'aa-2025-1/2' as ClauseId, score: 2.5, bm25: 2.5, cosine: 0 };

test('命中条款带分数、路径、片段和文件', async () => {
  const { app } = testApp({ hits: () => [hit] });
  const response = await app.request('/api/search?q=奖励&limit=3');
  const body: unknown = await response.json();
  expect(searchResponse.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    query: '奖励',
    region: null,
    asOf: '2026-11-20',
    hits: [
      {
        clauseId: 'aa-2025-1/2',
        score: 2.5,
        label: '（二）',
        document: { id: 'aa-2025-1', status: 'in_force' },
      },
    ],
    warnings: [],
  });
});

test('点到的条款在前，片段从点到的项开始', async () => {
  const { app } = testApp({ hits: () => [{ ...hit, clauseId: 'bb-2022/s1' as ClauseId }] });
  const body: unknown = await (await app.request('/api/search?q=若干措施第（二）条第一项')).json();
  expect(searchResponse.parse(body).hits).toMatchObject([
    { clauseId: 'aa-2025-1/2', addressed: true, score: 2.5, snippet: { start: 8, end: 26 } },
    { clauseId: 'bb-2022/s1', addressed: false, score: 2.5 },
  ]);
});

test('条数与地区传给检索；地区可写简称', async () => {
  const seen: SearchQuery[] = [];
  const hits = (query: SearchQuery) => {
    seen.push(query);
    return [];
  };
  const { app } = testApp({ hits });
  await app.request('/api/search?q=问&limit=50&region=甲市');
  await app.request('/api/search?q=问');
  expect(seen).toEqual([
    { text: '问', limit: 50, documentIds: new Set(['aa-2025-1']) },
    { text: '问', limit: 10 },
  ]);
});

test('没有收录的地区：不检索，说明收录了哪些', async () => {
  const { app } = testApp();
  const response = await app.request('/api/search?q=问&region=丙市');
  expect(await response.json()).toMatchObject({
    hits: [],
    warnings: [{ code: 'region_not_covered', text: '没有收录“丙市”的文件；已收录：乙县、甲市。' }],
  });
});

test.each([
  ['', 'q'],
  ['?q=', 'q'],
  ['?q=%20', 'q'],
  ['?q=a%00', 'q'],
  [`?q=${'a'.repeat(2001)}`, 'q'],
  ['?q=a&q=b', 'q'],
  ['?q=a&limit=0', 'limit'],
  ['?q=a&limit=51', 'limit'],
  ['?q=a&limit=-1', 'limit'],
  ['?q=a&limit=1.5', 'limit'],
  ['?q=a&limit=1e1', 'limit'],
  ['?q=a&limit=', 'limit'],
  ['?q=a&asOf=2026-13-01', 'asOf'],
  ['?q=a&top=3', 'top'],
])('%s → 400，指明字段', async (query, field) => {
  const { app } = testApp();
  const response = await app.request(`/api/search${query}`);
  expect(response.status).toBe(400);
  expect(errorBody.parse(await response.json()).error.message).toContain(field);
});
