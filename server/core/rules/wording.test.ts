import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate.ts';
import type { RawInputs } from './facts.ts';
import { findRule, parseRules } from './parse-rules.ts';
import { conclusion, derivation, yuan } from './wording.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const files = [parseRules(yaml, { path: 'lyg-2025-3.yaml' })];

function run(id: string, inputs: RawInputs, date = '2026-03-01') {
  const bound = findRule(files, id);
  if (bound === undefined) throw new Error(`没有规则 ${id}`);
  return calculate(bound, { inputs, date });
}

describe('计算结果的说法', () => {
  it.each([
    ['999.5', '999.5元'],
    ['10000', '1万元'],
    ['15500', '1.55万元'],
    ['99999.99', '99999.99元'],
    ['100000000', '10000万元'],
  ])('%s 写作 %s', (value, said) => {
    expect(yuan(value)).toBe(said);
  });

  it.each<[string, RawInputs, string]>([
    ['art02.gi', { items: 1 }, '按条文为10万元'],
    ['art07.insurance', { premium: '8万' }, '最高4万元，文件未承诺最低额，实际金额由主管部门核定'],
    ['art01.match', { provincial_award: '30万' }, '按您提供的数额计算为15万元'],
    ['art04.none', {}, '条文只作鼓励，没有规定金额'],
    ['art07.insurance', {}, '还缺：保费是多少？'],
  ])('%s %j：%s', (id, inputs, said) => {
    expect(conclusion(run(id, inputs))).toBe(said);
  });

  it('推算逐步写出', () => {
    expect(derivation(run('art10.domestic', { fees_paid: '50万', received_this_year: '2万元' }))).toEqual([
      '实际支付的维权必要费用 = 500000元（您写的是“50万”）',
      '本年度该项已获资金 = 20000元（您写的是“2万元”）',
      '500000×30% = 150000元（“按照不超过实际支付的诉讼费、维权代理费、公证费、鉴定费、调解费等维权活动必要费用的30%给予资金支持”）',
      '每个主体每年上限 100000元，已获 20000元，余额 80000元：150000 → 80000元，超过上限（“同一主体每年最高10万元”）',
      '结果 80000元',
    ]);
    expect(derivation(run('art01.match', { provincial_award: '33333.33' })).at(-1)).toBe(
      '向下取到分：16666.665 → 16666.66元（文件没有写如何取舍）',
    );
  });

  it('不在有效期内说出起止', () => {
    expect(conclusion(run('art02.gi', { items: 1 }, '2030-06-01'))).toBe(
      '2030-06-01 不在有效期内（2025-06-01至2030-05-31）',
    );
  });
});
