import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseIdOf, findRule, parseRules, readStoredRules } from './parse-rules.ts';

const yaml = readFileSync(new URL('../../../seeds/rules/lyg-2025-3.yaml', import.meta.url), 'utf8');
const file = parseRules(yaml, { path: 'lyg-2025-3.yaml' });

describe('规则文件', () => {
  it('每条规则都知道自己的条款', () => {
    const bound = findRule([file], 'art21.title');
    expect(bound && clauseIdOf(bound)).toBe('lyg-2025-3/21');
    if (bound === undefined) throw new Error('没有规则');
    const moved = { ...bound.rule, clause: { ...bound.rule.clause, address: 's3.1' } };
    expect(clauseIdOf({ file, rule: moved })).toBe('lyg-2025-3/s3.1');
    expect(findRule([file], 'art99.none')).toBeUndefined();
  });

  it.each<[string, string, string, string]>([
    [
      '引用没有的事实',
      'of: [premium], pct',
      'of: [premiums], pct',
      'art07.insurance 引用了未定义的事实 premiums',
    ],
    [
      '引用没有的限制',
      'limit: art07.loan.months, assumption',
      'limit: art07.loan.month, assumption',
      '引用了未定义的限制 art07.loan.month',
    ],
    [
      '引用没有的假定',
      'default: "0", assumption: A.prior0',
      'default: "0", assumption: A.prior',
      '引用了未定义的假定 A.prior',
    ],
    [
      '引用没有的读法',
      'partial: drop, reading: R.pro_rata',
      'partial: drop, reading: R.prorata',
      '引用了未定义的读法 R.prorata',
    ],
    [
      '引用没有的留白',
      'notStated: [grade_scale',
      'notStated: [grade_scales',
      '引用了未定义的留白 grade_scales',
    ],
    [
      '没有的档次',
      '{ level: 国家级, each: "500000" }',
      '{ level: 世界级, each: "500000" }',
      'art16.cluster 没有定义档次 世界级',
    ],
    ['标识重复', 'id: art02.gi', 'id: art01.match', 'art01.match 重复'],
    ['金额没有加引号', 'limit: "50000"', 'limit: 50000', 'rules.12.caps.0.limit：应是文字'],
    ['多写了字段', 'title: 专利奖配套奖励', 'titel: 专利奖配套奖励', '没有这个字段：titel'],
    ['漏写了字段', '    beneficiary: 单位和个人\n', '', 'beneficiary：没有写'],
    [
      '档次表写成一组',
      'table: [{ level: 国家级, each: "500000" }, { level: 省级, each: "200000" }]',
      'table: { 国家级: "500000" }',
      'table：应是列表',
    ],
    ['不是 YAML', 'policy:', 'policy: [', '不是有效的 YAML'],
  ])('%s：说出文件和地方', (_, from, to, message) => {
    expect(yaml).toContain(from);
    expect(() => parseRules(yaml.replace(from, to), { path: 'p.yaml' })).toThrow(message);
    expect(() => parseRules(yaml.replace(from, to), { path: 'p.yaml' })).toThrow('p.yaml');
  });

  it('存成 JSON 再读回，一字不差；坏了就说', () => {
    expect(readStoredRules(JSON.parse(JSON.stringify([file])))).toEqual([file]);
    expect(() => readStoredRules([{ policy: {} }])).toThrow('请重新运行 npm run ingest');
  });
});
