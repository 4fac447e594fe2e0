import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageFiles } from './page-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(folder, 'web/parts'), { recursive: true });
  await writeFile(join(folder, 'web/index.html'), '<p>首页</p>');
  await writeFile(join(folder, 'web/parts/a.js'), 'a');
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
