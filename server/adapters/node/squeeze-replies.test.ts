import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { squeezingReplies } from './squeeze-replies.ts';

const list = (length: number) => ({ list: '条'.repeat(length) });
const ask = (reply: () => Response, init: RequestInit = {}) =>
  squeezingReplies(() => reply())(new Request('http://localhost/api/rules', init), undefined);
const accept = (encoding: string) => ({ headers: { 'Accept-Encoding': encoding } });

test.each([
  ['gzip, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
] as const)('接受 %s 时，长的 JSON 用 %s 压缩，内容不变', async (accepted, used, open) => {
  const reply = await ask(
    () => Response.json(list(5000), { headers: { 'X-Request-Id': 'r' } }),
    accept(accepted),
  );
  expect(reply.headers.get('content-encoding')).toBe(used);
  expect(reply.headers.get('vary')).toBe('Accept-Encoding');
  expect(reply.headers.get('x-request-id')).toBe('r');
  expect(JSON.parse(open(Buffer.from(await reply.arrayBuffer())).toString())).toEqual(list(5000));
});

test.each([
  ['不接受压缩的', () => Response.json(list(5000)), {}],
  ['短的', () => Response.json(list(10)), accept('gzip')],
  ['不是 JSON 的', () => new Response('条'.repeat(5000)), accept('gzip')],
  ['回答', () => Response.json(list(5000)), { method: 'POST', ...accept('gzip') }],
] as const)('%s原样给出', async (_, reply, init) => {
  const given = await ask(reply, init);
  expect(given.headers.get('content-encoding')).toBeNull();
  expect(await given.text()).toBe(await reply().text());
});

test('出错的状态不变', async () => {
  const reply = await ask(() => Response.json(list(5000), { status: 404 }), accept('gzip'));
  expect([reply.status, reply.headers.get('content-encoding')]).toEqual([404, 'gzip']);
});
