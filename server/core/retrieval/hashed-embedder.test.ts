import { expect, it } from 'vitest';
import { describeEmbedder } from '../testing/embedder-contract.ts';
import { fakeEmbedder } from '../testing/fake-embedder.ts';
import { hashedEmbedder } from './hashed-embedder.ts';

describeEmbedder('散列字组', async () => hashedEmbedder);
describeEmbedder('测试用的替身', async () => fakeEmbedder);

it('用词相同的更近；宽窄、繁简、大小写不影响', async () => {
  const [near = [], far = []] = await hashedEmbedder.embedDocuments(['专利权质押贷款贴息', '乡村振兴示范村']);
  const query = await hashedEmbedder.embedQuery('专利质押贷款');
  const dot = (other: ArrayLike<number>) => query.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
  expect(dot(near)).toBeGreaterThan(dot(far));
  expect(await hashedEmbedder.embedQuery('專利ＰＣＴ')).toEqual(await hashedEmbedder.embedQuery('专利pct'));
});
