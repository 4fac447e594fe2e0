import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '#core/contract/openapi.ts';
import { AppError } from '#core/errors.ts';
import type { Readiness } from './routes/environment.ts';
import { askRequestOf, question, testApp } from './routes/testing/test-app.ts';

describe('就绪', () => {
  test('载入后报告索引', async () => {
    const response = await testApp().app.request('/readyz');
    expect(await response.json()).toEqual({
      status: 'ready',
      generation: 'fake-1',
      documents: 2,
      clauses: 4,
      segmenter: 'fake-segmenter',
      embedder: 'fake-embedder',
    });
  });

  const loading: Readiness = { state: 'loading' };
  const failed = (fault: AppError): Readiness => ({ state: 'failed', fault });
  test.each([
    ['还在载入', loading, 503, 'index_loading'],
    [
      '没有索引',
      failed(new AppError('index_missing', '没有索引，请运行 npm run ingest。')),
      503,
      'index_missing',
    ],
    ['索引损坏', failed(new AppError('index_corrupt', '索引损坏。')), 503, 'index_corrupt'],
    ['磁盘满', failed(new AppError('storage_full', '磁盘已满。')), 507, 'storage_full'],
  ])('%s：存活，但不就绪', async (_, readiness, status, code) => {
    const { app } = testApp({ readiness: () => readiness });
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' });
    for (const [path, init] of [
      ['/readyz', {}],
      ['/api/documents', {}],
      ['/api/ask', askRequestOf(question('问'))],
    ] as const) {
      const response = await app.request(path, init);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ error: { code, requestId: 'request-1' } });
    }
    expect((await app.request('/openapi.json')).status).toBe(200);
  });
});

describe('地址与方法', () => {
  test.each(['/api/none', '/api', '/none', '/api/ask/more', '/openapi.yaml'])(
    '%s → 404 JSON',
    async (path) => {
      const response = await testApp().app.request(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ error: { code: 'not_found', requestId: 'request-1' } });
    },
  );

  test.each([
    ['GET', '/api/ask', 'POST'],
    ['PUT', '/api/ask', 'POST'],
    ['POST', '/api/search', 'GET, HEAD'],
    ['DELETE', '/api/clauses/aa-2025-1/2', 'GET, HEAD'],
    ['POST', '/openapi.json', 'GET, HEAD'],
    ['POST', '/readyz', 'GET, HEAD'],
  ])('%s %s → 405', async (method, path, allowed) => {
    const response = await testApp().app.request(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allowed]);
    expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
  });

  test('页面由外面给；给不出就是 404', async () => {
    const page = async (request: Request) =>
      new URL(request.url).pathname === '/' ? new Response('<p>页面</p>') : undefined;
    const { app } = testApp({ page });
    const response = await app.request('/');
    expect(await response.text()).toBe('<p>页面</p>');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await app.request('/none')).status).toBe(404);
  });
});

describe('跨源', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: { Origin: 'https://a.example', 'Access-Control-Request-Method': 'POST' },
  };
  test('默认都许', async () => {
    const response = await testApp().app.request('/api/ask', preflight);
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
  });
  test('只许名单上的', async () => {
    const { app } = testApp({ allowedOrigins: ['https://b.example'] });
    const origin = async (name: string) =>
      (await app.request('/api/documents', { headers: { Origin: name } })).headers.get(
        'access-control-allow-origin',
      );
    expect([await origin('https://a.example'), await origin('https://b.example')]).toEqual([
      null,
      'https://b.example',
    ]);
  });
});

test('太频繁 → 429，说多久以后再来', async () => {
  const { app } = testApp({
    clientAddress: () => '10.0.0.1',
    admit: () => ({ admitted: false, retryAfter: 7 }),
  });
  const response = await app.request('/api/documents');
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
  expect(await response.json()).toMatchObject({ error: { code: 'too_many_requests' } });
});

test('访问日志一行一请求，不含查询内容', async () => {
  const { app, entries } = testApp({ hits: () => [] });
  await app.request('/api/search?q=张三的事', { headers: { 'X-Request-Id': 'abc-1' } });
  expect(entries).toMatchObject([
    { event: 'request', requestId: 'abc-1', method: 'GET', path: '/api/search', status: 200 },
  ]);
  expect(JSON.stringify(entries)).not.toContain('张三');
});

test('来历不明的编号不采用', async () => {
  const response = await testApp().app.request('/healthz', { headers: { 'X-Request-Id': 'a b"c' } });
  expect(response.headers.get('x-request-id')).toBe('request-1');
});

const contractShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

async function contractOf(app: ReturnType<typeof testApp>['app']) {
  return contractShape.parse(await (await app.request('/openapi.json')).json());
}

test('openapi.json 与路由一一对应', async () => {
  const { app } = testApp();
  const { paths } = await contractOf(app);
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const served = app.routes
    .filter((route) => route.method !== 'ALL' && route.path !== '/openapi.json')
    .map((route) => `${route.method} ${route.path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
  expect(described.sort()).toEqual(served.sort());
  expect(described).toHaveLength(calls.length);
});

test('openapi.json 里的引用都有着落', async () => {
  const contract = await contractOf(testApp().app);
  const references = JSON.stringify(contract).match(/#\/components\/schemas\/[^"]*/g) ?? [];
  const known = Object.keys(contract.components.schemas).map((name) => `#/components/schemas/${name}`);
  expect([...new Set(references)].filter((name) => !known.includes(name))).toEqual([]);
});
