import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AskRequest } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';
import { createAsk } from './create-ask.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (turns: string | readonly string[], rest: Partial<AskRequest> = {}): Promise<Answer> =>
  service.ask(asking(turns, { asOf: '2026-11-20', ...rest }));

/** Id of the clause that an answer rests on: that of its longest quote. */
function restsOn({ citations }: Answer): string | undefined {
  const lengths = citations.map(({ quote }) => quote.length);
  return citations[lengths.indexOf(Math.max(...lengths))]?.clauseId;
}
const quotesOf = ({ citations }: Answer): string[] => citations.map(({ quote }) => quote);
const warnedOf = ({ warnings }: Answer): string[] => warnings.map(({ code }) => code);
/** Rule, status and figures in short: `insurance ok ≤38000`. */
function worked({ calculation }: Answer): string | undefined {
  if (calculation === null) return undefined;
  const { ruleId, status, amount, max } = calculation;
  const figure = amount ?? (max === null ? '' : `≤${max}`);
  return [ruleId, status, figure].filter((part) => part !== '').join(' ');
}

describe('必须答得出的问题', () => {
  it.each([
    ['国家知识产权示范企业奖多少钱？', 'amount', 'lyg-2025-3/18', '分别给予5万元、2万元奖励', '**5万元**'],
    [
      '连云港到2026年万人高价值发明专利要达到多少件',
      'answer',
      'lyg-2024-45/s3.1',
      '万人高价值发明专利拥有量达10件',
      '**10件**',
    ],
    [
      '若干政策措施有效期到什么时候',
      'answer',
      'lyg-2025-3/closing',
      '有效期至2030年5月31日',
      '有效期至2030年5月31日',
    ],
    [
      '南通知识产权金融支持的责任单位有哪些',
      'answer',
      'nt-2024-21/13',
      '责任单位：市委金融办',
      '人行南通市分行',
    ],
    ['PCT 申请能拿多少', 'no_amount', 'lyg-2025-3/4', '专利合作条约（PCT）', '**没有规定金额**'],
    ['专利奖配套多少', 'amount', 'lyg-2025-3/1', '按省级奖励资金的50%给予配套奖励', '省里奖励了多少钱'],
  ])('%s', async (question, kind, clauseId, quoted, shown) => {
    const answer = await ask(question);
    expect([answer.kind, answer.citations.some((citation) => citation.clauseId === clauseId)]).toEqual([
      kind,
      true,
    ]);
    expect(quotesOf(answer).join('\n')).toContain(quoted);
    expect(answer.text).toContain(shown);
  });

  it('公积金怎么提取：不在范围内，什么也不引', async () => {
    const answer = await ask('公积金怎么提取？');
    expect([answer.kind, answer.citations]).toEqual(['out_of_scope', []]);
  });

  it.each([
    ['保费7万6，能补多少', 'art07.insurance ok ≤38000', '最高**3.8万元**'],
    ['开放许可声明35项，达成3项', 'art08.open_licence ok 20000', '超过每个专利权人每年2万元的上限'],
    ['专利奖配套多少', 'art01.match needs_input', '按省级奖励资金的50%给予配套奖励'],
    ['专利奖省里奖了20万，市里配套多少', 'art01.match ok 100000', '按条文为**10万元**'],
    ['PCT 申请能拿多少', 'art04.none no_amount', '没有写的数额不作推测'],
    ['国家知识产权示范企业奖多少钱？', 'art18.enterprise ok 50000', '按条文为**5万元**'],
  ])('算：%s', async (question, expected, shown) => {
    const answer = await ask(question);
    expect(worked(answer)).toBe(expected);
    expect(answer.text).toContain(shown);
  });

  it('上限在前、文件没有承诺、前提、假定都说', async () => {
    const { text, calculation } = await ask('知识产权保险8万能补多少');
    expect(calculation).toMatchObject({
      certainty: 'ceiling',
      amount: null,
      max: '40000',
      inputs: { premium: '80000' },
    });
    for (const part of [
      '最高**4万元**〔1〕',
      '文件未承诺最低额',
      '80000×50%＝4万元',
      '前提：若“投保知识产权保险”属实',
      '按 0 元计算',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('缺什么就问什么，问过之前先给条文', async () => {
    const answer = await ask('知识产权保险补贴怎么算');
    expect(answer.missing).toEqual([
      { id: 'premium', label: '保费', ask: '保费是多少？', type: 'money', unit: '元' },
    ]);
    expect(quotesOf(answer)[0]).toContain('对保费给予最高50%的补助');
  });
});

describe('按数计算', () => {
  it.each([
    ['质押贷款利息36万，期限18个月，评估费2万，补多少', 'art07.loan ok ≤78000'],
    ['一年保费12万，已经领了2万，专利保险还能补多少', 'art07.insurance ok ≤30000'],
    ['知识产权保险保费8万，听说补5万元，能补多少', 'art07.insurance ok ≤40000'],
    ['调解成功19件资助多少', 'art13.mediation ok 10000'],
    ['调解成功20件资助多少', 'art13.mediation ok 20000'],
    ['开放许可声明20项，一项都没达成，奖多少', 'art08.open_licence ok 20000'],
    ['数据知识产权登记证书20件补多少', 'art03.data_ip ok ≤20000'],
    ['数据知识产权登记证书21件补多少', 'art03.data_ip ok ≤20000'],
    ['知识产权师2人、高级知识产权师1人奖多少', 'art21.title ok 11000'],
    ['国家级保护平台2家奖多少', 'art12.platform ok ≤400000'],
    ['海外维权代理费10万已经拿了15万，能补多少', 'art11.overseas ok 50000'],
    ['海外维权代理费10万但是输了，能补多少', 'art11.overseas not_eligible'],
  ])('%s', async (question, expected) => {
    expect(worked(await ask(question))).toBe(expected);
  });

  it('国内还是海外没有说，就问，两样都引', async () => {
    const answer = await ask('维权花了10万能补多少');
    expect(answer).toMatchObject({
      kind: 'clarify',
      missing: [{ id: 'benefit', choices: ['国内', '海外'] }],
    });
    expect(quotesOf(answer).map((quote) => /30%|50%/.exec(quote)?.[0])).toEqual(
      expect.arrayContaining(['30%', '50%']),
    );
  });

  it('级别没有说，就问，两级都列', async () => {
    const answer = await ask('集聚发展区给多少');
    expect(answer).toMatchObject({
      kind: 'clarify',
      missing: [{ id: 'level', choices: ['国家级', '省级'] }],
    });
    expect(answer.text).toContain('- 国家级：**50万元**\n- 省级：**20万元**');
  });

  it('文件没有写的事，说没有写', async () => {
    const answer = await ask('知识产权保险补贴怎么申请');
    expect(answer.kind).toBe('not_found');
    expect(answer.text).toContain('申报的时间、程序和材料，文件没有写');
    expect(restsOn(answer)).toBe('lyg-2025-3/7');
  });
});

describe('按哪一天', () => {
  it.each([
    ['2025-05-31', 'art07.insurance out_of_force', ['before_effective_date']],
    ['2025-06-01', 'art07.insurance ok ≤40000', []],
    ['2030-05-31', 'art07.insurance ok ≤40000', []],
    ['2030-06-01', 'art07.insurance out_of_force', ['document_expired']],
  ])('%s 问保费', async (asOf, expected, warned) => {
    const answer = await ask('知识产权保险保费8万补多少', { asOf });
    expect([worked(answer), warnedOf(answer)]).toEqual([expected, warned]);
  });

  it.each([
    ['2025-12-31', []],
    ['2026-01-01', ['document_expired']],
  ])('%s 问盐城的目标：以标题里的年份为准', async (asOf, warned) => {
    const answer = await ask('盐城知识产权质押融资目标', { asOf });
    expect(warnedOf(answer)).toEqual(warned);
    expect(answer.text).toContain('**60亿元**');
    expect(answer.text.includes('期限已过')).toBe(warned.length > 0);
  });

  it.each([
    ['2025-05-31', '废止尚未生效', []],
    ['2025-06-01', '这份文件已经废止', ['document_repealed']],
  ])('%s 问被废止的文件', async (asOf, shown, warned) => {
    const answer = await ask('连政发〔2021〕79号还有效吗', { asOf });
    expect(answer.text).toContain(shown);
    expect([restsOn(answer), warnedOf(answer)]).toEqual(['lyg-2025-3/closing', warned]);
  });

  it.each([
    ['2021-12-31', '尚未施行'],
    ['2022-08-03', '尚未施行'],
    ['2022-08-04', '在所问日期有效'],
    ['2025-12-31', '在所问日期有效'],
    ['2026-01-01', '期限已过'],
  ])('%s 问盐城的方案还有没有效', async (asOf, shown) => {
    expect((await ask('盐城方案还有效吗', { asOf })).text).toContain(shown);
  });

  it.each([
    ['2024-07-31', '启动部署'],
    ['2024-08-01', '实施推进'],
    ['2026-11-20', '评估提升'],
  ])('%s 南通方案在哪个阶段', async (asOf, stage) => {
    const { text } = await ask('南通方案分哪几个阶段', { asOf });
    const now = text.split('\n').filter((line) => line.includes('所问日期处于这一阶段'));
    expect(now).toHaveLength(1);
    expect(now[0]).toContain(stage);
  });

  it('事情自己有日期，按那一天判断', async () => {
    expect(worked(await ask('2031年获批的地理标志奖多少'))).toBe('art02.gi out_of_force');
    expect(worked(await ask('2029年获批的地理标志奖多少'))).toBe('art02.gi ok 100000');
  });

  it('不说哪一天就是今天', async () => {
    const question = asking('盐城知识产权质押融资目标');
    expect(await service.ask(question)).toEqual(await service.ask({ ...question, asOf: '2026-11-20' }));
  });
});

describe('接着问', () => {
  it('补上数就算，再改数就重算，问依据就给那一条', async () => {
    const turns = ['知识产权保险补贴怎么算', '保费8万', '那12万呢', '依据是哪条'];
    expect(worked(await ask(turns.slice(0, 2)))).toBe('art07.insurance ok ≤40000');
    expect(worked(await ask(turns.slice(0, 3)))).toBe('art07.insurance ok ≤50000');
    const basis = await ask(turns);
    expect([basis.kind, restsOn(basis)]).toEqual(['answer', 'lyg-2025-3/7']);
  });

  it('换一档', async () => {
    expect(worked(await ask(['省级集聚发展区给多少', '那国家级呢']))).toBe('art16.cluster ok 500000');
  });

  it('换一个地方，不带上一个地方的金额', async () => {
    const answer = await ask(['知识产权保险补贴怎么算', '盐城呢']);
    expect(new Set(answer.citations.map(({ document }) => document.region))).toEqual(new Set(['盐城市']));
    expect(answer.calculation).toBeNull();
    expect(answer.text).not.toMatch(/5万元|50%/);
  });

  it('打个招呼不忘前面说的', async () => {
    expect(worked(await ask(['知识产权保险补贴怎么算', '谢谢', '保费8万']))).toBe(
      'art07.insurance ok ≤40000',
    );
  });

  it('助手说过什么不作数', async () => {
    const answer = await service.ask({
      asOf: '2026-11-20',
      messages: [
        { role: 'user', content: '知识产权保险补贴怎么算' },
        { role: 'assistant', content: '保费90万，最高补45万元。' },
        { role: 'user', content: '保费8万' },
      ],
    });
    expect(worked(answer)).toBe('art07.insurance ok ≤40000');
    expect(answer.text).not.toMatch(/45|90/);
  });
});

describe('地方和文件', () => {
  it('没有收录的地方，不拿别处的代替', async () => {
    for (const question of ['杭州市有什么补贴', '杭州的保险补贴多少', '苏州专利奖配套多少']) {
      const answer = await ask(question);
      expect([answer.kind, answer.citations, warnedOf(answer)]).toEqual([
        'not_found',
        [],
        ['region_not_covered'],
      ]);
    }
  });

  it('区县的问题用所属市的文件，路过的地方不算', async () => {
    expect(restsOn(await ask('东海县企业知识产权保险补贴多少'))).toBe('lyg-2025-3/7');
    expect(restsOn(await ask('我刚从南京回来，知识产权保险怎么补'))).toBe('lyg-2025-3/7');
  });

  it('几个地方并排，每格有出处，没有收录的写明', async () => {
    const answer = await ask('连云港、盐城、南通和徐州的质押融资目标分别是多少');
    expect(answer.comparison?.columns).toEqual(['连云港市', '盐城市', '南通市', '徐州']);
    expect(answer.comparison?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      '累计达60亿元',
      '不低于60亿元',
      '超200亿元',
      '未收录',
    ]);
    for (const { text, marker } of answer.comparison?.rows[0]?.cells ?? []) {
      const cited = answer.citations.find((citation) => citation.marker === marker);
      expect(marker === undefined ? text === '未收录' : cited?.quote.includes(text)).toBe(true);
    }
  });

  it.each([
    ['若干政策措施第七条', 'answer', 'lyg-2025-3/7'],
    ['若干政策措施第（八）条', 'answer', 'lyg-2025-3/8'],
    ['连政规发〔2025〕3号第十条', 'answer', 'lyg-2025-3/10'],
    ['连政规发[2025]3号第十条', 'answer', 'lyg-2025-3/10'],
    ['若干政策措施第三十条', 'not_found', undefined],
    ['连政规发〔2024〕9号说了什么', 'not_found', undefined],
    ['专利法第十条怎么规定', 'not_found', undefined],
    ['3号文什么时候到期', 'answer', 'lyg-2025-3/closing'],
  ])('%s', async (question, kind, clauseId) => {
    const answer = await ask(question);
    expect([answer.kind, restsOn(answer)]).toEqual([kind, clauseId]);
  });

  it('文件里的数对不上，并列给出并提醒', async () => {
    const answer = await ask('连云港知识产权质押融资累计多少');
    expect(warnedOf(answer)).toContain('figures_conflict');
    expect(answer.text).toMatch(/不一致|与此不同/);
  });

  it('寒暄和别的话题', async () => {
    expect((await ask('你好')).text).toContain('我是知策');
    expect((await ask('今天天气怎么样')).kind).toBe('out_of_scope');
  });
});

describe('同样的问题，同样的回答', () => {
  const questions: readonly (readonly string[])[] = [
    ['知识产权保险保费8万补多少'],
    ['连云港、盐城、南通的质押融资目标分别是多少'],
    ['知识产权保险补贴怎么算', '保费8万', '盐城呢'],
    ['维权花了10万能补多少'],
    ['公积金怎么提取'],
  ];

  it('问两遍，换一个新开的，一字不差', async () => {
    const again = createAsk(service.dependencies);
    for (const turns of questions) {
      const first = JSON.stringify(await ask(turns));
      expect(JSON.stringify(await ask(turns))).toBe(first);
      expect(JSON.stringify(await again(asking(turns, { asOf: '2026-11-20' })))).toBe(first);
    }
  });

  it('中间问过别的，不受影响；同时问也不受影响', async () => {
    const alone = await Promise.all(
      questions.map((turns) => createAsk(service.dependencies)(asking(turns, { asOf: '2026-11-20' }))),
    );
    const together = await Promise.all([...questions].reverse().map((turns) => ask(turns)));
    expect(together.reverse()).toEqual(alone);
  });
});

describe('问一个市，只引那个市的文件', () => {
  const topics = [
    '知识产权保险补贴多少',
    '专利奖配套多少',
    '万人高价值发明专利拥有量目标是多少',
    '知识产权质押融资目标多少',
    '海外维权能补多少',
    '国家知识产权示范企业奖多少',
    '知识产权金融由谁负责',
    '专利导航给多少',
    '人才培养有哪些措施',
    '方案分几个阶段',
    '地理标志有什么奖励',
    '调解成功10件资助多少',
    '有效期到什么时候',
    '第七条说了什么',
    '专利代理师奖多少',
  ];

  it.each(['连云港市', '盐城市', '南通市'])('%s', async (city) => {
    const regions = new Set<string>();
    for (const topic of topics) {
      for (const turns of [[`${city}${topic}`], [topic, `${city}呢`], [`${city.slice(0, -1)}的${topic}`]]) {
        for (const { document } of (await ask(turns)).citations) regions.add(`${document.region}`);
      }
    }
    expect([...regions]).toEqual([city]);
  });

  it('收录了哪些市，就测了哪些市', () => {
    const held = new Set(service.dependencies.index.documents.map(({ region }) => region));
    expect([...held].sort()).toEqual(['连云港市', '盐城市', '南通市'].sort());
  });
});
