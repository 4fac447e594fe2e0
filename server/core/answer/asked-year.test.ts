import { describe, expect, it } from 'vitest';
import { askOver } from '../testing/seed-service.ts';

const sources = {
  reply: {
    region: '常德市',
    text: `常德市体育局
常体函〔2025〕31号
对市政协第56号提案的答复
一、公共体育建设情况
体育彩票公益金累计已突破9亿元（2022年4亿元，2023年3亿元，2024年1-9月1.5亿元）。
2023年，全市共举办群众体育赛事142场。`,
  },
  rule: {
    region: '常德市',
    text: `常德市体育扶持办法
第一条 举办国家级赛事的，每场给予最高20万元补助。`,
  },
} as const;

const ask = await askOver(sources, '2025-06-01');

describe('问哪一年，答哪一年', () => {
  it.each([
    [['2022年常德体育彩票公益金多少'], '2022年**4亿元**'],
    [['2022年常德体育彩票公益金多少', '那2023年呢'], '2023年**3亿元**'],
    [['常德体育彩票公益金2024年前九个月多少'], '2024年1-9月**1.5亿元**'],
    [['2022年常德体育彩票公益金多少', '去年呢'], '2024年1-9月**1.5亿元**'],
    [['前年体育彩票公益金有多少'], '2023年**3亿元**'],
  ])('%j → %s', async (turns, figure) => {
    expect((await ask(...turns)).text).toContain(figure);
  });

  it.each([['常德体育彩票公益金2024年多少'], ['去年体育彩票公益金多少']])(
    '%s：只写了几个月的，说明没有全年的数',
    async (question) => {
      expect((await ask(question)).text).toContain('没有写全年的数');
    },
  );

  it('写了几个月、问的就是那几个月，不另作说明', async () => {
    expect((await ask('常德体育彩票公益金2024年1到9月多少')).text).not.toContain('没有写全年的数');
  });

  it.each([
    [['今年体育彩票公益金多少'], '今年'],
    [['2023年体育彩票公益金多少', '今年呢'], '今年'],
    [['去年全市举办了多少场群众体育赛事'], '去年'],
  ])('%j：没有那一年的，不拿别的年份充数', async (turns, year) => {
    const answer = await ask(...turns);
    expect([answer.kind, answer.text.includes(`没有写${year}的数`)]).toEqual(['no_amount', true]);
  });

  it('念出来的是那一年的数', async () => {
    const { spoken } = await ask('2022年常德体育彩票公益金多少');
    expect([spoken.startsWith('二零二二年四亿元'), spoken.includes('累计')]).toEqual([true, false]);
  });

  it('问自己能拿多少，今年两个字不算年份', async () => {
    expect((await ask('今年我们办了一场国家级赛事，能给多少补助')).text).toContain('20万元');
  });
});
