import { parseRules } from '../rules/parse-rules.ts';
import type { AmountRule, RuleFile } from '../rules/schema.ts';
import { sampleClause } from './sample-documents.ts';

const yaml = `
policy: { id: aa-2025-1, title: 若干措施, silentOn: [procedure] }
silences: { procedure: 申报的程序，文件没有写 }
assumptions: { A.received0: 没有说已获的，按零计, A.even: 按月平均 }
rules:
  - id: insurance
    kind: amount
    status: reviewed
    clause: { num: 1, label: （一） }
    title: 保险保费补助
    topics: [知识产权保险, 保险+保费, 保费]
    quote: [对保费给予最高50%的补助]
    beneficiary: 单位
    certainty: ceiling
    conditions:
      - { id: insured, ask: 是否投保？, quote: 投保知识产权保险, met: [投保, 买了保险], unmet: [没有投保, 没买保险] }
    inputs:
      - { id: premium, label: 保费, type: money, unit: 元, required: true, ask: 保费是多少？, words: [保费, 保险费] }
      - { id: received, label: 已获补助, type: money, unit: 元, history: true, default: "0", assumption: A.received0, ask: 已获多少？, words: [已获] }
    amount: { op: rate, of: [premium], pct: "50", quote: 给予最高50%的补助 }
    caps:
      - { id: insurance.year, limit: "50000", per: 单位, period: 年, covers: [premium], receivedInput: received, quote: 同一单位每年最高5万元 }
  - id: domestic
    kind: amount
    status: reviewed
    clause: { num: 2, label: （二） }
    title: 国内维权资金支持
    topics: [国内维权, 国内+官司, 维权]
    notFor: [{ words: [海外, 国外], says: 海外另有规定 }]
    roles: [商户]
    quote: [按照必要费用的30%给予资金支持]
    beneficiary: 企业
    certainty: ceiling
    inputs:
      - { id: fees, label: 必要费用, type: money, unit: 元, required: true, ask: 一共支付多少？, words: [诉讼费, 代理费, 费用] }
    amount: { op: rate, of: [fees], pct: "30", quote: 费用的30% }
  - id: overseas
    kind: amount
    status: reviewed
    clause: { num: 3, label: （三） }
    title: 海外维权资金支持
    topics: [海外维权, 海外+官司, 海外+维权]
    roles: [企业]
    quote: [按照代理费的50%给予资金支持]
    beneficiary: 企业
    certainty: fixed
    inputs:
      - { id: agency, label: 代理费, type: money, unit: 元, required: true, ask: 代理费是多少？, words: [代理费] }
    amount: { op: rate, of: [agency], pct: "50", quote: 代理费的50% }
  - id: licence
    kind: amount
    status: reviewed
    clause: { num: 4, label: （四） }
    title: 开放许可奖励
    topics: [开放许可]
    quote: [每10项给予1万元奖励]
    beneficiary: 专利权人
    certainty: fixed
    inputs:
      - { id: declared, label: 声明, type: count, unit: 项, required: true, ask: 声明多少项？, words: [声明, 提出] }
      - { id: concluded, label: 达成, type: count, unit: 项, required: true, ask: 达成多少项？, words: [达成] }
    amount:
      op: sum
      parts:
        - { op: per_block, input: declared, size: 10, each: "10000", partial: drop, quote: 每10项给予1万元 }
        - { op: per_item, input: concluded, each: "5000", quote: 每项给予5000元 }
  - id: loan
    kind: amount
    status: reviewed
    clause: { num: 5, label: （五） }
    title: 质押贷款补助
    topics: [质押贷款]
    quote: [对贷款利息给予30%的补助]
    beneficiary: 单位
    certainty: ceiling
    inputs:
      - id: loans
        label: 贷款
        type: list
        required: true
        ask: 每笔利息和月数？
        words: [贷款]
        item:
          - { id: interest, label: 利息, type: money, unit: 元, required: true, ask: 利息是多少？, words: [利息] }
          - { id: months, label: 月数, type: months, unit: 月, required: true, ask: 几个月？, words: [期限] }
      - { id: fees, label: 评估费, type: money, unit: 元, required: true, ask: 评估费是多少？, words: [评估费, 服务费] }
      - { id: prior, label: 以前年数, type: years, unit: 年, history: true, default: "0", ask: 以前几年？, words: [补过] }
    amount:
      op: rate
      pct: "30"
      quote: 给予30%的补助
      of:
        - { op: window, list: loans, value: interest, months: months, limit: loan.months, assumption: A.even, quote: 不超过1年 }
        - fees
    limits:
      - { id: loan.months, kind: window, value: 12, quote: 不超过1年, says: 只计十二个月 }
  - id: titles
    kind: amount
    status: reviewed
    clause: { num: 6, label: （六） }
    title: 示范企业奖励
    topics: [专利奖, 示范企业, 优势企业]
    quote: [分别给予5万元、2万元奖励]
    beneficiary: 企业
    certainty: fixed
    inputs:
      - { id: level, label: 级别, type: level, required: true, ask: 哪一级？, levels: [{ name: 示范企业, words: [示范] }, { name: 优势企业, words: [优势] }] }
    amount: { op: by_level, input: level, table: [{ level: 示范企业, each: "50000" }, { level: 优势企业, each: "20000" }], quote: 分别给予5万元、2万元 }
  - id: drafted
    kind: no_amount
    status: unreviewed
    clause: { num: 6, label: （六） }
    title: 未审的规则
    topics: [示范企业]
    quote: [奖励]
    beneficiary: 企业
  - id: elsewhere
    kind: no_amount
    status: reviewed
    clause: { num: 99, label: （九十九） }
    title: 条款没有收录
    topics: [示范企业]
    quote: [奖励]
    beneficiary: 企业
`;

/** Rules of one small document: a rate with a cap, two benefits told apart by a word, counts, a list, levels; one is a draft, one has no clause. */
export const sampleRules: RuleFile = parseRules(yaml, { path: 'sample.yaml' });

const texts = [
  '（一）知识产权保险。投保知识产权保险的，对保费给予最高50%的补助，同一单位每年最高5万元。',
  '（二）国内维权。对企业开展国内维权，按照必要费用的30%给予资金支持。',
  '（三）海外维权。对企业开展海外维权，按照代理费的50%给予资金支持。',
  '（四）开放许可。对提出声明的，每10项给予1万元奖励，达成的每项给予5000元奖励。',
  '（五）质押贷款。对贷款利息给予30%的补助，不超过1年。',
  '（六）示范企业。对示范企业、优势企业，分别给予5万元、2万元奖励。',
];

/** The clauses that {@link sampleRules} rests on. */
export const sampleRuleClauses = texts.map((text, i) =>
  sampleClause({ id: `aa-2025-1/${i + 1}`, ordinal: i, number: i + 1, text }),
);

/** An amount rule of {@link sampleRules} by id. */
export function sampleRule(id: string): AmountRule {
  const rule = sampleRules.rules.find((candidate) => candidate.id === id);
  if (rule?.kind !== 'amount') throw new Error(`the sample has no amount rule ${id}`);
  return rule;
}
