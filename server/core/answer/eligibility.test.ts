import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (turns: string | readonly string[]): Promise<Answer> =>
  service.ask(asking(turns, { asOf: '2026-11-20' }));

/** Rule, status and figure in short: `art05.ops_center ok 200000`. */
const worked = ({ calculation }: Answer): string | undefined =>
  calculation === null
    ? undefined
    : [calculation.ruleId, calculation.status, calculation.max ?? ''].join(' ').trim();

describe('说的情况和条文的条件对不上：说出要求和所说的，不给数', () => {
  it.each([
    ['专利奖评选落选了，配套还有份吗', 'art01.match', '落选'],
    ['市级高价值专利培育项目验收没过，30万还给不给', 'art01.hv_project', '没过'],
    ['地标还在公示，没拿到批文，算不算', 'art02.gi', '没拿到'],
    ['数据知识产权只在公司内部存证，没去平台登记，有补贴吗', 'art03.data_ip', '没去平台'],
    ['我们建的运营中心是市级的，20万有吗', 'art05.ops_center', '市级'],
    ['专利导航项目做完了，验收不合格，能拿钱吗', 'art06.navigation', '不合格'],
    ['我们借的是信用贷，没押专利，利息能补吗', 'art07.loan', '信用贷'],
    ['产业知识产权联盟只在市级备案，够条件吗', 'art09.alliance', '市级'],
    ['海外维权判决认定我们侵权，还补不补', 'art11.overseas', '认定我们侵权'],
    ['市场被列入省级规范化市场，10万套得上吗', 'art12.market', '省级'],
    ['省级信息公共服务网点评了个合格，有奖吗', 'art14.excellent', '合格'],
    ['区里被确定为强县建设试点县，50万拿得到吗', 'art17.demo', '试点'],
    ['我们是省级知识产权优势企业，能拿2万吗', 'art18.enterprise', '省级'],
    ['我们是中学不是高校，开了知识产权课，有钱吗', 'art20.course', '不是高校'],
    ['知识产权师入职不到一年，单位能拿奖励吗', 'art21.title', '不到一年'],
    ['学校组织的知识产权课题结题了，能拿10万吗', 'art22.research', '校组织'],
  ])('%s', async (question, rule, said) => {
    const answer = await ask(question);
    expect(worked(answer)).toBe(`${rule} not_eligible`);
    expect(answer.kind).toBe('answer');
    expect(answer.text).toContain('按您说的情况不符合条件：条文要求“');
    expect(answer.text).toContain(said);
    expect(answer.text).toContain('是否符合由主管部门认定');
  });

  it('条件在后一轮才说', async () => {
    const answer = await ask(['园区做了一个专利导航项目', '专家评审没过，还有钱拿吗']);
    expect(worked(answer)).toBe('art06.navigation not_eligible');
  });
});

describe('旁边有否定，说的不是条件', () => {
  it.each([
    ['没有拿过补助，买了知识产权保险保费2万能补多少', 'art07.insurance ok 10000'],
    ['我们是市级龙头企业，国家级运营中心批下来了，给多少', 'art05.ops_center ok 200000'],
    ['不是第一次获批省级运营中心了，还能拿吗', 'art05.ops_center ok 200000'],
    ['有没有通过验收的导航项目最高给多少', 'art06.navigation ok 200000'],
    ['培训基地不是国家的，是江苏省的，给多少', 'art20.base ok 400000'],
    ['海外维权没有判决书但和解了，代理费10万补多少', 'art11.overseas ok 50000'],
    ['强国建设示范园区评上了，不是试点，给多少', 'art17.demo ok 500000'],
    ['区里的企业评上国家优势企业给多少', 'art18.enterprise ok 20000'],
  ])('%s', async (question, expected) => {
    expect(worked(await ask(question))).toBe(expected);
  });
});

it('另一级政府给的钱不由这份文件说', async () => {
  expect(worked(await ask('专利导航项目省里给多少'))).toBe(undefined);
});

it('用条文的数指着说', async () => {
  expect(worked(await ask('培训基地那个四十万现在还有效吗'))).toBe('art20.base ok 400000');
});
