import { expect, test } from 'vitest';
import {
  clauseResponse,
  documentResponse,
  documentSourceResponse,
  documentsResponse,
} from '#core/contract/documents.ts';
import { testApp } from './testing/test-app.ts';

async function get(path: string): Promise<{ status: number; body: unknown }> {
  const response = await testApp().app.request(path);
  return { status: response.status, body: await response.json() };
}

test('文件列表带效力', async () => {
  const { body } = await get('/api/documents');
  expect(documentsResponse.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    asOf: '2026-11-20',
    documents: [
      {
        id: 'aa-2025-1',
        status: 'in_force',
        clauseCount: 3,
        repeals: [{ number: '甲政发〔2021〕9号', evidence: { text: '同时废止' } }],
      },
      { id: 'bb-2022', status: 'not_stated', number: null },
    ],
  });
});

test('效力随日期而变', async () => {
  const { body } = await get('/api/documents?asOf=2025-01-31');
  expect(body).toMatchObject({ documents: [{ status: 'not_yet' }, { status: 'not_stated' }] });
});

test('一份文件带条款树', async () => {
  const { body } = await get('/api/documents/aa-2025-1');
  expect(documentResponse.safeParse(body).success).toBe(true);
  expect(body).toMatchObject({
    document: {
      validity: {
        status: 'in_force',
        from: { date: '2025-02-01', basis: 'stated', evidence: null },
        to: null,
        repealedBy: [],
      },
      clauses: [
        {
          id: 'aa-2025-1/s1',
          responsible: [],
          children: [
            {
              id: 'aa-2025-1/2',
              responsible: [{ role: 'lead', units: ['市科技局'], start: 0, end: 2 }],
              children: [],
            },
          ],
        },
        { id: 'aa-2025-1/closing' },
      ],
    },
  });
});

test('整理以前的文字，每一条在其中的位置', async () => {
  const { status, body } = await get('/api/documents/aa-2025-1/source');
  expect(status).toBe(200);
  const { text, clauses, ...rest } = documentSourceResponse.parse(body);
  expect(rest).toEqual({
    indexGeneration: 'fake-1',
    id: 'aa-2025-1',
    source: { path: 'aa-2025-1.txt', format: 'txt', sha256: '0'.repeat(64) },
  });
  expect(clauses.map(({ id }) => id)).toEqual(['aa-2025-1/s1', 'aa-2025-1/2', 'aa-2025-1/closing']);
  expect(clauses[1]?.spans).toEqual([{ at: 0, start: 100, end: 126 }]);
  expect(text.slice(100, 126)).toBe('（二）奖励标准。一是对获奖的，每项给予10万元奖励。');
});

test('没有保存整理以前的文字，说明怎么办', async () => {
  const { status, body } = await get('/api/documents/bb-2022/source');
  expect(status).toBe(404);
  expect(body).toMatchObject({
    error: { code: 'not_found', message: expect.stringContaining('npm run ingest') },
  });
});

test.each(['/api/clauses/aa-2025-1/2', '/api/clauses/aa-2025-1%2F2', '/api/clauses/aa-2025-1%2f2'])(
  '%s 给出条款与上下条',
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(200);
    expect(clauseResponse.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({
      id: 'aa-2025-1/2',
      text: '（二）奖励标准。一是对获奖的，每项给予10万元奖励。',
      point: null,
      source: { path: 'aa-2025-1.txt', start: 100, end: 126 },
      parent: { id: 'aa-2025-1/s1' },
      previous: { id: 'aa-2025-1/s1' },
      next: { id: 'aa-2025-1/closing' },
      children: [],
      document: { id: 'aa-2025-1' },
    });
  },
);

test('条款里的一项也有编号', async () => {
  const { body } = await get('/api/clauses/aa-2025-1/2.1');
  expect(body).toMatchObject({ id: 'aa-2025-1/2', point: { address: '1', label: '一是' } });
});

test('上级条款列出下级；首尾没有前后', async () => {
  expect((await get('/api/clauses/aa-2025-1/s1')).body).toMatchObject({
    previous: null,
    children: [{ id: 'aa-2025-1/2' }],
  });
  expect((await get('/api/clauses/aa-2025-1/closing')).body).toMatchObject({ next: null, parent: null });
});

test.each([
  ['/api/documents/none', 404],
  ['/api/documents/constructor', 404],
  ['/api/documents/none/source', 404],
  ['/api/documents/aa-2025-1/sources', 404],
  ['/api/documents/aa-2025-1/source?asOf=2025-01-01', 400],
  ['/api/clauses/aa-2025-1', 404],
  ['/api/clauses/aa-2025-1/99', 404],
  ['/api/clauses/aa-2025-1/2.9', 404],
  ['/api/clauses/%E0%A4%A', 404],
  ['/api/clauses/', 404],
  ['/api/documents?at=2025-01-01', 400],
  ['/api/documents/aa-2025-1?asOf=now', 400],
  ['/api/clauses/aa-2025-1/2?asOf=2026-02-30', 400],
])('%s → %i', async (path, expected) => {
  const { status, body } = await get(path);
  expect(status).toBe(expected);
  expect(body).toMatchObject({ error: { requestId: 'request-1' } });
});
