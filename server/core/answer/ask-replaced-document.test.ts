import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** Two wordings of one document, the later of which repeals the earlier. */
const sources = {
  former: `市政府关于印发苏州市水乡民宿扶持办法的通知
苏府规字〔2020〕6号
苏州市水乡民宿扶持办法
第一条 投保民宿保险的，按保费的40%给予补助，同一民宿每年最高2万元。
第二条 本办法自2020年5月1日起施行，有效期8年。`,
  current: `市政府关于印发苏州市水乡民宿扶持办法的通知
苏府规字〔2024〕9号
苏州市水乡民宿扶持办法
第一条 为促进水乡民宿发展，制定本办法。
第二条 本办法适用于在苏州市登记注册、经营满一年的水乡民宿。
第三条 投保民宿保险的，按保费的60%给予补助，同一民宿每年最高3万元。
第四条 申报单位应当同时符合下列条件：
（一）证照齐全；
（二）近三年未发生安全事故。
第五条 申报每年集中受理一次，受理时间为每年4月1日至4月30日。申报单位通过惠企平台提交下列材料：
（一）申报表；
（二）营业执照复印件。
第六条 市文旅局应当自受理截止之日起30个工作日内完成审核。
第七条 同一项目符合多项政策的，按照就高不重复的原则执行。
第八条 本办法由市文旅局负责解释。
第九条 本办法自2024年3月1日起施行，有效期3年。《苏州市水乡民宿扶持办法》（苏府规字〔2020〕6号）同时废止。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '苏州市'));
}, 60_000);

const ask = (turns: readonly string[], asOf = '2026-11-20'): Promise<Answer> =>
  service.ask(asking(turns, { asOf }));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('新办法取代了旧办法', () => {
  it.each([
    ['苏州民宿保险补多少', '2026-11-20', '60%'],
    ['苏州民宿保险补多少', '2023-06-01', '40%'],
    // Both are over by then: what was in force last is told.
    ['苏州民宿保险补多少', '2030-01-01', '60%'],
    ['苏州旧办法里民宿保险补多少', '2026-11-20', '40%'],
    ['苏州2020年的办法，民宿保险补多少', '2026-11-20', '40%'],
    ['苏州2024年印发的办法里民宿保险补多少', '2026-11-20', '60%'],
  ])('%s（%s）：%s', async (question, asOf, share) => {
    const { text } = await ask([question], asOf);
    expect(['40%', '60%'].filter((figure) => text.includes(figure))).toEqual([share]);
  });

  it('有哪些补贴，只列现行的', async () => {
    const { text } = await ask(['苏州有哪些补贴']);
    expect([text.includes('3万元'), text.includes('2万元')]).toEqual([true, false]);
  });

  it('下辖的县级市，指它所属的市', async () => {
    expect((await ask(['昆山的民宿能拿苏州的保险补贴吗'])).text).toContain('60%');
  });
});

describe('没有说事项，只问文件的某一方面', () => {
  it.each([
    ['苏州申报要交什么材料', '营业执照复印件'],
    ['苏州什么时候申报', '4月1日至4月30日'],
    ['苏州这个办法由谁解释', '由市文旅局负责解释'],
    ['苏州办法的适用范围', '适用于在苏州市登记注册'],
    ['苏州申报条件有哪些', '近三年未发生安全事故'],
    ['苏州审核要多久', '30个工作日'],
    ['苏州的奖补是不是就高不重复', '就高不重复'],
  ])('%s', async (question, quoted) => {
    const answer = await ask([question]);
    expect([answer.kind, quotesOf(answer).includes(quoted)]).toEqual(['answer', true]);
  });

  it('接着前面的问', async () => {
    expect(quotesOf(await ask(['苏州有哪些补贴', '什么时候申报']))).toContain('4月1日');
    expect(quotesOf(await ask(['苏州有哪些补贴', '什么时候申报', '要交什么材料']))).toContain('申报表');
  });

  it('文件没有写的方面，不答', async () => {
    expect((await ask(['苏州打哪个电话咨询'])).kind).toBe('not_found');
  });
});
