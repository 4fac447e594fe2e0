import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...said: string[]): Promise<Answer> => service.ask(asking(said, { asOf: '2026-11-20' }));

describe('话里夹着闲话、省着说，照样答到', () => {
  test.each<[string[], string]>([
    [['那个啥盐城二零二五年之前结案率要到百分之多少来着我记不清了你帮我看看'], '100%'],
    [['连云港2024年办了多少专利商标的违法案子', '版权的有几起'], '17起'],
    [['连云港贯标企业新增多少家', '许可转让合同的总数呢'], '2000件'],
    [['南通那个方案，商标定了啥指标', '不是每百户那个，我要有效注册商标的总数'], '28万件'],
    [['南通商标品牌这摊活谁来干', '农业那头的部门在里头没'], '市农业农村局'],
    [['盐城各项试点工作干得怎么样由谁定期检查通报'], '领导小组办公室定期'],
    [['南通打击侵权搞了哪些代号的专项行动，都列一下'], '“昆仑”“铁拳”'],
    [['盐城做知识产权的人才，能沾上市里哪个人才计划的光'], '黄海明珠人才计划'],
    [['连云港2024那份试点方案，动手之前先立了四条原则，是哪四条'], '坚持严格保护'],
    [['连云港试点方案里，经费保障怎么讲的', '盐城的呢，钱是一年比一年多吗'], '逐年增加财政投入额度'],
    [['连云港试点有人查吗', '那每年办这些事的经费怎么保证'], '保持必要增长'],
  ])('%j', async (turns, quoted) => {
    const { kind, text } = await ask(...turns);
    expect(kind).toBe('answer');
    expect(text).toContain(quoted);
  });
});

describe('文件没有写的，不拿沾边的话来答', () => {
  test.each<[string[], Answer['kind']]>([
    [['今年知识产权专项资金申报几月几号截止'], 'not_found'],
    [['商标被人提了三年不使用撤销，答辩证据该怎么准备'], 'not_found'],
    [['所里有专利代理师的话奖多少', '哦，那这个证考几门、多少分过'], 'no_amount'],
  ])('%j', async (turns, kind) => {
    expect((await ask(...turns)).kind).toBe(kind);
  });
});
