import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '#core/contract/openapi.ts';
import { AppError } from '#core/errors.ts';
import type { FeedbackStore } from '#core/ports.ts';
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
      rulesSetAside: 0,
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

  test('写错地址的人看到页面，程序看到错误', async () => {
    const page = async (request: Request) =>
      new URL(request.url).pathname === '/' ? new Response('<p>页面</p>') : undefined;
    const { app } = testApp({ page });
    const read = async (path: string, headers: Record<string, string>) => {
      const response = await app.request(path, { headers });
      return [response.status, (await response.text()).slice(0, 9)];
    };
    const browser = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    expect(await read('/none', browser)).toEqual([404, '<p>页面</p>']);
    expect(await read('/none', { Accept: '*/*' })).toEqual([404, '{"error":']);
    expect(await read('/api/none', browser)).toEqual([404, '{"error":']);
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

test('访问日志一行一请求', async () => {
  const { app, entries } = testApp({ hits: () => [] });
  await app.request('/api/search?q=张三的事', { headers: { 'X-Request-Id': 'abc-1' } });
  expect(entries).toEqual([
    {
      event: 'request',
      requestId: 'abc-1',
      method: 'GET',
      route: '/api/search',
      status: 200,
      fault: undefined,
      milliseconds: expect.any(Number),
    },
  ]);
});

describe('用户写的什么也不进日志', () => {
  const secret = '张三13812345678';
  const encoded = encodeURIComponent(secret);
  const post = (path: string, body: unknown): [string, RequestInit] => [path, askRequestOf(body)];
  const feedback = { question: secret, verdict: 'other', comment: secret };
  const failing: FeedbackStore = {
    add: ({ question }) => Promise.reject(new Error(`坏在 ${question}`)),
    list: async () => [],
  };

  test.each<[string, RequestInit]>([
    [`/api/search?q=${encoded}`, {}],
    [`/api/search?q=1&region=${encoded}`, {}],
    [`/api/search?${encoded}=1`, {}],
    [`/api/documents/${encoded}`, {}],
    [`/api/documents?asOf=${encoded}`, {}],
    [`/api/clauses/${encoded}/1`, {}],
    [`/api/rules/${encoded}`, {}],
    [`/${encoded}`, {}],
    [`/api/${encoded}`, {}],
    [`/documents/${encoded}`, { headers: { 'X-Request-Id': encoded, 'User-Agent': encoded } }],
    [`/healthz?${encoded}`, { method: 'POST' }],
    post('/api/ask', question(secret)),
    post('/api/ask', question(secret, { stream: true })),
    post('/api/ask', { messages: [{ role: secret, content: secret, [secret]: 1 }], [secret]: secret }),
    post('/api/calculate', { ruleId: secret, inputs: { [secret]: secret } }),
    post('/api/feedback', feedback),
    post('/api/feedback', { ...feedback, verdict: secret }),
    ['/api/ask', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: `{"${secret}` }],
    ['/api/ask', { method: 'POST', headers: { 'Content-Type': encoded }, body: secret }],
  ])('%s %j', async (path, init) => {
    const { app, entries } = testApp({
      hits: ({ text }) => {
        throw new TypeError(`坏在\n    at ${text} (${text}.ts:1:1)`);
      },
      ask: async ({ messages }) => {
        throw new Error(`坏在\n    at ${messages[0]?.content}`);
      },
      feedback: { store: failing, now: () => 0 },
    });
    await (await app.request(path, init)).text();
    expect(entries.some(({ event }) => event === 'request')).toBe(true);
    const written = decodeURIComponent(JSON.stringify(entries));
    for (const part of ['张三', '13812345678']) expect(written).not.toContain(part);
  });

  test('错误留下种类和位置', async () => {
    const { app, entries } = testApp({
      hits: () => {
        throw new TypeError('坏');
      },
    });
    await app.request('/api/search?q=1');
    expect(entries[0]).toMatchObject({
      event: 'error',
      name: 'TypeError',
      frames: expect.arrayContaining([expect.stringContaining('app.test.ts')]),
    });
  });
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
