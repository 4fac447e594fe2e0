import { beforeAll, expect, it } from 'vitest';
import { asking, openSeedService, type SeedService } from '../testing/seed-service.ts';

let service: SeedService;
beforeAll(async () => {
  service = await openSeedService();
}, 60_000);

const ask = (...turns: string[]) => service.ask(asking(turns, { asOf: '2026-11-20' }));

it.each([
  '答复的联系电话是多少',
  '盐城市市场监管局怎么联系',
  '南通知识产权保护中心在哪里',
  '连云港维权援助中心怎么走',
  '南通市知识产权局局长是谁',
  '谁是连云港市市场监管局局长',
])('文件没有写的电话、地址、人名，不拿别的话来答：%s', async (question) => {
  expect(['not_found', 'out_of_scope']).toContain((await ask(question)).kind);
});

it('写着的照旧答', async () => {
  expect((await ask('省知识产权局局长是谁')).text).toContain('省知识产权局李杰局长');
});
