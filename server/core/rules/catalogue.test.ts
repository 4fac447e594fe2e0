import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesResponse } from '../contract/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { parseRules } from './parse-rules.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const file = parseRules(yaml, { path: 'lyg-2025-3.yaml' });

describe('奖补目录', () => {
  it('每条都写明给谁、给多少、上限、条件和条款', () => {
    const entry = catalogue([file]).find(({ id }) => id === 'art08.open_licence');
    expect(entry).toMatchObject({
      clauseId: 'lyg-2025-3/8',
      beneficiary: '专利权人',
      certainty: 'fixed',
      amounts: [
        { kind: 'money', value: '10000', per: '10项', level: null },
        { kind: 'money', value: '5000', per: '项', level: null },
      ],
      caps: [{ id: 'art08.year', limit: '20000' }],
      document: { number: '连政规发〔2025〕3号', effectiveTo: '2030-05-31' },
    });
    const rates = catalogue([file]).find(({ id }) => id === 'art07.loan')?.amounts;
    expect(rates?.map(({ kind, value, per }) => [kind, value, per])).toEqual([
      ['percent', '30', '质押贷款、评估等服务费用'],
    ]);
    const levels = catalogue([file]).find(({ id }) => id === 'art21.title')?.amounts;
    expect(levels?.map(({ level, value, per }) => [level, value, per])).toEqual([
      ['知识产权师', '3000', '人'],
      ['高级知识产权师', '5000', '人'],
      ['正高级知识产权师', '8000', '人'],
    ]);
  });

  it('合乎契约，一个字段不少', () => {
    const body = { rules: catalogue([file]) };
    expect(rulesResponse.parse(body)).toEqual(body);
  });

  it('没有审核的不列出', () => {
    const rules = file.rules.map((rule) => ({ ...rule, status: 'unreviewed' as const }));
    expect(catalogue([{ ...file, rules }])).toEqual([]);
  });
});
