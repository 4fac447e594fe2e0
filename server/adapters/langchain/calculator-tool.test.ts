import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRules } from '#core/rules/parse-rules.ts';
import { calculatorTool } from './calculator-tool.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const calculator = calculatorTool([parseRules(yaml, { path: 'lyg-2025-3.yaml' })], {
  today: () => '2026-11-20',
});
const call = async (request: Parameters<typeof calculator.invoke>[0]) =>
  JSON.parse(String(await calculator.invoke(request)));

describe('计算器作为 LangChain 工具', () => {
  it('算出金额，并给出结论', async () => {
    expect(await call({ ruleId: 'art11.overseas', inputs: { agency_fees_paid: '8.8万元' } })).toMatchObject({
      conclusion: '按条文为4.4万元',
      calculation: { status: 'ok', amount: '44000' },
    });
  });

  it('用不了的值说明原因，不抛出', async () => {
    expect(await call({ ruleId: 'art11.overseas', inputs: { agency_fees_paid: '几万' } })).toEqual({
      error: {
        code: 'invalid_request',
        message:
          'agency_fees_paid：实际支付的维权代理费：“几万”可以读成不同的数，请填金额（元），例如15000、1.5万、三十六万元',
      },
    });
  });

  it('列出每条规则要的事实，参数不合格式就拒绝', async () => {
    expect(calculator.description).toContain('art07.insurance：知识产权保险保费补助（premium=保费，');
    await expect(calculator.invoke({ ruleId: 3 } as never)).rejects.toThrow();
  });
});
