import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));

describe('条文提到了这件事，却没有写所问的那一点', () => {
  test.each([
    [['连云港驰名商标的名单发我一下']],
    [['连云港有多少件驰名商标', '分别叫什么名字，都列出来，名单有吗']],
    [['连云港到2026年每万户企业要有多少件注册商标']],
    [['盐城眼下实际拥有多少件马德里商标']],
    [['连云港质押融资累计多少', '去年第一季度单独是多少']],
  ])('%j', async (turns) => {
    expect(['not_found', 'no_amount']).toContain((await ask(...turns)).kind);
  });

  test.each([
    '公积金贷款能贷多少，利息怎么补',
    '失业保险金怎么申领，补多少',
    '专利年费忘了交，过多久专利就没了',
  ])('文件不管的事不因为后半句沾边就作答：%s', async (question) => {
    expect(['not_found', 'out_of_scope']).toContain((await ask(question)).kind);
  });
});

test('问某件工作什么时候做，答它所在的阶段', async () => {
  const answer = await ask('南通的自查评估放在什么时候做');
  expect(answer.text).toContain('2026年10月至2026年12月');
});

test('被废止的文号前面的话不算在文号里', async () => {
  const answer = await ask('连云港那原先的连政发〔2021〕79号还作数吗');
  expect([answer.kind, answer.text.includes('废止')]).toEqual(['answer', true]);
});

test.each(['高校牵头能不能建高价值专利培育中心', '搞证券化，牵头发起的那家一单最多补多少'])(
  '牵头的人问自己的事，不是问谁牵头：%s',
  async (question) => {
    expect((await ask(question)).text).not.toContain('牵头单位：');
  },
);

test('念给来电人的话里留着上限', async () => {
  const { spoken } = await ask('海外维权代理费补多少');
  expect(spoken).toContain('同一主体每年最高二十万元');
  expect(spoken.length).toBeLessThanOrEqual(100);
});
