import { describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { askOver } from '../testing/seed-service.ts';

/** A plan with aims, a reply of the same place with results, and a plan of another place that has aims alone. */
const sources = {
  plan: {
    region: '常德市',
    text: `常德市公共体育建设方案（2024—2026年）
一、主要目标
到2026年，公共体育场馆达90座，万人健身步道拥有量达6公里，新增社会体育指导员800名，体育彩票公益金累计达7亿元。
二、重点任务
（一）建好步道。新建登山步道12条。（责任单位：市体育局）`,
  },
  reply: {
    region: '常德市',
    text: `常德市体育局
常体函〔2025〕31号
对市政协第56号提案的答复
一、公共体育建设情况
全市公共体育场馆突破七十座，达73座，比上年底增加5座，增幅7.4%。注册体育指导员4100名，一级体育指导员1500名，占比40%。体育彩票公益金累计已突破9亿元（2023年3亿元，2024年2.5亿元）。
二、下一步工作安排
新建社区健身点160个。`,
  },
  other: {
    region: '益阳市',
    text: `益阳市公共体育建设方案（2023—2025年）
一、主要目标
到2025年，公共体育场馆达120座，体育彩票公益金累计达5亿元。`,
  },
} as const;

const ask = await askOver(sources, '2025-06-01');
const warns = ({ warnings }: Answer): boolean => warnings.some(({ code }) => code === 'figures_conflict');

describe('目标不当现状说', () => {
  it.each([
    ['益阳现在公共体育场馆有多少座', '120座'],
    ['益阳公共体育场馆实际建成了多少座', '120座'],
    ['益阳体育彩票公益金目前完成多少', '5亿元'],
    ['常德社区健身点已经建成多少个', '160个'],
    ['益阳的公共体育场馆120座建成了吗', '120座'],
    ['益阳体育彩票公益金达到5亿元了没有', '5亿元'],
    ['益阳公共体育场馆的目标完成了吗', '120座'],
  ])('%s：只写了目标', async (question, aim) => {
    const answer = await ask(question);
    expect([answer.kind, answer.text.includes('只写了目标，没有写实际的数')]).toEqual(['no_amount', true]);
    expect(answer.text).toContain(aim);
  });

  it.each([
    ['公共体育场馆现在多少座', '**73座**'],
    ['常德公共体育场馆目前有几座', '**73座**'],
    ['体育彩票公益金现在累计多少', '**9亿元**'],
  ])('%s：答实际的数，不拿别处的目标', async (question, figure) => {
    const answer = await ask(question);
    expect([answer.kind, answer.text.includes(figure), answer.text.includes('益阳')]).toEqual([
      'answer',
      true,
      false,
    ]);
  });

  it.each(['常德公共体育场馆目标是多少座', '常德公共体育场馆要达到多少座'])(
    '%s：答目标',
    async (question) => {
      const answer = await ask(question);
      expect([answer.text.includes('**90座**'), warns(answer)]).toEqual([true, false]);
    },
  );
});

describe('目标和实际不算互相矛盾，别的指标更不算', () => {
  it('没说问哪个，两个都写明', async () => {
    const answer = await ask('常德公共体育场馆多少座');
    expect(answer.text).toMatch(
      /90座[\s\S]*另有文件写了实际达到的数[\s\S]*73座|73座[\s\S]*另有文件写了目标的数[\s\S]*90座/,
    );
    expect(warns(answer)).toBe(false);
  });

  it.each(['常德万人健身步道目标', '常德社会体育指导员新增多少名', '常德体育彩票公益金目标多少'])(
    '%s',
    async (question) => {
      const answer = await ask(question);
      expect([warns(answer), answer.text.includes('数与此不同')]).toEqual([false, false]);
    },
  );

  it('占比不对的提醒只跟着那个占比', async () => {
    expect(warns(await ask('常德公共体育场馆比上年底增加了多少座'))).toBe(false);
    const share = await ask('常德一级体育指导员占比多少');
    expect([share.text.includes('占比40%'), warns(share)]).toEqual([true, true]);
  });

  it('问完成得怎样，目标和实际并排', async () => {
    const { comparison } = await ask('常德公共体育场馆目标完成多少了');
    expect(comparison?.rows[0]?.cells.map(({ text }) => text)).toEqual(['90座', '73座']);
  });
});
