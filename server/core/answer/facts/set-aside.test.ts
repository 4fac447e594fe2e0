import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../../testing/seed-service.ts';
import { isOfCity } from './set-aside.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));
const figureOf = ({ calculation }: Answer): string | null => calculation?.amount ?? calculation?.max ?? null;

test.each([
  ['99999999', false],
  ['100000000', true],
  ['100000001', true],
])('%s元像不像一座城的数：%s', (value, expected) => {
  expect(isOfCity({ kind: 'money', value })).toBe(expected);
});

test('一亿件不是钱', () => {
  expect(isOfCity({ kind: 'count', value: '100000000' })).toBe(false);
});

describe('不像自己的数，不拿来算', () => {
  test.each(['保费3.2亿补多少', '质押贷款利息795亿能补多少', '国内维权费用60亿补多少'])(
    '%s',
    async (question) => {
      const answer = await ask(question);
      expect(figureOf(answer)).toBe(null);
      expect(answer.text).toContain('没有拿来计算');
      expect(service.withheld).toEqual([]);
    },
  );

  test('旁边有自己的数，只算自己的', async () => {
    const answer = await ask('连云港质押融资总量60亿，我们一年利息30万，没有评估费，能补多少');
    expect(figureOf(answer)).toBe('90000');
  });
});

describe('其中的一部分', () => {
  test.each([
    ['国内维权费用一共21万，其中律师费15万，补多少', '63000'],
    ['国内维权总共花费20万（含律师费12万、公证费1万），赢了，能补多少', '60000'],
    ['海外维权一共花了30万，其中代理费12万，补多少', '60000'],
    ['贯标认证5项，其中2项还没拿证，奖多少', '60000'],
    ['专利代理师10人，其中3人没满一年，奖多少', '42000'],
    ['申报了5个专利导航项目，其中3个通过验收，补多少', '600000'],
    ['知识产权师10个，其中高级3个、正高级1个，奖多少', '41000'],
    ['2家企业获批国家知识产权示范企业，3家获批优势企业，一共奖多少', '160000'],
  ])('%s：%s元', async (question, figure) => {
    expect(figureOf(await ask(question))).toBe(figure);
  });

  test('规则没有列名的部分，按总数算并说明', async () => {
    const answer = await ask('保费一共8万，其中3万是车险，能补多少');
    expect([figureOf(answer), answer.text.includes('您说的“其中3万是车险”能否计入')]).toEqual([
      '40000',
      true,
    ]);
  });

  test('总数没有用到，就不说按总数算', async () => {
    const { text } = await ask('海外维权花了30万，其中翻译费5万、律师费20万，补多少');
    expect(text).not.toContain('按总数计算');
  });
});

describe('问有多少个，不拿补助的数作答', () => {
  test.each([
    ['连云港地理标志有多少个', '24项'],
    ['数据知识产权登记了多少', '102件'],
  ])('%s：%s', async (question, figure) => {
    expect((await ask(question)).text).toMatch(new RegExp(`^\\*\\*${figure}\\*\\*`));
  });

  test('文件没有写的，说没有', async () => {
    expect((await ask('连云港培育了多少示范企业')).kind).toBe('no_amount');
  });
});
