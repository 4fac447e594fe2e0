import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseCases } from './case.ts';
import { formatCaseCsv, parseCaseCsv } from './case-csv.ts';

const load = (name: string) =>
  parseCases(readFileSync(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8'));

it.each(['dev', 'unseen', 'contract'])('%s 写成 CSV 再读入不变', (name) => {
  const cases = load(name);
  expect(parseCaseCsv(formatCaseCsv(cases))).toEqual(cases);
});

it('只有三列也能用，其余取空', () => {
  const [one] = parseCaseCsv('category,id,turns\namount,q1,"补多少\n那三项呢"\n');
  expect(one).toMatchObject({
    id: 'q1',
    turns: ['补多少', '那三项呢'],
    expect: { kinds: null, evidence: [] },
  });
});

it('不认识的列、写错的值报出位置', () => {
  expect(() => parseCaseCsv('id,问题\n1,x\n')).toThrow('不认识的列：问题');
  expect(() => parseCaseCsv('id,category,turns,noCitation\n1,a,x,是\n')).toThrow('第 2 行不是题目');
});
