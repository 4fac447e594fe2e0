import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseDocument } from '../../text/parse-document.ts';
import { calculate } from '../calculate.ts';
import { parseRules } from '../parse-rules.ts';
import type { AmountRule } from '../schema.ts';
import { draftRules } from './draft.ts';
import { measureDrafts } from './measure-drafts.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
const parse = (source: string) =>
  parseDocument({ path: 'm.txt', format: 'txt', source, sha256: '0'.repeat(64), initials: () => 'lyg' });
const measures = parse(readFileSync(new URL('documents/lyg-2025-3-measures.txt', seeds), 'utf8'));
const reviewed = parseRules(readFileSync(new URL('rules/lyg-2025-3.yaml', seeds), 'utf8'), {
  path: 'lyg-2025-3.yaml',
});
const drafts = draftRules(measures.document, measures.clauses);

/** Drafts the rules of one clause of an invented document. */
function draft(text: string): AmountRule[] {
  const { document, clauses } = parse(
    `甲市旅游奖励办法\n\n第一条 目的。为了发展，制定本办法。\n第二条 ${text}\n`,
  );
  return draftRules(document, clauses)?.rules.filter((rule) => rule.kind === 'amount') ?? [];
}

const figures = (rule: AmountRule | undefined): string =>
  JSON.stringify(rule?.amount, (key, value) => (key === 'quote' ? undefined : value));

describe('起草规则', () => {
  it('与审核过的三十条比较：数一个不漏，没有写明的留空', () => {
    const measure = measureDrafts(drafts, reviewed);
    expect(measure.figures).toEqual({ found: 49, total: 49 });
    expect(measure.rules).toEqual({ drafted: 30, right: 19, rightOrOpen: 29, total: 30 });
    expect(measure.fields).toEqual({
      amounts: 30,
      per: 23,
      certainty: 30,
      caps: 30,
      limits: 30,
      beneficiary: 20,
      conditions: 30,
    });
  });

  it('草稿合格式，能写成文件再读回，但不能用来计算', () => {
    if (drafts === undefined) throw new Error('没有草稿');
    const file = parseRules(stringify(drafts), { path: 'draft.yaml' });
    expect(file).toEqual(drafts);
    expect(file.rules.every(({ status }) => status === 'unreviewed')).toBe(true);
    const [rule] = file.rules;
    if (rule === undefined) throw new Error('没有草稿');
    expect(() => calculate({ file, rule }, { inputs: {}, date: '2026-01-01' })).toThrow('还没有人审核');
  });

  it.each<[string, string[]]>([
    [
      '对新评定为三星级、四星级的酒店，分别给予20万元、50万元奖励。',
      [
        '{"op":"by_level","input":"level1","table":[{"level":"三星级","each":"200000"},{"level":"四星级","each":"500000"}]}',
      ],
    ],
    [
      '对新建高级雪道、中级雪道分别奖励100万元、50万元。',
      [
        '{"op":"by_level","input":"level1","table":[{"level":"高级雪道","each":"1000000"},{"level":"中级雪道","each":"500000"}]}',
      ],
    ],
    [
      '对获得荣誉的单位，市级奖励2万元，省级奖励5万元。',
      [
        '{"op":"by_level","input":"level1","table":[{"level":"市级","each":"20000"},{"level":"省级","each":"50000"}]}',
      ],
    ],
    ['对新种植的农户，一次性奖励100元/亩。', ['{"op":"per_item","input":"count1","each":"100"}']],
    [
      '每满一万人奖励一万元。',
      ['{"op":"per_block","input":"count1","size":10000,"each":"10000","partial":"drop"}'],
    ],
    [
      '投资5000万元以上的，奖励300万元；投资1亿元以上的，奖励600万元。',
      ['{"op":"flat","each":"3000000"}', '{"op":"flat","each":"6000000"}'],
    ],
    ['对企业发生的租金给予30%的补贴，每家企业每年最高10万元。', ['{"op":"rate","of":["base1"],"pct":"30"}']],
    ['违反规定的，处二万元以上二十万元以下罚款。', []],
    ['到2026年，质押融资额达到60亿元。', []],
    ['支持旅行社发展。', []],
  ])('%s', (text, expected) => {
    expect(draft(text).map(figures)).toEqual(expected);
  });

  it('上限、给谁、条件和时限', () => {
    const [rule] = draft(
      '对获得认定的旅行社，按实际支出的50%给予补助，同一单位每年最高不超过30万元，累计不超过3年。',
    );
    expect(rule).toMatchObject({
      beneficiary: '旅行社',
      certainty: 'fixed',
      caps: [{ limit: '300000', per: '单位', period: '年', covers: ['base1'] }],
      limits: [{ kind: 'cumulative_years', value: 3 }],
      conditions: [{ quote: '获得认定的旅行社' }],
      inputs: [{ label: '实际支出' }, { id: 'received_this_year' }, { id: 'prior_years' }],
      open: [expect.stringContaining('topics 是空的')],
    });
  });

  it('看不准的说出来', () => {
    expect(draft('购置房产的，按每平方米1000元补贴，补贴金额不超过1000万元。')[0]?.open.slice(0, -1)).toEqual(
      [
        '条文没有直接写给谁，请填写 beneficiary',
        '“补贴金额不超过1000万元”按什么主体封顶，请填写 per',
        '“补贴金额不超过1000万元”按什么期间封顶，请填写 period',
      ],
    );
    expect(draft('投资500万元的项目，给予奖励20万元。')[0]?.open).toContain(
      '“500万元”没有归类：可能是门槛、区间或者另一笔',
    );
  });

  it('单独成句的上限和次数限制，提醒审核的人', () => {
    const rules = draft(
      '对参加境外展会的企业，每个展位补助3万元。同一展会最多补助4个展位，同一企业每年总额不超过30万元。',
    );
    expect(rules.flatMap(({ open }) => open)).toContain(
      '同一条还写着“同一展会最多补助4个展位,同一企业每年总额不超过30万元”，没有起草；若也限制这一项，请补进 caps 或 limits',
    );
    expect(draft('对参展的企业，每个展位补助3万元，每家企业最多补助4个展位。')[0]?.open).toContain(
      '“4个”没有归类：可能是门槛、区间或者另一笔',
    );
  });

  it('分档写的几条，提醒不能叠加', () => {
    const rules = draft('民宿床位达到20张以上的，给予8万元奖励；达到50张以上的，给予15万元奖励。');
    expect(
      rules.map(({ open }) => open.some((question) => question.includes('请合成一条 by_level'))),
    ).toEqual([true, true]);
  });

  it.each([
    ['投保民宿责任险的，按保费的60%给予补贴。', '投保民宿责任险'],
    ['对新建露营地给予最高15万元补助。', '新建露营地'],
  ])('标题不截断数字和词：%s', (text, title) => {
    const { document, clauses } = parse(
      `甲市旅游奖励办法\n\n第一条 为了发展，制定本办法。\n第二条 ${text}\n`,
    );
    expect(draftRules(document, clauses)?.rules[0]?.title).toBe(title);
  });
});
