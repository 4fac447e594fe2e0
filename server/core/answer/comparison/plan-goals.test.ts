import { describe, expect, it } from 'vitest';
import type { Answer } from '../../contract/ask.ts';
import { askOver } from '../../testing/seed-service.ts';

const sources = {
  parted: {
    region: '常德市',
    text: `常德市养老驿站建设方案（2024—2026年）
一、主要目标
到2026年，养老服务更加便利，主要指标走在前列。
（一）站点更多。优化布局，建成养老驿站45个，投入资金不低于3亿元。建设一支专业队伍，老人满意度90%以上。
（二）风气更好。敬老氛围更加浓厚。
二、重点任务
（一）建设驿站。每个县区新建2个样板。（责任单位：市民政局）`,
  },
  whole: {
    region: '益阳市',
    text: `益阳市养老驿站建设方案（2023—2025年）
一、建设目标
到2025年，建成养老驿站80个。
二、重点任务
（一）建设驿站。推进养老驿站建设。（责任单位：市民政局）`,
  },
  reply: {
    region: '常德市',
    text: `常德市民政局
常民函〔2025〕12号
对市政协第8号提案的答复
一、养老驿站建设情况
全市已建成养老驿站52个。`,
  },
} as const;

const ask = await askOver(sources, '2025-06-01');
const bulletsOf = ({ text }: Answer): string[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => line.replace(/〔\d+〕/g, ''));

const parted = [
  '- （一）站点更多：建成养老驿站45个，投入资金不低于3亿元；老人满意度90%以上',
  '- （二）风气更好',
];

describe('不点指标名，问目标', () => {
  it.each([
    '常德的目标是什么',
    '常德到2026年要达到哪些指标',
    '常德方案定了哪些量化指标',
    '常德养老驿站方案的主要目标列一下',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect([answer.kind, bulletsOf(answer)]).toEqual(['answer', parted]);
  });

  it('没有分小标题的，照样列出', async () => {
    expect(bulletsOf(await ask('益阳的目标有哪些'))).toEqual(['- 建成养老驿站80个']);
  });

  it('换一个城市接着问', async () => {
    expect(bulletsOf(await ask('益阳的目标是什么', '常德呢'))).toEqual(parted);
  });

  it('几份方案都有目标，问是哪一份', async () => {
    expect((await ask('目标是什么')).kind).toBe('clarify');
  });

  it('文件没写的年份，不拿别的年份充数', async () => {
    expect((await ask('常德2030年的目标是什么')).kind).toBe('not_found');
  });

  it('并排', async () => {
    const { comparison } = await ask('常德、益阳和长沙的目标对比一下');
    expect(comparison?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['建成养老驿站45个，投入资金不低于3亿元；老人满意度90%以上', '建成养老驿站80个', '未收录'],
    ]);
  });

  it('点了指标名的，只答那个数', async () => {
    const answer = await ask('常德养老驿站目标是多少个');
    expect([answer.text.includes('建成养老驿站45个'), answer.text.includes('（二）')]).toEqual([true, false]);
  });
});
