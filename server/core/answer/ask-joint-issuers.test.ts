import { beforeAll, describe, expect, it } from 'vitest';
import { asking, inPlaces, openTexts, type SeedService } from '../testing/seed-service.ts';

/** A letter of two organs on one line, and one of two organs on two lines. */
const sources = {
  bees: `桃源县养蜂补助细则
桃农规〔2026〕2号
桃源县农业农村局　桃源县财政局
2026年1月10日
第一条 为发展养蜂业，制定本细则。
第二条 新购蜂箱每只补助30元。
第三条 本细则自2026年2月1日起施行。`,
  ducks: `桃源县养鸭补助细则
桃农规〔2026〕3号
桃源县农业农村局
桃源县水利局
2026年1月12日
第一条 为发展养鸭业，制定本细则。
第二条 新建鸭舍每间补助900元。
第三条 本细则自2026年2月1日起施行。`,
} as const;

let service: SeedService;
beforeAll(async () => {
  service = await openTexts(inPlaces(sources, () => '桃源县'));
}, 60_000);

describe('联合发文', () => {
  it.each([
    ['桃源县养蜂补助细则是谁发的', '桃源县财政局'],
    ['养蜂补助细则是哪几个部门联合印发的', '桃源县财政局'],
    ['桃农规〔2026〕3号是哪些单位发的', '桃源县水利局'],
    ['桃源县养鸭补助细则的发文机关', '桃源县水利局'],
  ])('每个机关各有出处：%s', async (question, second) => {
    const { text, citations } = await service.ask(asking(question, { asOf: '2026-11-20' }));
    expect(text).toContain(`发文机关：**桃源县农业农村局**〔1〕、**${second}**〔2〕`);
    expect(citations.slice(0, 2).map(({ quote }) => quote)).toEqual(['桃源县农业农村局', second]);
  });
});
