import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../text/parse-document.ts';
import { parseRules } from '../parse-rules.ts';
import { checkRules, lintRules, problemLine } from './lint.ts';
import type { LintSource } from './linted-clause.ts';
import { faultsOf, setAsideUnsound } from './set-aside.ts';

const seeds = new URL('../../../../seeds/', import.meta.url);
const yaml = readFileSync(new URL('rules/lyg-2025-3.yaml', seeds), 'utf8');
const source = readFileSync(new URL('documents/lyg-2025-3-measures.txt', seeds), 'utf8');

function groundOf(text: string) {
  const input = {
    path: 'measures.txt',
    format: 'txt',
    source: text,
    sha256: '0'.repeat(64),
    initials: () => 'lyg',
  };
  const { document, clauses } = parseDocument(input);
  return { documents: [document], clauses };
}
const clausesOf = (text: string): readonly LintSource[] => groundOf(text).clauses;
const ground = groundOf(source);
const { clauses } = ground;

/** Checks that a planted error is seen: which checks fire, on which rules. */
function seen(planted: { rules?: [string, string]; text?: [string | RegExp, string] }): string[] {
  const [from, to] = planted.rules ?? ['', ''];
  if (from !== '' && !yaml.includes(from)) throw new Error(`规则文件里没有 ${from}`);
  const [was, becomes] = planted.text ?? ['', ''];
  const edited = planted.text === undefined ? clauses : clausesOf(replaceOnce(source, was, becomes));
  const problems = lintRules(parseRules(yaml.replace(from, to), { path: 'planted.yaml' }), edited);
  return [...new Set(problems.map(({ check, ruleId, clauseId }) => `${check} ${ruleId ?? clauseId}`))];
}

function replaceOnce(text: string, from: string | RegExp, to: string): string {
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`文件里没有 ${String(from)}`);
  return edited;
}

describe('规则与条文的核对', () => {
  it('现行规则与条文一致，没有误报', () => {
    expect(lintRules(parseRules(yaml, { path: 'lyg-2025-3.yaml' }), clauses)).toEqual([]);
  });

  it.each<[string, Parameters<typeof seen>[0], string[]]>([
    [
      'L1 引文改了一个字',
      { rules: ['投保知识产权保险的,对保费', '购买知识产权保险的,对保费'] },
      ['L1 art07.insurance', 'L6 lyg-2025-3/7'],
    ],
    [
      'L1 条件的引文不在条文里',
      { rules: ['quote: 在数据知识产权登记平台登记且获得登记证书', 'quote: 登记并获得登记证书'] },
      ['L1 art03.data_ip'],
    ],
    [
      'L2 比例抄错',
      { rules: ['of: [premium], pct: "50"', 'of: [premium], pct: "30"'] },
      ['L2 art07.insurance', 'L3 art07.insurance'],
    ],
    [
      'L2 万元少写一个零',
      { rules: ['input: persons, each: "6000"', 'input: persons, each: "600"'] },
      ['L2 art21.agent', 'L3 art21.agent'],
    ],
    [
      'L2 上限抄错',
      { rules: ['id: art13.year, limit: "200000"', 'id: art13.year, limit: "20000"'] },
      ['L2 art13.mediation', 'L3 art13.mediation'],
    ],
    [
      'L2 每十项写成每五项',
      { rules: ['input: declared, size: 10', 'input: declared, size: 5'] },
      ['L2 art08.open_licence', 'L3 art08.open_licence', 'L7 art08.open_licence'],
    ],
    [
      'L2 十二个月写成六个月',
      { rules: ['kind: window, value: 12', 'kind: window, value: 6'] },
      ['L2 art07.loan', 'L3 art07.loan'],
    ],
    [
      'L2 两年写成三年',
      { rules: ['kind: cumulative_years, value: 2', 'kind: cumulative_years, value: 3'] },
      ['L2 art07.loan', 'L3 art07.loan'],
    ],
    [
      'L4 上限当成定额',
      {
        rules: [
          '"对获批国家级、省级知识产权保护平台载体,每家单位分别给予最高20万元、10万元奖励"]\n    certainty: ceiling',
          '"对获批国家级、省级知识产权保护平台载体,每家单位分别给予最高20万元、10万元奖励"]\n    certainty: fixed',
        ],
      },
      ['L4 art12.platform'],
    ],
    [
      'L4 定额当成上限',
      {
        rules: [
          '"对获批国家知识产权示范企业、优势企业的,分别给予5万元、2万元奖励"]\n    certainty: fixed',
          '"对获批国家知识产权示范企业、优势企业的,分别给予5万元、2万元奖励"]\n    certainty: ceiling',
        ],
      },
      ['L4 art18.enterprise'],
    ],
    [
      'L5 两档对调',
      {
        rules: [
          '[{ level: 国家级, each: "500000" }, { level: 省级, each: "200000" }]',
          '[{ level: 国家级, each: "200000" }, { level: 省级, each: "500000" }]',
        ],
      },
      ['L5 art16.cluster'],
    ],
    [
      'L5 三档次序错',
      {
        rules: [
          '{ level: 知识产权师, each: "3000", times: mid }\n        - { level: 高级知识产权师, each: "5000", times: senior }',
          '{ level: 高级知识产权师, each: "3000", times: senior }\n        - { level: 知识产权师, each: "5000", times: mid }',
        ],
      },
      ['L5 art21.title'],
    ],
    [
      'L7 按件写成按项',
      {
        rules: [
          'type: count, unit: 件, required: true, ask: 本年度获得',
          'type: count, unit: 项, required: true, ask: 本年度获得',
        ],
      },
      ['L7 art03.data_ip'],
    ],
    [
      'L7 封顶的主体错',
      {
        rules: ['id: art08.year, limit: "20000", per: 专利权人', 'id: art08.year, limit: "20000", per: 单位'],
      },
      ['L7 art08.open_licence'],
    ],
    [
      'L7 封顶的期间错',
      {
        rules: [
          'id: art10.year, limit: "100000", per: 主体, period: 年',
          'id: art10.year, limit: "100000", per: 主体, period: 次',
        ],
      },
      ['L7 art10.domestic'],
    ],
    [
      'L7 一次性没有记下',
      {
        rules: [
          '    limits:\n      - { id: art20.base.once, kind: once, value: 1, quote: 一次性给予40万元资金支持, says: 一次性给予 }\n',
          '',
        ],
      },
      ['L7 art20.base'],
    ],
    [
      '漏了上限',
      {
        rules: [
          '    caps:\n      - { id: art11.year, limit: "200000", per: 主体, period: 年, covers: [agency_fees_paid], receivedInput: received_this_year, quote: 同一主体每年最高20万元 }\n',
          '',
        ],
      },
      ['L3 art11.overseas', 'L7 art11.overseas'],
    ],
    [
      '漏了累计年限',
      {
        rules: [
          '      - { id: art07.loan.cum_years, kind: cumulative_years, value: 2, input: prior_years, quote: 累计获得补助不超过2年, says: 累计获得补助已满 2 年，不再补助 }\n',
          '',
        ],
      },
      ['L3 art07.loan', 'L7 art07.loan'],
    ],
    [
      '条文的金额改了',
      { text: ['0.6 万元/人', '0.7 万元/人'] },
      ['L1 art21.agent', 'L2 art21.agent', 'L6 lyg-2025-3/21'],
    ],
    [
      '条文加了一笔没有规则的钱',
      { text: ['依法设立办事机构。', '依法设立办事机构，给予 8 万元。'] },
      ['L6 lyg-2025-3/15'],
    ],
    [
      '条文加了“最高”',
      { text: ['每项给予 5000 元奖', '每项给予最高 5000 元奖'] },
      ['L1 art08.open_licence', 'L2 art08.open_licence', 'L6 lyg-2025-3/8'],
    ],
    [
      '条文删了一条',
      { text: [/（二十二）[\s\S]*?10 万元资金支持。/, ''] },
      ['L1 art22.research', 'L1 art22.lead'],
    ],
  ])('%s', (_, planted, expected) => {
    expect(seen(planted)).toEqual(expected);
  });

  it('漏了整条规则，条文里的数就没有规则认领', () => {
    const file = parseRules(yaml, { path: 'lyg-2025-3.yaml' });
    for (const dropped of file.rules.filter(({ kind }) => kind === 'amount')) {
      const rules = file.rules.filter((rule) => rule !== dropped);
      const problems = lintRules({ ...file, rules }, clauses);
      expect(problems.map(({ check, clauseId }) => `${check} ${clauseId}`)).toContain(
        `L6 lyg-2025-3/${dropped.clause.num}`,
      );
    }
  });

  it('说出地方和原因', () => {
    const planted = parseRules(yaml.replace('of: [premium], pct: "50"', 'of: [premium], pct: "60"'), {
      path: 'p.yaml',
    });
    expect(checkRules([planted], ground).map(problemLine)).toContain(
      'L2 lyg-2025-3/7 art07.insurance rate.pct 是 60，“对保费给予最高50%的补助”中没有这个数',
    );
  });

  it('施行日、失效日和文号须与文件一致；别的文件的规则不管', () => {
    const file = parseRules(yaml, { path: 'lyg-2025-3.yaml' });
    expect(checkRules([file], ground)).toEqual([]);
    const late = {
      ...file,
      policy: { ...file.policy, inForce: { ...file.policy.inForce, from: '2025-04-18' } },
    };
    expect(checkRules([late], ground).map(problemLine)).toEqual([
      'policy lyg-2025-3 施行日写的是 2025-04-18，文件是 2025-06-01',
    ]);
    const other = { ...late, policy: { ...late.policy, id: 'zz-2020-1' } };
    expect(checkRules([other], ground)).toEqual([]);
  });

  it('没有审核的规则不核对', () => {
    const file = parseRules(yaml.replace('of: [premium], pct: "50"', 'of: [premium], pct: "60"'), {
      path: 'p.yaml',
    });
    const rules = file.rules.map((rule) =>
      rule.id === 'art07.insurance' ? { ...rule, status: 'unreviewed' as const } : rule,
    );
    expect(lintRules({ ...file, rules }, clauses)).toEqual([]);
  });
});

describe('表格里的档次', () => {
  const cells = groundOf(
    '甲市办法\n甲政发〔2024〕7号\n第一条 对获奖的单位按下列标准给予奖励：\n奖项\t金额\n金牌\t50万元\n银牌\t20万元\n第二条 施行。',
  );
  const id = cells.documents[0]?.id ?? '';
  const rule = (quote: string) => `policy: { id: ${id}, title: 甲市办法, number: 甲政发〔2024〕7号 }
rules:
  - id: award
    kind: amount
    status: reviewed
    clause: { num: 1, label: 第一条 }
    title: 奖励
    topics: [奖励]
    beneficiary: 单位
    quote: ${quote}
    certainty: fixed
    inputs:
      - { id: medal, label: 奖项, type: level, required: true, ask: 哪一种？, levels: [{ name: 金牌 }, { name: 银牌 }] }
    amount: { op: by_level, input: medal, table: [{ level: 金牌, each: "500000" }, { level: 银牌, each: "200000" }], quote: 金牌50万元银牌20万元 }`;

  it.each([
    '[金牌50万元银牌20万元]',
    '[对获奖的单位按下列标准给予奖励, 金牌50万元银牌20万元]',
    '[银牌, 金牌50万元银牌20万元]',
  ])('几行连着引：%s', (quote) => {
    expect(checkRules([parseRules(rule(quote), { path: 'p.yaml' })], cells)).toEqual([]);
  });

  it('次序反了', () => {
    const turned = rule('[金牌50万元银牌20万元]').replace(
      /table: \[(\{.*?\}), (\{.*?\})\]/,
      'table: [$2, $1]',
    );
    const problems = checkRules([parseRules(turned, { path: 'p.yaml' })], cells);
    expect(problems.map(({ check }) => check)).toEqual(['L5']);
  });
});

describe('与条文不符的规则放在一边', () => {
  const setAside = (from: string, to: string): { aside: string[]; used: string[] } => {
    const [file] = setAsideUnsound([parseRules(yaml.replace(from, to), { path: 'p.yaml' })], ground);
    const named = (status: string) =>
      (file?.rules ?? []).filter((rule) => rule.status === status).map(({ id }) => id);
    return { aside: named('unreviewed'), used: named('reviewed') };
  };

  it('只放那一条，同一条文的别的规则照用', () => {
    const { aside, used } = setAside('of: [premium], pct: "50"', 'of: [premium], pct: "60"');
    expect(aside).toEqual(['art07.insurance']);
    expect(used).toEqual(expect.arrayContaining(['art07.loan', 'art07.securitization']));
  });

  it('引文改了字，条文里因此没有规则认领的数也算在它头上', () => {
    expect(setAside('投保知识产权保险的,对保费', '购买知识产权保险的,对保费').aside).toEqual([
      'art07.insurance',
    ]);
  });

  it('文件的施行日写错，整份文件的规则都不用', () => {
    const { used } = setAside('from: "2025-06-01"', 'from: "2025-04-18"');
    expect(used).toEqual([]);
  });

  it('每处不符说一次；没有不符的原样留下', () => {
    const file = parseRules(yaml, { path: 'p.yaml' });
    expect(setAsideUnsound([file], ground)).toEqual([file]);
    const wrong = { ...file, policy: { ...file.policy, number: '连政规发〔2025〕4号' } };
    expect(faultsOf(setAsideUnsound([wrong], ground))).toEqual([
      'policy lyg-2025-3 文号写的是 连政规发〔2025〕4号，文件是 连政规发〔2025〕3号',
    ]);
  });
});
