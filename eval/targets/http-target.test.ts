import { expect, it } from 'vitest';
import { answerOf } from '../testing/fixture.ts';
import { httpTarget } from './http-target.ts';

const request = { messages: [{ role: 'user' as const, content: '补多少' }], asOf: '2026-11-20' };

function targetReplying(replies: Record<string, [status: number, body: unknown]>) {
  const calls: string[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const path = String(input).replace('http://host', '');
    calls.push(`${init?.method} ${path}`);
    const [status, body] = replies[path] ?? [404, {}];
    return Response.json(body, { status });
  };
  return { calls, target: httpTarget({ url: 'http://host/', fetch, timeoutMilliseconds: 1000 }) };
}

it('答案按契约读入', async () => {
  const { target, calls } = targetReplying({ '/api/ask': [200, answerOf({ text: '甲' })] });
  expect((await target.ask(request)).text).toBe('甲');
  expect(calls).toEqual(['POST /api/ask']);
});

it('不合契约的响应与错误响应都算失败', async () => {
  const broken = targetReplying({ '/api/ask': [200, { kind: 'answer' }] });
  await expect(broken.target.ask(request)).rejects.toThrow('响应不合契约');
  const error = { error: { code: 'internal', message: '坏了', requestId: 'r1' } };
  const down = targetReplying({ '/api/ask': [503, error] });
  await expect(down.target.ask(request)).rejects.toThrow('HTTP 503：坏了');
});

it('没有的条款不算失败，同一条只取一次', async () => {
  const { target, calls } = targetReplying({});
  expect(await target.clause('a/1')).toBeUndefined();
  expect(await target.clause('a/1')).toBeUndefined();
  expect(calls).toEqual(['GET /api/clauses/a%2F1']);
});

it('没有检索接口的部署照样能评', async () => {
  const { target } = targetReplying({});
  expect(
    await target.search({ text: '甲', region: undefined, asOf: '2026-11-20', limit: 10 }),
  ).toBeUndefined();
});
