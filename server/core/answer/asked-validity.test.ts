import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

/** First line of the answer and the clause that it rests on. */
async function told(...turns: string[]): Promise<[line: string | undefined, clauseId: string | undefined]> {
  const { text, citations } = await ask(...turns);
  return [text.split('\n')[0], citations[0]?.clauseId];
}

const measures = '《关于高标准推进知识产权强市建设的若干政策措施》';

describe('不点名地问到什么时候有效', () => {
  it.each([
    '这套政策还能吃几年，到哪天就没了',
    '你们的补贴能领到哪年',
    '我要核2025年的兑付，连云港新政策措施从哪一天起算，之前的不归它管吧',
  ])('%s', async (question) => {
    expect(await told(question)).toEqual([`${measures}在所问日期有效。`, 'lyg-2025-3/closing']);
  });
});

describe('问的是另一个时候', () => {
  it.each([
    ['要是拖到2029年才拿到地理标志，这份措施到时候还管用吗', '在所说的“2029年”有效。'],
    ['连云港那套政策措施的钱，2031年元旦我照领不误吧', '在所说的“2031年”期限已过。'],
    ['2031年2月去申请，钱还给吗', '在所说的“2031年2月”期限已过。'],
    ['连云港政策措施2030年还有效吗', '在所说的“2030年”只有一部分日子有效。'],
  ])('%s', async (question, says) => {
    expect(await told(question)).toEqual([`${measures}${says}`, 'lyg-2025-3/closing']);
  });
});

it('要什么材料、几号截止，问的不是文件的有效期', async () => {
  expect((await ask('专利导航项目有支持吗', '要准备哪些申报材料，几号截止')).kind).toBe('not_found');
});

it('废止从哪天算起：引出新文件的施行日期', async () => {
  const { citations } = await ask('连政发〔2021〕79号是哪天开始不作数的？凭的是哪句话');
  expect(citations.map(({ quote }) => quote).slice(0, 2)).toEqual([
    '本政策措施自2025年6月1日起实施，有效期至2030年5月31日。',
    '《市政府印发关于促进知识产权高质量发展若干政策措施的通知》（连政发〔2021〕79号）同时废止。',
  ]);
});

describe('文号不论怎样写，说的是同一份文件', () => {
  it.each([
    '连政发2021年79号还有效吗',
    '2021年的79号文现在还能用吗',
    '连政发79号被谁替了',
    '老办法是不是废了',
  ])('%s：已经废止', async (question) => {
    expect((await ask(question)).warnings.map(({ code }) => code)).toEqual(['document_repealed']);
  });

  it('连政规发3号25年5月份能用吗：年份只说两位，照样看那时有没有施行', async () => {
    const answer = await ask('连政规发3号25年5月份能用吗');
    expect(answer.warnings.map(({ code }) => code)).toEqual(['before_effective_date']);
    expect(answer.text).toContain('2025年5月');
  });
});

describe('问哪天印发，先答印发日期', () => {
  it.each(['强市若干政策措施多会儿印发的', '措施是几号印发的，几号起效'])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.text).toMatch(/^印发日期：2025年4月18日/);
    expect(answer.spoken).toMatch(/^二零二五年四月十八日印发/);
  });

  it('盐城方案什么时候印发的：文件没有写', async () => {
    expect((await ask('盐城方案什么时候印发的')).text).toMatch(/^文件没有写明印发日期/);
  });
});

it.each([
  ['群里都传连云港那个奖补政策2025年底就停了，是不是真的', '2025年'],
  ['听说连云港的奖励措施明年就没了，属实吗', '明年'],
])('传说停了：%s', async (question, when) => {
  expect(await told(question)).toEqual([`${measures}在所说的“${when}”有效。`, 'lyg-2025-3/closing']);
});

it('取代旧文件的那一份从哪天起', async () => {
  const { text } = await ask('连云港79号文还作数吗', '那顶替它的新措施从几号开始执行');
  expect(text).toContain('自2025年6月1日起实施');
});

describe('标题里的年份早于印发：印发以前不算有效', () => {
  it.each([
    ['2024-08-04', '南通实施方案有效吗', '在所问日期尚未印发。', 'before_effective_date'],
    ['2024-08-05', '南通实施方案有效吗', '在所问日期有效。', undefined],
    [
      '2026-11-20',
      '通政发〔2024〕21号2024年5月有效吗',
      '在所说的“2024年5月”尚未印发。',
      'before_effective_date',
    ],
    ['2026-11-20', '南通那个实施方案2024年2月的时候有效吗', '尚未印发。', 'before_effective_date'],
    ['2022-03-15', '盐城工作方案有效吗', '在所问日期尚未施行。', 'before_effective_date'],
    ['2024-01-01', '连云港试点方案质押融资目标多少', '尚未印发（“2024年6月13日”', 'before_effective_date'],
  ])('%s %s', async (asOf, question, shown, warned) => {
    const answer = await service.ask(asking([question], { asOf }));
    expect(answer.text).toContain(shown);
    expect(answer.warnings.map(({ code }) => code)).toEqual(warned === undefined ? [] : [warned]);
  });
});

it.each([
  ['南通方案什么时候到期', '到2026年底为止', '到二零二六年底为止'],
  ['盐城的工作方案管到哪年', '到2025年底为止', '到二零二五年底为止'],
])('期限写在标题里的，说出到哪年：%s', async (question, shown, read) => {
  const { text, spoken } = await ask(question);
  expect(text).toContain(shown);
  expect(spoken).toContain(read);
});

it.each(['连政发〔2021〕79号是哪天废止的', '2021年79号文什么时候作废的', '79号还有效吗'])(
  '废止的，说出从哪天起：%s',
  async (question) => {
    const { text, spoken } = await ask(question);
    expect(text.split('\n')[0]).toBe('这份文件已经废止，自2025年6月1日起。');
    expect(spoken).toContain('自二零二五年六月一日起');
  },
);
