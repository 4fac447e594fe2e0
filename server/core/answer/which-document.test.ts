import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

/** Kind of the last answer and the clause that it rests on. */
async function restsOn(...turns: string[]): Promise<[kind: string, clauseId: string | undefined]> {
  const { kind, citations } = await service.ask(asking(turns, { asOf: '2026-11-20' }));
  return [kind, citations[0]?.clauseId];
}

describe('没有说是哪份文件', () => {
  it.each(['第七条', '第七条讲什么', '方案第3条', '这份文件还有效吗', '连云港的文件过期没有'])(
    '先问是哪一份：%s',
    async (question) => {
      expect(await restsOn(question)).toEqual(['clarify', undefined]);
    },
  );

  it('随后说出文件，就给出那一条', async () => {
    expect(await restsOn('第七条', '连云港3号文')).toEqual(['answer', 'lyg-2025-3/7']);
    expect(await restsOn('第七条', '南通的')).toEqual(['answer', 'nt-2024-21/7']);
  });

  it('刚谈过的文件就是所指的文件', async () => {
    expect(await restsOn('连云港3号文第七条', '第八条呢')).toEqual(['answer', 'lyg-2025-3/8']);
    expect(await restsOn('地理标志奖励多少', '这份文件还有效吗')).toEqual(['answer', 'lyg-2025-3/closing']);
  });
});

describe('插进来的别的话', () => {
  it.each([
    ['地理标志奖励多少', '今天天气怎么样'],
    ['PCT补多少', '帮我写首诗'],
    ['南通高价值发明专利目标多少', '晚上去哪吃饭'],
    ['知识产权保护中心谁牵头', '我家孩子上学怎么办'],
    ['保险费补多少', '医保卡能报多少'],
  ])('%s → %s：不重复前面的回答', async (before, aside) => {
    expect(await restsOn(before, aside)).toEqual(['out_of_scope', undefined]);
  });
});

describe('接着说的话', () => {
  const worked = async (...turns: string[]): Promise<string | null | undefined> => {
    const { calculation } = await service.ask(asking(turns, { asOf: '2026-11-20' }));
    return calculation === null ? undefined : (calculation.amount ?? calculation.max);
  };

  it('反问国内还是海外之后，前面说的数还算数', async () => {
    expect(await worked('我公司花了12万打官司赢了，能补多少', '是在国内打的')).toBe('36000');
  });

  it('已经说定海外，不再反问', async () => {
    expect(await worked('海外维权花了30万律师费能补多少', '和解的呢')).toBe('150000');
    expect(await worked('海外维权花了30万律师费能补多少', '那国内的和解呢')).toBe('90000');
  });
});
