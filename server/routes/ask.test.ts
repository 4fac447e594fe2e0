import { describe, expect, test, vi } from 'vitest';
import type { Ask } from '#core/answer/ports.ts';
import { type ErrorBody, errorBody } from '#core/contract/error-body.ts';
import { streamEvents } from '#core/contract/stream-events.ts';
import { AppError } from '#core/errors.ts';
import { fakeAsk, sampleAnswer } from '#core/testing/fake-ask.ts';
import { askRequestOf, question, testApp } from './testing/test-app.ts';

async function errorOf(response: Response): Promise<ErrorBody['error']> {
  return errorBody.parse(await response.json()).error;
}

describe('POST /api/ask', () => {
  test('答复原样返回；日期缺省为今天，空地区等于没写', async () => {
    const ask = fakeAsk({ 奖多少: sampleAnswer() });
    const { app } = testApp({ ask });
    const response = await app.request('/api/ask', askRequestOf(question('奖多少', { region: ' ' })));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(sampleAnswer());
    expect(ask.requests).toEqual([{ messages: [{ role: 'user', content: '奖多少' }], asOf: '2026-11-20' }]);
  });

  test('给出的日期和地区传到底', async () => {
    const ask = fakeAsk({ 奖多少: sampleAnswer() });
    const { app } = testApp({ ask });
    await app.request('/api/ask', askRequestOf(question('奖多少', { asOf: '2024-02-29', region: ' 甲市 ' })));
    expect(ask.requests).toMatchObject([{ asOf: '2024-02-29', region: '甲市' }]);
  });

  const turns = (count: number) => Array.from({ length: count }, () => ({ role: 'user', content: '问' }));
  test.each([
    ['多余的字段', question('问', { topK: 3 }), 'topK'],
    [
      '__proto__ 字段',
      JSON.parse('{"messages":[{"role":"user","content":"问"}],"__proto__":{}}'),
      '__proto__',
    ],
    [
      '消息里多余的字段',
      { messages: [{ role: 'user', content: '问', name: '张' }] },
      'messages[0]：不认识的字段 name',
    ],
    ['没有消息', {}, 'messages'],
    ['空的消息列表', { messages: [] }, 'messages'],
    ['不是对象', [], 'JSON 对象'],
    ['不是文字', { messages: [{ role: 'user', content: 3 }] }, 'messages[0].content'],
    ['空问题', question(' \n'), 'messages：问题不能为空'],
    ['系统角色', { messages: [{ role: 'system', content: '问' }] }, 'messages[0].role'],
    ['最后一条不是用户', { messages: [...turns(1), { role: 'assistant', content: '答' }] }, 'messages'],
    ['51 条', { messages: turns(51) }, 'messages：最多 50 条'],
    ['2001 字', question('字'.repeat(2001)), 'messages[0].content：最多 2000 个字符'],
    ['1001 个表情算 2002', question('😀'.repeat(1001)), 'messages[0].content'],
    ['半个字符', question('问\ud83d'), 'messages[0].content'],
    ['空字符', question('问\0'), 'messages[0].content'],
    ['没有的日子', question('问', { asOf: '2026-02-30' }), 'asOf'],
    ['非闰年', question('问', { asOf: '2025-02-29' }), 'asOf'],
    ['日期写法', question('问', { asOf: '2026/11/20' }), 'asOf'],
    ['日期为空', question('问', { asOf: null }), 'asOf'],
    ['地区不是文字', question('问', { region: 1 }), 'region'],
    ['stream 不是真假', question('问', { stream: 'true' }), 'stream'],
  ])('%s → 400，指明哪里', async (_, body, place) => {
    const { app } = testApp();
    const response = await app.request('/api/ask', askRequestOf(body));
    const error = await errorOf(response);
    expect([response.status, error.code, error.requestId]).toEqual([400, 'invalid_request', 'request-1']);
    expect(error.message).toContain(place);
  });

  test.each([1999, 2000])('%i 字可以', async (length) => {
    const content = '字'.repeat(length);
    const { app } = testApp({ ask: fakeAsk({ [content]: sampleAnswer() }) });
    expect((await app.request('/api/ask', askRequestOf(question(content)))).status).toBe(200);
  });

  test.each([49, 50])('%i 条消息可以', async (count) => {
    const { app } = testApp({ ask: fakeAsk({ 问: sampleAnswer() }) });
    expect((await app.request('/api/ask', askRequestOf({ messages: turns(count) }))).status).toBe(200);
  });

  const post = (body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => ({
    method: 'POST',
    headers: { 'Content-Type': type },
    body,
  });
  test.each([
    ['坏 JSON', post('{"messages":'), 400, 'invalid_request'],
    ['空内容', post(''), 400, 'invalid_request'],
    ['不是 UTF-8', post(new Uint8Array([0x7b, 0xc4, 0xe3, 0x7d])), 400, 'invalid_request'],
    ['表单', post('a=1', 'application/x-www-form-urlencoded'), 415, 'unsupported_media_type'],
    ['别的编码', post('{}', 'application/json; charset=gbk'), 415, 'unsupported_media_type'],
    ['太大', post(`{"messages":"${'长'.repeat(400_000)}"}`), 413, 'payload_too_large'],
  ])('%s → 相应的 4xx', async (_, init, status, code) => {
    const { app } = testApp();
    const response = await app.request('/api/ask', init);
    expect([response.status, (await errorOf(response)).code]).toEqual([status, code]);
  });

  test('内部错误只给编号，日志里没有问题的文字', async () => {
    const { app, entries } = testApp({ ask: fakeAsk({ 张三的事: new Error('坏在 张三的事') }) });
    const response = await app.request('/api/ask', askRequestOf(question('张三的事')));
    expect([response.status, (await errorOf(response)).code]).toEqual([500, 'internal']);
    expect(entries).toMatchObject([
      { event: 'error', name: 'Error' },
      { event: 'request', fault: 'internal' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('张三');
  });

  test('说得清的错误照说', async () => {
    const { app, entries } = testApp({
      ask: fakeAsk({ 问: new AppError('ungrounded_answer', '没有依据。') }),
    });
    const response = await app.request('/api/ask', askRequestOf(question('问')));
    expect(await response.json()).toEqual({
      error: { code: 'ungrounded_answer', message: '没有依据。', requestId: 'request-1' },
    });
    expect(entries).toMatchObject([{ name: 'ungrounded_answer' }, { fault: 'ungrounded_answer' }]);
  });
});

/** Events as [name, data]; comment lines as ['comment', text]. */
async function eventsOf(response: Response): Promise<[string, unknown][]> {
  const blocks = (await response.text()).split('\n\n').filter((block) => block !== '');
  return blocks.map((block) => {
    if (block.startsWith(':')) return ['comment', block];
    const data = block.match(/^data: (.*)$/m)?.[1] ?? '';
    return [block.match(/^event: (.*)$/m)?.[1] ?? '', JSON.parse(data)];
  });
}

describe('POST /api/ask 的事件流', () => {
  const stream = askRequestOf(question('奖多少', { stream: true }));

  test('文字逐句，引用随后，最后是整个答复', async () => {
    const { app } = testApp({ ask: fakeAsk({ 奖多少: sampleAnswer() }) });
    const response = await app.request('/api/ask', stream);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = await eventsOf(response);
    expect(events).toEqual([
      ['answer-start', { requestId: 'request-1', indexGeneration: 'fake-1', asOf: '2026-11-20' }],
      ['text-delta', { delta: '按规定每项给予10万元奖励〔1〕。' }],
      ['citation-added', sampleAnswer().citations[0]],
      ['text-delta', { delta: '其余未作规定。' }],
      ['answer-end', sampleAnswer()],
    ]);
    for (const [name, data] of events) {
      const schema = Object.entries(streamEvents).find(([known]) => known === name)?.[1];
      expect(schema?.safeParse(data).success).toBe(true);
    }
  });

  test('Accept: text/event-stream 也行；明说 stream: false 则不流', async () => {
    const { app } = testApp({ ask: fakeAsk({ 奖多少: sampleAnswer() }) });
    const accept = { Accept: 'text/event-stream' };
    const streamed = await app.request('/api/ask', askRequestOf(question('奖多少'), accept));
    expect((await eventsOf(streamed)).at(-1)?.[0]).toBe('answer-end');
    const plain = await app.request('/api/ask', askRequestOf(question('奖多少', { stream: false }), accept));
    expect(await plain.json()).toEqual(sampleAnswer());
  });

  test('请求有误时是普通的 400', async () => {
    const { app } = testApp();
    const response = await app.request('/api/ask', askRequestOf(question('', { stream: true })));
    expect([response.status, (await errorOf(response)).code]).toEqual([400, 'invalid_request']);
  });

  test('出错成为 error 事件', async () => {
    const { app, entries } = testApp({ ask: fakeAsk({ 奖多少: new Error('坏') }) });
    const events = await eventsOf(await app.request('/api/ask', stream));
    expect(events.map(([name]) => name)).toEqual(['answer-start', 'error']);
    expect(events[1]?.[1]).toMatchObject({ error: { code: 'internal', requestId: 'request-1' } });
    expect(entries.some((entry) => entry.event === 'error')).toBe(true);
  });

  test('等待时发注释行', async () => {
    const ask: Ask = () => new Promise((resolve) => setTimeout(() => resolve(sampleAnswer()), 40));
    const { app } = testApp({ ask, heartbeatMilliseconds: 5 });
    const events = await eventsOf(await app.request('/api/ask', stream));
    expect(events[1]?.[0]).toBe('comment');
    expect(events.at(-1)?.[0]).toBe('answer-end');
  });

  const never: Ask = () => new Promise(() => undefined);
  test('客户端离开后不再计时、不再发送', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { app, entries } = testApp({ ask: never });
      const response = await app.request('/api/ask', stream);
      const reader = response.body?.getReader();
      await reader?.read();
      expect(vi.getTimerCount()).toBe(1);
      await reader?.cancel();
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
      expect(entries.every((entry) => entry.event === 'request')).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('进程要结束时，流以 error 收尾', async () => {
    const closing = new AbortController();
    const { app } = testApp({ ask: never, closing: closing.signal });
    const response = await app.request('/api/ask', stream);
    closing.abort();
    const events = await eventsOf(response);
    expect(events.at(-1)).toEqual([
      'error',
      { error: { code: 'shutting_down', message: '服务正在重启，请过一会儿再问。', requestId: 'request-1' } },
    ]);
  });
});
