import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** A plan of items of one sentence each, with the table of its indicators below the last of them. */
const sources = {
  plan: `桃源县水磨坊振兴行动计划（2026—2028年）
桃政发〔2026〕4号
桃源县人民政府 2026年2月3日
一、重点任务
1.修缮老磨坊，累计完成水磨坊修缮120座以上。（责任单位：县粮食局、县文化局）
2.加强石磨工匠培养。（责任单位：县人社局）
3.办好磨坊集市，每年举办集市15场
4.发展磨坊旅游，带动农户850户，旅游收入突破3亿元。（责任单位：县文化局）
指标	2026年	2028年
面粉年产量（吨）	600	900
游客满意度（分）	81	88
二、保障措施
（一）加强组织领导。县粮食局统筹推进。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '桃源县'));
}, 60_000);

const ask = (question: string): Promise<Answer> => service.ask(asking(question, { asOf: '2026-11-20' }));
const quotesOf = ({ citations }: Answer): string => citations.map(({ quote }) => quote).join('\n');

describe('只有一句话的条款', () => {
  it.each([
    ['桃源水磨坊要修缮多少座', '120座'],
    ['桃源县水磨坊修缮的目标是几座', '120座'],
    ['桃源每年要办多少场磨坊集市', '15场'],
  ])('%s', async (question, figure) => {
    const answer = await ask(question);
    expect([answer.kind, answer.text.includes(figure)]).toEqual(['answer', true]);
    expect(quotesOf(answer)).not.toContain('责任单位');
  });

  it('没有数的，引这一句，不引责任单位', async () => {
    expect(quotesOf(await ask('桃源对石磨工匠培养有什么要求'))).toContain('加强石磨工匠培养');
  });
});

describe('条款后面的指标表', () => {
  it('不替那一条回答', async () => {
    const answer = await ask('桃源磨坊旅游带动多少户农户');
    expect([answer.text.includes('850户'), quotesOf(answer).includes('游客满意度')]).toEqual([true, false]);
  });

  it.each([
    ['桃源面粉年产量2028年要到多少', '900'],
    ['桃源县2026年游客满意度多少分', '81'],
  ])('答表里的数，不引责任单位：%s', async (question, figure) => {
    const answer = await ask(question);
    expect(answer.text).toContain(`**${figure}**`);
    expect([quotesOf(answer).includes('责任单位'), answer.spoken?.includes('第四条')]).toEqual([
      false,
      false,
    ]);
  });
});
