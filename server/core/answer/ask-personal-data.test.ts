import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

describe('问话带着个人信息', () => {
  it.each([
    ['我叫周敏，身份证320706198812120022，手机13912345678，盐城服务机构目标多少家', '**200家**'],
    ['我是陈晓东，保费10万能补多少', '5万元'],
    ['邮箱 zhoumin@163.com，南通贯标企业要多少家', '1000家'],
    ['盐城服务机构目标多少家？手机号13912345678，身份证号32070619881212002X', '200家'],
  ])('略去，照样回答：%s', async (question, told) => {
    const { text, spoken, warnings } = await ask(question);
    expect(text).toContain(told);
    expect(`${text}${spoken}`).not.toMatch(/周敏|陈晓东|1391234|32070619|zhoumin|身份证|手机|邮箱/);
    expect(warnings.map(({ code }) => code)).toContain('personal_data_masked');
  });

  it('没有别的可答，也不复述', async () => {
    const { text, warnings } = await ask('我叫周敏，电话13912345678');
    expect(text).not.toMatch(/周敏|139/);
    expect(warnings.map(({ code }) => code)).toEqual(['personal_data_masked']);
  });

  it('前面的话里带着的，后面不再提示', async () => {
    const { text, warnings } = await ask('我叫周敏，盐城质押融资目标多少', '南通呢');
    expect(text).toContain('200亿元');
    expect(warnings).toEqual([]);
  });
});
