import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { answerCalculation } from '#core/rules/answer-calculation.ts';
import { parseRules } from '#core/rules/parse-rules.ts';
import type { AppEnvironment } from './environment.ts';
import { faultResponse, visibleFault } from './faults.ts';
import { calculateRoutes, ruleRoutes } from './rules.ts';

const yaml = readFileSync(new URL('../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const files = [parseRules(yaml, { path: 'lyg-2025-3.yaml' })];
const parts = { rules: () => files, clock: { today: () => '2026-11-20' } };
const app = new Hono<AppEnvironment>()
  .route('/api/rules', ruleRoutes(parts))
  .route('/api/calculate', calculateRoutes(parts))
  .onError((error, c) => faultResponse(c, visibleFault(error, 'test', undefined)));

const calculate = (body: unknown) =>
  app.request('/api/calculate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('计算接口', () => {
  it('算出的就是核心给的那一个结果', async () => {
    const response = await calculate({ ruleId: 'art07.insurance', inputs: { premium: '8万' } });
    expect(response.status).toBe(200);
    const result = await response.json();
    expect(result).toEqual(
      answerCalculation(files, { ruleId: 'art07.insurance', inputs: { premium: '8万' } }, '2026-11-20'),
    );
    expect(result).toMatchObject({
      ruleId: 'art07.insurance',
      status: 'ok',
      certainty: 'ceiling',
      amount: null,
      max: '40000',
      date: '2026-11-20',
    });
  });

  it.each([
    [
      { ruleId: 'art07.insurance', inputs: { premium: '-3' } },
      'premium：保费：“-3”是负数，这里不能小于零，请填金额（元），例如15000、1.5万、三十六万元',
    ],
    [
      { ruleId: 'art07.insurance', inputs: { premium: null } },
      '请求有误。inputs.premium：须是文字、数字，或者由 {名称: 值} 组成的列表。',
    ],
    [
      { ruleId: 'art07.insurance', input: {} },
      '请求有误。不认识的字段 input，请删去；可用的字段：ruleId、inputs、conditions、date。',
    ],
    [{ inputs: {} }, '请求有误。ruleId：ruleId 须是规则的标识，见 GET /api/rules。'],
    [
      { ruleId: 'art02.gi', inputs: {}, date: '2026-02-30' },
      '请求有误。date：日期须是真实存在的日子，写作 YYYY-MM-DD，例如 2026-11-20。',
    ],
  ])('%j 得 400', async (body, message) => {
    const response = await calculate(body);
    expect([
      response.status,
      ((await response.json()) as { error: { message: string } }).error.message,
    ]).toEqual([400, message]);
  });

  it('没有的规则得 404', async () => {
    expect((await calculate({ ruleId: 'art99.none', inputs: {} })).status).toBe(404);
    expect((await app.request('/api/rules/art99.none')).status).toBe(404);
  });

  it('目录列出全部规则，也可取一条', async () => {
    const { rules } = (await (await app.request('/api/rules')).json()) as {
      rules: { id: string; kind: string }[];
    };
    expect(rules.filter(({ kind }) => kind === 'amount')).toHaveLength(30);
    expect(await (await app.request('/api/rules/art04.none')).json()).toMatchObject({
      kind: 'no_amount',
      clauseId: 'lyg-2025-3/4',
    });
  });
});
