import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: readonly string[]): Promise<Answer> =>
  service.ask(asking(turns, { asOf: '2026-11-20' }));

/** The labels of the clauses of the measures that are cited. */
const labelsOf = ({ citations }: Answer): string[] => [
  ...new Set(citations.map(({ label }) => label).filter((label) => label.startsWith('（'))),
];

/** A question about one benefit: its turns, clause, and what the first paragraph holds. */
type Row = readonly [turns: readonly string[], label: string, said: string];

describe('问给谁：条文写的是谁，问到的写没写', () => {
  it.each<Row>([
    [
      ['开放许可达成3项给多少', '钱给专利权人还是给被许可的公司'],
      '（八）',
      '条文写的对象是“专利权人”，没有写明“被许可的公司”',
    ],
    [['知识产权师奖多少', '奖金发给本人还是单位'], '（二十一）', '“所在单位”'],
    [['知识产权师奖多少', '是打给个人的吗'], '（二十一）', '不是给“个人”'],
    [['高校开知识产权课程给多少', '中学能申报吗'], '（二十）', '没有写明“中学”'],
    [['贯标认证给多少', '研究院呢'], '（十九）', '是否属于条文所说的对象，由主管部门认定'],
    [
      ['产业知识产权联盟给多少钱', '必须是协会吗'],
      '（九）',
      '条文写的对象是“产业知识产权联盟”，没有写明“协会”',
    ],
    [['买知识产权保险补多少', '外资企业呢'], '（七）', '没有写明“外资企业”'],
    [['市级课题结题给多少', '社会组织有份吗'], '（二十二）', '“社会组织”写在同一条的别处'],
    [['江苏专利奖个人能拿配套吗'], '（一）', '写到了“个人”'],
  ])('%j', async (turns, label, said) => {
    const answer = await ask(...turns);
    expect(answer.kind).toBe('answer');
    expect(answer.calculation).toBe(null);
    expect(labelsOf(answer)).toEqual([label]);
    expect(answer.text.split('\n\n')[0]).toContain(said);
  });
});

describe('问能不能年年拿、几次、分不分期：条文写了就引，没有写就说没有写', () => {
  it.each<Row>([
    [
      ['国家知识产权培训基地给多少', '第二年还给吗'],
      '（二十）',
      '不是每年都给，条文写的是“一次性给予40万元资金支持”',
    ],
    [['高校开设知识产权课程补多少', '是年年都有吗'], '（二十）', '条文写的是“一次性给予最高10万元资金支持”'],
    [['优势企业奖多少', '以后每年都能拿吗'], '（十八）', '能否逐年重复领取，条文没有写'],
    [['商标质押贷款贴息', '能连续拿几年'], '（七）', '累计获得补助不超过2年'],
    [
      ['专利保险保费补助', '一年可以申请几次'],
      '（七）',
      '申报的次数，文件没有写。条文写的上限是“同一单位每年获得补助最高5万元”',
    ],
    [['集聚发展区国家级给多少', '钱是分期给吗'], '（十六）', '资金是否分期拨付，条文没有写'],
  ])('%j', async (turns, label, said) => {
    const answer = await ask(...turns);
    expect(answer.calculation).toBe(null);
    expect(labelsOf(answer)).toEqual([label]);
    expect(answer.text.split('\n\n')[0]).toContain(said);
  });
});

describe('问有没有上限、算不算、要什么条件', () => {
  it.each<Row>([
    [
      ['中国专利奖市里怎么配套，省里奖8万', '封不封顶'],
      '（一）',
      '条文没有写上限，写的是“按省级奖励资金的50%给予配套奖励”',
    ],
    [['贯标通过两项给多少', '有上限吗'], '（十九）', '条文写的是“每项给予最高2万元奖励”，没有另写总的上限'],
    [['国内打官司赢了补多少', '只有代理费算吗'], '（十）', '不只“代理费”'],
    [['海外维权补多少', '差旅费能报吗'], '（十一）', '条文没有写明“差旅费”'],
    [['国内打官司赢了补多少', '公证费也算吗'], '（十）', '条文写到了“公证费”'],
    [['商标质押贷款怎么补', '应收账款质押呢'], '（七）', '条文没有写明“应收账款质押”'],
    [
      ['产业知识产权联盟的补助', '需要什么条件'],
      '（九）',
      '条文写的条件是“通过江苏省及以上知识产权主管部门审核备案”“符合连云港市产业政策导向”',
    ],
  ])('%j', async (turns, label, said) => {
    const answer = await ask(...turns);
    expect(answer.calculation).toBe(null);
    expect(labelsOf(answer)).toEqual([label]);
    expect(answer.text.split('\n\n')[0]).toContain(said);
  });

  it.each([
    [['国内维权和海外维权分别怎么补', '国内那个最多能拿多少'], '100000'],
    [['知识产权保险最多补多少'], '50000'],
    [['质押贷款利息补助最高给多少'], '200000'],
  ])('%j：没有说数，最多就是一年的上限', async (turns, max) => {
    const { calculation, kind } = await ask(...turns);
    expect([kind, calculation?.max, calculation?.certainty]).toEqual(['amount', max, 'ceiling']);
  });
});

describe('文件没有写的：找谁、怎么联系、多久、超出的、子公司、外地', () => {
  it.each<Row>([
    [['买知识产权保险补多少', '去哪个部门申请'], '（七）', '文件没有写'],
    [['地标奖多少', '找农业农村局吗'], '（二）', '由哪个部门受理、审核和拨付，文件没有写'],
    [['专利导航项目补多少', '线上可以申报吗'], '（六）', '联系电话、办理地点和能否网上申报，文件没有写'],
    [['贯标奖多少', '咨询电话是多少'], '（十九）', '文件没有写'],
    [['示范企业奖多少', '审批要多久'], '（十八）', '审核、批准要多长时间，文件没有写'],
    [
      ['调解成功260件给多少', '超出的部分能转到明年吗'],
      '（十三）',
      '超出上限的部分能否留到以后年度，文件没有写',
    ],
    [['保费6万补多少', '母公司和子公司能各算各的吗'], '（七）', '子公司、关联企业是否分开计算，文件没有写'],
    [['贯标奖多少', '公司登记在上海可以吗'], '（十九）', '申请人是否须在本市注册'],
  ])('%j', async (turns, label, said) => {
    const answer = await ask(...turns);
    expect(answer.calculation).toBe(null);
    expect(labelsOf(answer)).toEqual([label]);
    expect(answer.text.split('\n\n')[0]).toContain(said);
  });
});

describe('问了别的以后，说的还是那一项', () => {
  it.each([
    [['省里奖多少，江苏专利奖', '个人能拿吗', '省里奖了6万，市里给多少'], 'art01.match ok 30000'],
    [['3个知识产权师能拿多少', '是发给个人吗', '还有2个高级的，一共多少'], 'art21.title ok 19000'],
    [['专利导航项目还没验收，能拿钱吗', '验收通过以后呢'], 'art06.navigation ok 200000'],
    [['地标还没批下来，有钱吗', '找谁问', '批下来给多少'], 'art02.gi ok 100000'],
    [['知识产权保险怎么补', '注册地在苏州可以吗', '保费4万补多少'], 'art07.insurance ok 20000'],
  ])('%j', async (turns, expected) => {
    const { calculation } = await ask(...turns);
    expect([calculation?.ruleId, calculation?.status, calculation?.max].join(' ')).toBe(expected);
  });
});

describe('几项能不能一起拿：每一项都引', () => {
  it.each([
    ['开放许可奖励和专利奖配套能同时申请吗', ['（八）', '（一）']],
    ['培训基地和知识产权课程的钱可以一起拿吗', ['（二十）']],
    ['示范企业和贯标能一起报吗', ['（十八）', '（十九）']],
  ] as const)('%s', async (question, labels) => {
    const answer = await ask(question);
    expect(answer.calculation).toBe(null);
    expect(answer.text).toContain('同一事项可否享受多项奖补、是否就高不重复，文件没有写');
    expect(answer.text.match(/^\*\*.+\*\*$/gm)?.length).toBe(2);
    expect(labelsOf(answer).toSorted()).toEqual([...labels].toSorted());
  });
});

describe('条文没有“每项”，不说成条文写的', () => {
  it.each([
    ['通过验收的专利导航项目给多少', '“每项”'],
    ['知识产权联盟备案了补多少', '“每家”'],
    ['市级知识产权课题结题给多少', '“每项”'],
  ])('%s', async (question, unit) => {
    const { text } = await ask(question);
    expect(text).toMatch(/^最高\*\*/);
    expect(text).toContain(`条文没有写${unit}`);
  });
});

describe('不是问这一项的', () => {
  it.each([
    [['专利导航项目补多少', '盐城呢'], 'art06.navigation'],
    [['贯标奖多少', '地标呢'], 'art19.standard'],
  ])('%j', async (turns, ruleId) => {
    expect((await ask(...turns)).calculation?.ruleId).not.toBe(ruleId);
  });
});
