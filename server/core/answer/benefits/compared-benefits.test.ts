import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../contract/ask.ts';
import { asking, openSeedService, type SeedService } from '../../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: readonly string[]): Promise<Answer> =>
  service.ask(asking(turns, { asOf: '2026-11-20' }));
/** Columns with the amount of each. */
const amounts = ({ comparison }: Answer): string[] | undefined =>
  comparison?.columns.map((column, i) => `${column}：${comparison.rows[0]?.cells[i]?.text}`);

describe('两项奖补放在一起比，各按各的话去找', () => {
  it.each([
    [
      ['办培训基地划算还是开设课程划算'],
      ['知识产权培训基地资金支持：40万元', '高校知识产权课程资金支持：最高10万元'],
    ],
    [
      ['证券化和保险哪个补得多'],
      ['知识产权证券化融资补助：每项最高50万元', '知识产权保险保费补助：最高为保费的50%'],
    ],
    [
      ['地标示范区奖多少', '进重点联系名录是不是少很多'],
      ['国家地理标志产品保护示范区资金支持：50万元', '地理标志运用促进重点联系指导名录资金支持：5万元'],
    ],
    [['国家级的保护平台跟省级的比，奖励差多少'], ['国家级：最高20万元', '省级：最高10万元']],
    [['示范企业和优势企业的奖励有什么差别'], ['示范企业：5万元', '优势企业：2万元']],
  ])('%s', async (turns, expected) => {
    expect(amounts(await ask(...turns))).toEqual(expected);
  });

  it('没有分级的数，写在正文里', async () => {
    const { text } = await ask('专利代理师和知识产权师哪个奖得多');
    expect(text).toContain('专利代理师所在单位奖励：每人6000元；');
    expect(text).toContain('高级知识产权师每人5000元');
  });

  it.each([
    ['地理标志和集体商标哪个奖励高', '集体商标', '10万元'],
    ['优势企业和驰名商标哪个奖得多', '驰名商标', '2万元'],
  ])('%s：没有奖补的一边说没有', async (question, unset, paid) => {
    const { text, comparison } = await ask(question);
    expect(text).toContain(`没有查到写明“${unset}”的奖补`);
    expect(text).toContain(paid);
    expect(comparison?.rows[0]?.cells.at(-1)).toEqual({ text: '未规定' });
  });

  it.each(['金奖比优秀奖多多少', '专利金奖和银奖的奖励差多少'])(
    '%s：同一条管的，不拿别的条来比',
    async (question) => {
      const { text, citations } = await ask(question);
      expect([
        text.includes('省里奖励了多少钱'),
        citations.some(({ label }) => label === '（十四）'),
      ]).toEqual([true, false]);
    },
  );

  it('各级一样多的，不作比较', async () => {
    const answer = await ask('省级运营中心是不是比国家级的给得少');
    expect([answer.comparison, answer.text.includes('20万元')]).toEqual([null, true]);
  });
});
