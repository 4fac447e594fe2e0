import { expect, it } from 'vitest';
import { hashedBigrams } from './hashed-bigrams.ts';

const similarity = async (a: string, b: string): Promise<number> => {
  const [one, other] = await hashedBigrams.embedDocuments([a, b]);
  return one?.reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0) ?? Number.NaN;
};

it('同一句话全半角与空白不同，向量相同', async () => {
  expect(await hashedBigrams.embedQuery('保费８万 元')).toEqual(await hashedBigrams.embedQuery('保费8万元'));
});

it('共有的字词越多越近，空文也有有限的向量', async () => {
  expect(await similarity('知识产权保险', '知识产权保险保费')).toBeGreaterThan(
    await similarity('知识产权保险', '天气'),
  );
  expect((await hashedBigrams.embedQuery('')).every((value) => value === 0)).toBe(true);
});
