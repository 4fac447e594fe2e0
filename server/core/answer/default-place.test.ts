import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../contract/ask.ts';
import { openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
});

const ask = (region: string, ...said: string[]): Promise<Answer> =>
  service.ask({ region, messages: said.map((content) => ({ role: 'user', content })) });
const documentsOf = (answer: Answer): string[] => [
  ...new Set(answer.citations.map(({ document }) => document.region ?? '')),
];

describe('在问题之外选定的地区', () => {
  test('问题没有说地方时，只用选定地区的文件', async () => {
    for (const region of ['盐城市', '南通', '连云港市']) {
      const answer = await ask(region, '万人高价值发明专利拥有量目标是多少？');
      expect(documentsOf(answer).map((found) => found.startsWith(region.slice(0, 2)))).toEqual([true]);
    }
  });

  test('问题说了地方时，以说的为准', async () => {
    const answer = await ask('盐城市', '南通市万人高价值发明专利拥有量目标是多少？');
    expect(documentsOf(answer)).toEqual(['南通市']);
  });

  test('追问沿用说过的地方，没有说过才用选定的', async () => {
    const said = await ask('盐城市', '南通市万人高价值发明专利拥有量目标是多少？', '由谁负责？');
    expect(documentsOf(said)).toEqual(['南通市']);
    const chosen = await ask('盐城市', '万人高价值发明专利拥有量目标是多少？', '海外的呢？');
    expect(documentsOf(chosen)).toEqual(['盐城市']);
  });

  test.each(['无锡市', '没有这个地方'])('没有收录的地区“%s”不借用别处的文件', async (region) => {
    const answer = await ask(region, 'PCT 申请有补贴吗？');
    expect(answer.kind).toBe('not_found');
    expect(answer.citations).toEqual([]);
    expect(answer.warnings.map(({ code }) => code)).toEqual(['region_not_covered']);
  });

  test('只选了省，不限制是哪个市', async () => {
    const answer = await ask('江苏省', 'PCT 申请有补贴吗？');
    expect(answer.kind).toBe('no_amount');
  });
});
