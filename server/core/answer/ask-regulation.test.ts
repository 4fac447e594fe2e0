import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** Regulations of the whole country without rules, as a state council writes them. */
const sources = {
  mill: `全国水磨坊劳动保险条例
第一条　为了保障磨工的生活，制定本条例。
第二条　磨坊业主按照工资总额的3%缴纳磨坊劳动保险费，磨工按照本人工资的1.5%缴纳磨坊劳动保险费。
第三条　磨坊津贴的标准，按照低于当地最低工资标准的水平，由县级人民政府确定。
第四条　磨工累计磨粉已满1年不满5年的，带薪歇磨4天；已满5年不满15年的，带薪歇磨8天；已满15年的，带薪歇磨16天。
第五条　磨坊业主有下列情形之一的，由粮食部门责令改正，处300元以上900元以下的罚款：
（一）出租、出借磨坊牌照的；
（二）购买、使用伪造的磨坊牌照的。
第六条　骗取磨坊津贴的，由粮食部门责令退还，处骗取金额2倍以上4倍以下的罚款。
第七条　磨盘检修费用拨付周期不得超过2个月。
第八条　磨坊工匠奖每次授予人数不超过5名。
第九条　本条例自发布之日起施行。`,
  bridge: `全国廊桥保护条例
第一条　为了保护廊桥，制定本条例。
第二条　廊桥的檐瓦由乡镇人民政府负责修补。
第三条　本条例自2019年3月1日起施行。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '全国'));
}, 60_000);

const ask = (question: string): Promise<Answer> => service.ask(asking(question, { asOf: '2026-11-20' }));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('没有规则的法规', () => {
  it.each([
    ['磨坊劳动保险条例里，磨坊业主交百分之几', 'answer', '工资总额的3%'],
    ['按水磨坊劳动保险的条例，使用假的磨坊牌照罚多少', 'answer', '处300元以上900元以下的罚款'],
    ['国家那个水磨坊劳动保险条例规定，骗取磨坊津贴罚几倍', 'answer', '2倍以上4倍以下'],
    ['磨盘检修费用多久拨一回', 'answer', '周期不得超过2个月'],
    ['磨坊工匠奖一次最多评几个人', 'answer', '不超过5名'],
    ['磨粉满7年，带薪歇磨几天', 'answer', '带薪歇磨8天'],
  ])('%s', async (question, kind, quote) => {
    const answer = await ask(question);
    expect([answer.kind, quotesOf(answer).includes(quote)]).toEqual([kind, true]);
  });

  it('没有写数的，引由谁、照什么定；罚款不是津贴', async () => {
    const answer = await ask('磨坊津贴每个月是多少钱');
    expect([answer.kind, quotesOf(answer).includes('由县级人民政府确定')]).toEqual(['no_amount', true]);
    expect(quotesOf(answer)).not.toContain('罚款');
  });

  it('自发布之日起施行的，照实说', async () => {
    const answer = await ask('水磨坊劳动保险条例打什么时候起实行');
    expect(answer.text.startsWith('《全国水磨坊劳动保险条例》自发布之日起施行')).toBe(true);
    expect(quotesOf(answer)).toContain('本条例自发布之日起施行');
  });

  it('写了哪一天的，答那一天', async () => {
    expect(quotesOf(await ask('廊桥那个保护条例哪天起施行'))).toContain('自2019年3月1日起施行');
  });

  it.each(['按廊桥保护条例，磨坊牌照丢了罚多少', '磨坊劳动保险条例里，车险保费打几折'])(
    '没有写的不答：%s',
    async (question) => {
      expect(['not_found', 'out_of_scope', 'no_amount']).toContain((await ask(question)).kind);
    },
  );
});
