import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

/** Kind of the last answer, its first line and the clause that it rests on. */
async function told(question: string) {
  const { kind, text, citations } = await service.ask(asking(question.split('|'), { asOf: '2026-11-20' }));
  return { kind, line: text.split('\n')[0]?.replace(/〔\d+〕/, ''), clause: citations[0]?.clauseId };
}

describe('话里有话，答的是所问的事', () => {
  it.each([
    ['领导让我查一下，南通要培育多少家国家知识产权优势示范企业，我好写汇报', '**150家**', 'nt-2024-21/4'],
    ['搞音乐的想问，盐城想新增多少件马德里国际商标', '**50件**', 'yc-2022/s3.1'],
  ])('%s', async (question, line, clause) => {
    expect(await told(question)).toEqual({ kind: 'answer', line, clause });
  });
});

describe('自己有话题的一轮，不拿前一轮的事回答', () => {
  it.each([
    ['知识产权示范企业奖多少|再帮我推荐两家吃海鲜的馆子', 'out_of_scope'],
    ['花果山英才计划是干什么的|入选以后安家费给多少', 'no_amount'],
    ['想给娃落户连云港上小学，学区咋划的', 'not_found'],
  ])('%s', async (question, kind) => {
    expect((await told(question)).kind).toBe(kind);
  });
});

describe('接着问另一样，给的是那一样的数', () => {
  it.each([
    ['南通有效发明专利的目标是多少件|那商标呢', '**28万件**', 'nt-2024-21/s1'],
    ['连云港新增发明专利授权目标多少件|有效注册商标呢', '**13.5万件**', 'lyg-2024-45/s3.1'],
  ])('%s', async (question, line, clause) => {
    expect(await told(question)).toEqual({ kind: 'answer', line, clause });
  });
});
