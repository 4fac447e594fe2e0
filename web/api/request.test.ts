import { afterEach, expect, test, vi } from 'vitest';
import { callJson } from './request.ts';
import { faultOf } from './service-error.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers calls one after another; an error is thrown. What is called beyond the list fails the test. */
function stubReplies(...replies: readonly (Response | Error)[]) {
  const waiting = [...replies];
  const sent = vi.fn(async (_path: string, _init: RequestInit) => {
    const reply = waiting.shift();
    if (reply === undefined) throw new Error('nobody set up this call');
    if (reply instanceof Error) throw reply;
    return reply;
  });
  vi.stubGlobal('fetch', sent);
  // Pauses between attempts pass at once.
  vi.stubGlobal('setTimeout', (done: () => void) => queueMicrotask(done));
  return sent;
}

const refusal = (status: number, code: string, details?: unknown) =>
  Response.json({ error: { code, message: '不行。', requestId: 'r-1', details } }, { status });

const faultWhen = (call: Promise<unknown>) => call.then(() => undefined, faultOf);

test('答复原样给出；有内容的是 POST', async () => {
  const sent = stubReplies(Response.json({ a: 1 }), Response.json({ b: 2 }));
  expect(await callJson({ path: '/x' })).toEqual({ a: 1 });
  expect(await callJson({ path: '/y', body: { q: '问' } })).toEqual({ b: 2 });
  expect(sent.mock.calls[0]?.[1]).not.toHaveProperty('method');
  expect(sent.mock.calls[1]?.[1]).toMatchObject({ method: 'POST', body: '{"q":"问"}' });
});

test('连不上的、正在载入的，试三次', async () => {
  const sent = stubReplies(new TypeError('failed'), refusal(503, 'index_loading'), Response.json({ a: 1 }));
  expect(await callJson({ path: '/x' })).toEqual({ a: 1 });
  expect(sent).toHaveBeenCalledTimes(3);
});

test('三次都不成，说连不上', async () => {
  const failed = new TypeError('failed');
  const sent = stubReplies(failed, failed, failed);
  expect(await faultWhen(callJson({ path: '/x' }))).toEqual({
    kind: 'away',
    message: '连不上服务，请检查网络后再试。',
  });
  expect(sent).toHaveBeenCalledTimes(3);
});

test('只许一次的，只试一次', async () => {
  const sent = stubReplies(new TypeError('failed'));
  expect((await faultWhen(callJson({ path: '/x', attempts: 1 })))?.kind).toBe('away');
  expect(sent).toHaveBeenCalledTimes(1);
});

test('被拒绝的不再试，带上哪里不对', async () => {
  const sent = stubReplies(refusal(400, 'invalid_request', { field: 'premium' }));
  expect(await faultWhen(callJson({ path: '/x' }))).toEqual({
    kind: 'refused',
    message: '不行。',
    status: 400,
    code: 'invalid_request',
    requestId: 'r-1',
    field: 'premium',
  });
  expect(sent).toHaveBeenCalledTimes(1);
});

test.each([
  [404, 'missing'],
  [500, 'refused'],
  [502, 'away'],
])('不是服务说的 %i', async (status, kind) => {
  const page = () => new Response('<html>', { status });
  stubReplies(page(), page(), page());
  expect(await faultWhen(callJson({ path: '/x' }))).toMatchObject({
    kind,
    message: `服务出错（${status}），请稍后再试。`,
  });
});

test('离开了就不再试', async () => {
  const leaving = new AbortController();
  const sent = stubReplies(new DOMException('aborted', 'AbortError'));
  leaving.abort();
  await expect(callJson({ path: '/x', signal: leaving.signal })).rejects.toThrow('aborted');
  expect(sent).toHaveBeenCalledTimes(1);
});
