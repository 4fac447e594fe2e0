import { describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { askOver } from '../testing/seed-service.ts';

/** Plans of three places, and a reply of the first that tells what was reached. */
const sources = {
  plan: {
    region: '常德市',
    text: `常德市养老驿站建设方案（2024—2026年）
2024年2月，省民政厅确定常德市为养老驿站试点城市。为做好试点，制定本方案。
一、主要目标
到2026年，建成养老驿站45个，培训护理员不少于600名，投入资金累计达3亿元，助餐服务年产餐量达20万份，发放老年卡5000张。
二、重点任务
（一）培训护理员。开设护理员夜校，实施“银桥计划”。（牵头单位：市民政局）
三、实施步骤
（一）启动阶段（2024年3月—2024年6月）。动员部署。
（二）建设阶段（2024年7月—2026年11月）。全面建设。`,
  },
  reply: {
    region: '常德市',
    text: `常德市民政局
常民函〔2025〕12号
对市政协第8号提案的答复
一、养老驿站建设情况
全市已建成养老驿站52个，培训护理员430名，投入资金累计已突破4亿元（2024年1.5亿元，2025年1.2亿元）。`,
  },
  other: {
    region: '益阳市',
    text: `益阳市养老驿站建设方案（2023—2025年）
2022年11月5日，省民政厅发文确定益阳市为养老驿站示范城市。为做好示范，制定本方案。
一、主要目标
到2025年，建成养老驿站80个，培训护理员900名以上，助餐服务餐量累计达30万份，发放境外老年卡60张。
二、重点任务
（一）培训护理员。与卫生学校联办护理员培训班，实施“暖巢计划”。（责任单位：市民政局、市卫健委）
三、实施步骤
（一）准备阶段（2023年1月—2023年3月）。动员部署。
（二）推进阶段（2023年4月—2025年10月）。全面建设。`,
  },
  third: {
    region: '岳阳市',
    text: `岳阳市养老驿站建设方案（2024—2027年）
一、主要目标
到2027年，养老驿站入住率提高到70%以上。
二、重点任务
（一）建设驿站。推进养老驿站建设。`,
  },
} as const;

const ask = await askOver(sources, '2025-06-01');
/** The table in short: `常德市 45个 | 益阳市 80个`, rows apart by `//`. */
function table({ comparison }: Answer): string | undefined {
  return comparison?.rows
    .map(({ cells }) => cells.map(({ text }, i) => `${comparison.columns[i]} ${text}`).join(' | '))
    .join(' // ');
}

describe('各地并排', () => {
  it.each([
    ['常德和益阳的养老驿站，谁的目标多', '常德市 45个 | 益阳市 80个'],
    ['益阳要建80个养老驿站，常德呢', '益阳市 80个 | 常德市 45个'],
    ['护理员要培训多少名，三个市分别是多少', '益阳市 900名以上 | 常德市 不少于600名 | 岳阳市 未规定'],
    ['哪座城市的养老驿站目标高', '益阳市 80个 | 常德市 45个 | 岳阳市 未规定'],
    ['岳阳和益阳，养老驿站要建几个', '岳阳市 未规定 | 益阳市 80个'],
    ['常德和长沙的养老驿站目标哪个多', '常德市 45个 | 长沙 未收录'],
    [
      '养老驿站和护理员的目标，常德跟益阳比一下',
      '常德市 45个 | 益阳市 80个 // 常德市 不少于600名 | 益阳市 900名以上',
    ],
    ['养老驿站目标各多少', '益阳市 80个 | 常德市 45个 | 岳阳市 未规定'],
    ['三个市养老驿站目标从高到低排一下', '益阳市 80个 | 常德市 45个 | 岳阳市 未规定'],
    ['常德、益阳培训护理员归哪个部门', '常德市 市民政局 | 益阳市 市民政局、市卫健委'],
  ])('%s', async (question, cells) => {
    expect(table(await ask(question))).toBe(cells);
  });

  it('接着比', async () => {
    expect(table(await ask('常德养老驿站目标', '和益阳放一起比'))).toBe('常德市 45个 | 益阳市 80个');
    expect(table(await ask('常德养老驿站目标', '益阳呢', '两地对比一下'))).toBe('常德市 45个 | 益阳市 80个');
  });

  it('问做法不拿数来答，问名字给出名字', async () => {
    const ways = table(await ask('培训护理员，常德和益阳各有什么招'));
    expect(ways).toContain('夜校');
    expect(ways).toContain('卫生学校');
    const names = table(await ask('常德、益阳培训护理员的计划都叫什么名字'));
    expect(names).toContain('“银桥计划”');
    expect(names).toContain('“暖巢计划”');
  });

  it('问叫法，只给名字；没有写出名字的照实说', async () => {
    expect(table(await ask('培训护理员的计划，常德、益阳、岳阳叫法各是啥'))).toBe(
      '常德市 “银桥计划” | 益阳市 “暖巢计划” | 岳阳市 未规定',
    );
  });

  it('问哪年确定的，给出日子，排得出先后的排', async () => {
    const cells = '常德市 2024年2月 | 益阳市 2022年11月5日';
    const asked = await ask('常德和益阳哪个先被确定为养老驿站试点或者示范城市');
    expect(table(asked)).toBe(cells);
    expect(asked.text).toContain('按所写的日期，由早到晚：益阳市；常德市。');
    expect(
      table(await ask('常德啥时候被确定为养老驿站试点城市', '益阳是什么时候当上示范城市的，比常德早多久')),
    ).toBe('益阳市 2022年11月5日 | 常德市 2024年2月');
  });

  it('先问一边归谁管，再并排看', async () => {
    expect(table(await ask('常德培训护理员由谁负责', '益阳的也列出来，对照着看'))).toBe(
      '常德市 市民政局 | 益阳市 市民政局、市卫健委',
    );
  });

  it('按年说的和累计的，写明按年', async () => {
    expect(table(await ask('助餐服务餐量的目标，常德和益阳各多少'))).toBe(
      '常德市 助餐服务年产餐量达20万份 | 益阳市 累计达30万份',
    );
  });

  it('境外的不当成一般的，一般的不当成境外的', async () => {
    expect(table(await ask('发放境外老年卡的目标，常德和益阳各多少张'))).toBe('常德市 未规定 | 益阳市 60张');
    expect(table(await ask('发放老年卡的目标，常德和益阳各多少张'))).toBe('常德市 5000张 | 益阳市 未规定');
  });

  it('问到哪年哪月，给出阶段', async () => {
    expect(table(await ask('常德和益阳的建设阶段、推进阶段各到哪年哪月'))).toContain('2026年11月');
  });

  it('数的大小照写出来的说，口径不同的提醒', async () => {
    expect((await ask('常德和益阳的养老驿站，谁的目标多')).text).toContain(
      '按所写的数，由高到低：益阳市；常德市。',
    );
    const different = await ask('养老驿站的投入资金和入住率，常德跟岳阳哪个高');
    expect(different.text).not.toContain('由高到低');
  });

  it('念出来不超过一百字，长的留在屏幕上', async () => {
    const { spoken } = await ask('培训护理员，常德和益阳各有什么招');
    expect(spoken.length).toBeLessThanOrEqual(100);
    expect(spoken).not.toContain('。，');
    expect((await ask('常德和益阳的养老驿站，谁的目标多')).spoken).toBe(
      '常德市四十五个，益阳市八十个。按所写的数，由高到低：益阳市；常德市。',
    );
  });

  it('先问各是多少，再问哪个高，还是这几个', async () => {
    const answer = await ask('养老驿站目标各多少', '哪个最高');
    expect(table(answer)).toBe('益阳市 80个 | 常德市 45个 | 岳阳市 未规定');
    expect(answer.text).toContain('由高到低：益阳市；常德市。');
  });

  it('问文件的一个部分，列出各方这部分的内容', async () => {
    const { kind, text } = await ask('常德和益阳的重点任务有什么不同');
    expect([kind, text.includes('（一）培训护理员'), text.includes('养老驿站45个')]).toEqual([
      'comparison',
      true,
      false,
    ]);
  });
});

describe('同一地方的几份文件', () => {
  it.each([
    ['方案要建的养老驿站，后来真建成了吗，两份文件对照一下', '方案 45个 | 答复 52个'],
    ['常德养老驿站现在有多少个，离目标还差几个', '方案 45个 | 答复 52个'],
    ['常德护理员目标多少名，实际多少名', '方案 不少于600名 | 答复 430名'],
    ['方案里护理员定了600名，答复里实际完成了多少', '方案 不少于600名 | 答复 430名'],
    ['养老驿站一会儿45个一会儿52个，到底哪个对', '45个 建成养老驿站45个 | 52个 全市已建成养老驿站52个'],
    ['养老驿站一会儿45个一会儿99个一会儿52个，以哪个为准', undefined],
  ])('%s', async (question, cells) => {
    const answer = await ask(question);
    if (cells === undefined) expect(table(answer)).toContain('99个 文件里没有这个数');
    else expect(table(answer)).toBe(cells);
  });

  it('点到各方的阶段，比的是那几个阶段的时间', async () => {
    const { kind, text } = await ask('常德的启动阶段和益阳的建设阶段分别是几月到几月');
    expect(kind).toBe('comparison');
    expect(text).toContain('启动阶段（2024年3月—2024年6月）');
    const other = await ask('常德和益阳什么时候建设护理员夜校');
    expect(other.text).not.toContain('建设阶段（2024年7月');
  });

  it('各年的数加起来不到累计，接着问也指得出', async () => {
    for (const turns of [
      ['投入资金累计4亿，可是1.5亿加1.2亿不到4亿啊'],
      ['常德养老驿站投入资金累计多少', '各年的数加起来够吗'],
      ['答复里分年的数加一起够不够4亿'],
      ['The reply says 400 million yuan, but the years do not add up'],
    ]) {
      const answer = await ask(...turns);
      expect(answer.warnings.map(({ code }) => code)).toEqual(['figures_conflict']);
      expect(answer.text).toContain('投入资金累计已突破4亿元（2024年1.5亿元，2025年1.2亿元）');
    }
  });
});
