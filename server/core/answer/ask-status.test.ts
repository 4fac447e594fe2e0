import { beforeAll, describe, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

describe('问一个地方是试点还是示范', () => {
  it.each([
    ['海州区是试点还是示范', '海州区：文件写的是“试点”。', 'lyg-2025-86/s1.1'],
    ['赣榆区是示范县还是试点县', '赣榆区：文件写的是“试点”。', 'lyg-2025-86/s1.1'],
    ['海州区评上强县建设示范县了吗', '海州区：文件写的是“试点”，没有写它是“示范”。', 'lyg-2025-86/s1.1'],
    ['赣榆区算不算国家知识产权强县', '赣榆区：文件写的是“试点”。', 'lyg-2025-86/s1.1'],
    ['盐城属于示范城市还是试点城市', '盐城市：文件写的是“试点”。', 'yc-2022/preamble'],
    [
      '南通是国家知识产权强市试点城市吗',
      '南通市：文件写的是“示范”，没有写它是“试点”。',
      'nt-2024-21/preamble',
    ],
    [
      '连云港是国家知识产权强市示范城市吗',
      '连云港市：文件写的是“试点”，没有写它是“示范”。',
      'lyg-2025-86/preamble',
    ],
  ])('%s', async (question, told, clauseId) => {
    const { kind, text, calculation, citations } = await ask(question);
    expect([kind, calculation, text.split('\n')[0]]).toEqual(['answer', null, told]);
    expect(citations.map((citation) => citation.clauseId)).toContain(clauseId);
  });

  it.each(['三个城市哪个是示范哪个是试点', '各市谁是示范城市谁是试点城市'])(
    '几个地方一起问：%s',
    async (question) => {
      const { text } = await ask(question);
      for (const told of [
        '连云港市：文件写的是“试点”',
        '南通市：文件写的是“示范”',
        '盐城市：文件写的是“试点”',
      ])
        expect(text).toContain(told);
    },
  );

  it('没有写到的县区，不拿给示范县的钱来答', async () => {
    expect((await ask('灌南县是不是国家知识产权强县')).kind).toBe('not_found');
  });

  it.each([
    ['试点县能拿50万吗', 'answer'],
    ['强县建设示范县是不是给50万', 'amount'],
  ])('问的是钱，照旧按条文：%s', async (question, kind) => {
    expect((await ask(question)).kind).toBe(kind);
  });
});
