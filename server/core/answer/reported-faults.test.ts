import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));

describe('听来的数、范围，不当作事实来算', () => {
  test.each(['听说知识产权保险补5万，是真的吗', '知识产权保险最高补5万？', '保费3万到5万能补多少'])(
    '%s',
    async (question) => {
      const { calculation, missing } = await ask(question);
      expect([calculation?.max, missing.map(({ id }) => id)]).toEqual([null, ['premium']]);
    },
  );

  test('省里奖的30万是事实', async () => {
    expect((await ask('省里奖了我们江苏专利奖30万，市里再配多少')).calculation?.amount).toBe('150000');
  });
});

describe('年份后面的数就是那一年的', () => {
  test.each([
    ['连云港2024年质押融资额多少', '2024年**26亿元**'],
    ['连云港2023年质押融资额多少', '2023年**50亿元**'],
  ])('%s：%s', async (question, headline) => {
    expect((await ask(question)).text.startsWith(headline)).toBe(true);
  });
});

describe('说到文件的话', () => {
  test.each(['南通方案第2条', '连云港的方案第三条怎么规定'])('%s：是收录的文件', async (question) => {
    expect((await ask(question)).kind).toBe('answer');
  });

  test.each(['《江苏省知识产权促进和保护条例》第十条怎么规定', '《专利法》第十条'])(
    '%s：没有收录',
    async (question) => {
      const answer = await ask(question);
      expect([answer.kind, answer.citations]).toEqual(['not_found', []]);
      expect(answer.text).toContain('没有收录');
    },
  );
});

test.each(['保费-3万能补多少', '开放许可声明3.5项，达成1项'])('%s：说清哪里不对', async (question) => {
  const answer = await ask(question);
  expect(answer.kind).toBe('clarify');
  expect(service.withheld).toEqual([]);
});

test('施行以前的事，说尚未施行', async () => {
  const answer = await ask('2025年3月的保费能补吗');
  expect(answer.warnings.map(({ code }) => code)).toEqual(['before_effective_date']);
});

test('同样的条号说很多遍，只当一遍', async () => {
  const once = await ask('连云港政策措施第七条');
  const often = await ask(`连云港政策措施${'第七条'.repeat(300)}`);
  expect(often.citations.map(({ clauseId }) => clauseId)).toEqual(
    once.citations.map(({ clauseId }) => clauseId),
  );
});

test('换一项问，刚说的数照用', async () => {
  const answer = await ask('国内维权花了10万律师费能补多少', '海外维权呢');
  expect([answer.calculation?.ruleId, answer.calculation?.amount]).toEqual(['art11.overseas', '50000']);
});
