import { describe, expect, test } from 'vitest';
import { errorBody } from '#core/contract/error-body.ts';
import { feedbackResponse, verdicts } from '#core/contract/feedback.ts';
import { AppError } from '#core/errors.ts';
import type { FeedbackStore } from '#core/ports.ts';
import { fakeFeedbackStore } from '#core/testing/fake-feedback-store.ts';
import type { AppDependencies } from './environment.ts';
import { createRateLimit } from './rate-limit.ts';
import { askRequestOf, testApp } from './testing/test-app.ts';

const now = () => Date.UTC(2026, 10, 20, 1, 2, 3);

function feedbackApp(store: FeedbackStore = fakeFeedbackStore(), rest: Partial<AppDependencies> = {}) {
  const { app, entries } = testApp({ feedback: { store, now }, ...rest });
  const send = (body: unknown) => app.request('/api/feedback', askRequestOf(body));
  return { app, store, entries, send };
}

const complete = {
  question: '我叫张三，保费8万能补多少？',
  answer: '最高4万元〔1〕。',
  verdict: 'wrong_amount',
  comment: '窗口说是5万，电话13812345678，zhang@qq.com',
};

describe('POST /api/feedback', () => {
  test('个人信息遮盖以后才存，并告诉用户遮了什么', async () => {
    const { store, send } = feedbackApp();
    const response = await send(complete);
    expect(response.status).toBe(200);
    expect(feedbackResponse.parse(await response.json())).toEqual({
      id: 'request-1',
      receivedAt: '2026-11-20T01:02:03.000Z',
      warnings: ['已遮盖姓名', '已遮盖手机号码', '已遮盖邮箱'].map((text) => ({
        code: 'personal_data_masked',
        text,
      })),
    });
    expect(await store.list()).toEqual([
      {
        id: 'request-1',
        receivedAt: '2026-11-20T01:02:03.000Z',
        question: '我叫张*，保费8万能补多少？',
        answer: '最高4万元〔1〕。',
        verdict: 'wrong_amount',
        comment: '窗口说是5万，电话138********，*****@qq.com',
        indexGeneration: 'fake-1',
      },
    ]);
  });

  test.each(verdicts)('只有问题和结论 %s 也行', async (verdict) => {
    const { store, send } = feedbackApp();
    expect((await send({ question: '问', verdict })).status).toBe(200);
    expect(await store.list()).toMatchObject([{ verdict, answer: undefined, comment: undefined }]);
  });

  test('编号由服务起，不用客户端写的', async () => {
    const { app, store } = feedbackApp();
    const headers = { 'X-Request-Id': 'chosen' };
    await app.request('/api/feedback', askRequestOf({ question: '问', verdict: 'right' }, headers));
    expect((await store.list()).map(({ id }) => id)).toEqual(['request-1']);
  });

  const valid = { question: '问', verdict: 'right' };
  test.each([
    ['没有问题', { verdict: 'right' }, 'question'],
    ['空问题', { ...valid, question: ' \n' }, 'question：问题不能为空'],
    ['问题太长', { ...valid, question: '长'.repeat(2001) }, 'question：最多 2000 个字符'],
    ['没有结论', { question: '问' }, 'verdict'],
    ['不认识的结论', { ...valid, verdict: 'bad' }, 'verdict：只能是 right、wrong_amount'],
    ['多余的字段', { ...valid, email: 'a@b.c' }, '不认识的字段 email'],
    ['答复不是文字', { ...valid, answer: { text: '答' } }, 'answer'],
    ['答复太长', { ...valid, answer: '长'.repeat(20_001) }, 'answer：最多 20000 个字符'],
    ['意见太长', { ...valid, comment: '长'.repeat(2001) }, 'comment：最多 2000 个字符'],
    ['空字符', { ...valid, comment: 'a\0' }, 'comment'],
    ['不是对象', [], 'JSON 对象'],
  ])('%s → 400，什么也不存', async (_, body, place) => {
    const { store, send } = feedbackApp();
    const response = await send(body);
    const { error } = errorBody.parse(await response.json());
    expect([response.status, error.code]).toEqual([400, 'invalid_request']);
    expect(error.message).toContain(place);
    expect(await store.list()).toEqual([]);
  });

  test('刚好 2000 字、20000 字可以', async () => {
    const { send } = feedbackApp();
    const text = '长'.repeat(2000);
    const body = { ...valid, question: text, comment: text, answer: '长'.repeat(20_000) };
    expect((await send(body)).status).toBe(200);
  });

  test('太大 → 413；不是 JSON → 415', async () => {
    const { app, send } = feedbackApp();
    expect((await send({ ...valid, comment: '长'.repeat(400_000) })).status).toBe(413);
    const form = await app.request('/api/feedback', { method: 'POST', body: 'question=1' });
    expect(form.status).toBe(415);
  });

  test('没有反馈库 → 503，说明没有存下', async () => {
    const response = await testApp().app.request('/api/feedback', askRequestOf(valid));
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({
      error: {
        code: 'feedback_unavailable',
        message: '这里没有开启反馈，您的意见没有存下；提问不受影响。',
        requestId: 'request-1',
      },
    });
  });

  test.each([
    ['feedback_unavailable', 503],
    ['storage_full', 507],
  ] as const)('存不下：%s → %i，原话告诉用户', async (code, status) => {
    const store = {
      ...fakeFeedbackStore(),
      add: () => Promise.reject(new AppError(code, '您的意见没有存下。')),
    };
    const { send, entries } = feedbackApp(store);
    const response = await send(complete);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code, message: '您的意见没有存下。' } });
    expect(entries).toMatchObject([{ route: '/api/feedback', fault: code }]);
  });

  test('同一地址每分钟只收若干条，与提问分开计数', async () => {
    const store = fakeFeedbackStore();
    const admit = createRateLimit({ perMinute: 2, now });
    const { send } = feedbackApp(store, {
      feedback: { store, now, admit },
      clientAddress: () => '10.0.0.1',
    });
    const statuses = [];
    for (let sent = 0; sent < 3; sent++) statuses.push((await send(valid)).status);
    expect(statuses).toEqual([200, 200, 429]);
    expect(await store.list()).toHaveLength(2);
    const refused = await send(valid);
    expect([refused.headers.get('retry-after'), await refused.json()]).toMatchObject([
      '60',
      { error: { code: 'too_many_requests', message: '请求太频繁，请 60 秒后再试。' } },
    ]);
  });
});
