import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));
const cited = async (question: string) => (await ask(question)).citations.map(({ path }) => path.at(-1));

describe('某个单位要做哪些事', () => {
  it.each(['南通的人社局牵头哪几项工作', '哪些工作要南通市人社局参与', '南通人社局的任务有哪些'])(
    '%s：列出写着它的各条',
    async (question) => {
      expect((await ask(question)).text).toContain('优化完善人才政策（责任单位）');
      expect((await ask(question)).text).toContain('分类实施人才培训（责任单位）');
    },
  );

  it('没有说地方，几个城市都有这个单位：不混在一起', async () => {
    expect((await ask('公安局参与哪些工作')).text).not.toContain('写明由');
  });

  it('另问了具体的事，不列', async () => {
    expect((await ask('南通市公安局打击商业秘密犯罪做什么')).text).not.toContain('写明由');
  });
});

describe('文件的一部分由哪几块组成', () => {
  it.each(['盐城方案的基本原则有哪些', '盐城三个原则是什么', '盐城方案坚持的原则有哪几条'])(
    '%s：照印的标题列出',
    async (question) => {
      const { kind, text } = await ask(question);
      expect(kind).toBe('answer');
      for (const name of ['坚持质量导向', '坚持政府引导', '坚持企业主体']) expect(text).toContain(name);
    },
  );

  it('问的是其中的事，不列标题', async () => {
    expect((await ask('盐城的专利保护措施有哪些')).text).not.toContain('这一部分写的是');
  });
});

describe('条文里并提的别处', () => {
  it('是所问的内容，不当作另一个被问的城市', async () => {
    const paths = await cited('南通跟上海、苏州的保护中心结对子，本地哪些单位接手');
    expect(paths).toContain('9．强化协同保护');
  });

  it('条文没有提到的，仍是没有收录', async () => {
    const { kind, citations } = await ask('南通和杭州的保护中心有合作吗');
    expect([kind, citations.length]).toEqual(['not_found', 0]);
  });
});

it('问一个阶段做什么，连它的内容一起引', async () => {
  expect((await ask('南通评估提升阶段做什么')).text).toContain('开展示范城市建设自查评估');
});

it('问到哪一级、在哪里的，不拿钱数作答', async () => {
  expect((await ask('连云港公共服务网点要覆盖到哪一级')).kind).toBe('answer');
  expect((await ask('连云港国际化服务机构可以在哪里设办事处')).kind).toBe('answer');
});
