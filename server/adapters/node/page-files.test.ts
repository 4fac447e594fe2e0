import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFiles } from './page-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'web/parts'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<p>首页</p>');
  await writeFile(join(folder, 'web/parts/a.js'), 'a');
  await writeFile(join(folder, 'web/parts/long-ab12CD_9.js'), 'long '.repeat(1000));
  await writeFile(join(folder, 'web/desk.html'), '<p>接线</p>');
  await writeFile(join(folder, 'secret.txt'), '不可见');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = async (path: string, headers = {}) =>
  (await pageFiles(join(folder, 'web')))(new Request(`http://localhost${path}`, { headers }));

test('首页与其下的文件', async () => {
  const page = await get('/');
  expect([await page?.text(), page?.headers.get('content-type')]).toEqual([
    '<p>首页</p>',
    'text/html; charset=utf-8',
  ]);
  expect((await get('/parts/a.js?v=1'))?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each(['/desk', '/desk/', '/desk/some-id'])('%s 是名为 desk 的页面', async (path) => {
  expect(await (await get(path))?.text()).toBe('<p>接线</p>');
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', null],
  ['', null],
])('接受 %s 时用 %s 压缩', async (accepted, used) => {
  const reply = await get('/parts/long-ab12CD_9.js', { 'Accept-Encoding': accepted });
  const bytes = Buffer.from((await reply?.arrayBuffer()) ?? new ArrayBuffer(0));
  const read = used === 'br' ? brotliDecompressSync(bytes) : used === 'gzip' ? gunzipSync(bytes) : bytes;
  expect(reply?.headers.get('content-encoding')).toBe(used);
  expect(read.toString()).toBe('long '.repeat(1000));
});

test('名字带内容哈希的文件可以一直留着，别的每次都问', async () => {
  const caching = async (path: string) => (await get(path))?.headers.get('cache-control');
  expect(await caching('/parts/long-ab12CD_9.js')).toBe('public, max-age=31536000, immutable');
  expect(await caching('/parts/a.js')).toBe('no-cache');
  expect(await caching('/')).toBe('no-cache');
});

test('没有变就回 304', async () => {
  const etag = (await get('/'))?.headers.get('etag') ?? '';
  expect((await get('/', { 'If-None-Match': etag }))?.status).toBe(304);
});

test.each(['/none', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/parts'])(
  '%s 不是页面',
  async (path) => {
    expect(await get(path)).toBeUndefined();
  },
);

test('没有页面的文件夹', async () => {
  const page = await pageFiles(join(folder, 'none'));
  expect(await page(new Request('http://localhost/'))).toBeUndefined();
});
