import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));
const first = async (...turns: string[]) => (await ask(...turns)).citations[0]?.clauseId;

describe('后一条、前一条', () => {
  it.each([
    [['政策措施第六条', '下一条'], 'lyg-2025-3/7'],
    [['政策措施第六条', '下一条', '再下一条'], 'lyg-2025-3/8'],
    [['南通方案第五条', '上一条呢'], 'nt-2024-21/4'],
    [['连云港方案第三条', '后面呢'], 'lyg-2024-45/4'],
    [['政策措施第四条后面是什么'], 'lyg-2025-3/5'],
    [['政策措施第九条的上一条'], 'lyg-2025-3/8'],
  ])('%j', async (turns, clause) => {
    expect(await first(...turns)).toBe(clause);
  });

  it('到头了，照实说', async () => {
    const last = await ask('政策措施第二十二条', '下一条');
    expect(last.text).toContain('后面没有别的条款了');
    expect(last.text).toContain('有效期至2030年5月31日');
    expect((await ask('政策措施第一条', '上一条')).text).toContain('前面没有别的条款了');
  });

  it('几份文件都有这一条，先问', async () => {
    expect((await ask('第五条后面是什么')).kind).toBe('clarify');
  });
});

describe('要一条的全文', () => {
  it.each([
    ['政策措施第七条全文', 'lyg-2025-3/7'],
    ['把南通方案第二条完整念一遍', 'nt-2024-21/2'],
    ['四十五号文件第七项重点任务', 'lyg-2024-45/7'],
    ['盐城方案第四部分第五条第三项说了什么', 'yc-2022/s4.5.3'],
    ['盐城方案第四部分第三条第一项', 'yc-2022/s4.3.1'],
    ['大力培育高价值专利那一条怎么写的', 'yc-2022/s4.2.1'],
    ['推进专利开放许可这条的原文', 'lyg-2025-3/8'],
  ])('%s', async (question, clause) => {
    const { text, citations } = await ask(question);
    const cited = citations.find(({ clauseId }) => clauseId === clause);
    expect(cited).toBeDefined();
    expect(text).toContain(cited?.quote);
  });

  it.each([
    ['政策措施第四部分写了什么', '（十六）汇聚知识产权服务资源'],
    ['连云港方案第六部分', '（四）营造良好氛围'],
  ])('%s：列出它下面的各条', async (question, says) => {
    expect((await ask(question)).text).toContain(says);
  });
});

describe('没有说是哪一份', () => {
  it.each(['示范方案和试点方案分几个阶段', '试点方案分哪几步，时间怎么安排', '保障措施里投入怎么安排'])(
    '%s：不说超出范围',
    async (question) => {
      expect((await ask(question)).kind).not.toBe('out_of_scope');
    },
  );

  it('说了哪里就接着答', async () => {
    expect((await ask('试点方案分几个阶段', '连云港的')).text).toContain('检查验收阶段');
  });

  it('文件没有写的，照实说没有', async () => {
    expect((await ask('政策措施由谁解释')).kind).toBe('not_found');
  });
});

describe('废止了哪一份', () => {
  it.each([
    '政策措施把哪份文件废止了',
    '连政规发〔2025〕3号取代了哪个文件',
    'What did the Lianyungang measures repeal?',
  ])('%s', async (question) => {
    expect((await ask(question)).text).toContain('连政发〔2021〕79号');
  });

  it('接着问“它废止了什么”：不读成它自己废止了', async () => {
    const { text, spoken } = await ask('连政规发〔2025〕3号是什么文件', '它废止了什么');
    expect(text.split('\n')[0]).toMatch(/废止的是.*连政发〔2021〕79号/);
    expect([text, spoken].join()).not.toContain('这份文件已经废止');
  });
});

describe('英文按号问', () => {
  it.each([
    ['What does article 7 of the measures say?', 'lyg-2025-3/7'],
    ['Show me task 12 of the Lianyungang plan', 'lyg-2024-45/12'],
    ['What is in item 9 of the Nantong plan?', 'nt-2024-21/9'],
    ['Which department leads task 15 of the Lianyungang plan?', 'lyg-2024-45/15'],
  ])('%s', async (question, clause) => {
    expect(await first(question)).toBe(clause);
  });
});

describe('接着只说条的号', () => {
  it.each([
    [['连云港第12条谁牵头', '13条谁牵头'], 'lyg-2024-45/13'],
    [['南通方案第七条', '九条呢'], 'nt-2024-21/9'],
    [['政策措施第六条', '8条说了什么'], 'lyg-2025-3/8'],
  ])('%j', async (turns, clause) => {
    expect(await first(...turns)).toBe(clause);
  });

  it('数有多少条，不是条的号', async () => {
    expect(await first('连云港政策措施第六条', '13条措施都有哪些')).not.toBe('lyg-2025-3/13');
  });
});
