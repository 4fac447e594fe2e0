import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { describeFeedbackStore, sampleFeedback } from '#core/testing/feedback-store-contract.ts';
import { type D1, d1FeedbackStore } from './feedback-store.ts';

const configuration = `
name = "feedback"
compatibility_date = "2026-04-01"
[[d1_databases]]
binding = "FEEDBACK"
database_name = "feedback"
database_id = "local"
`;

let folder = '';
let platform: Awaited<ReturnType<typeof getPlatformProxy<{ FEEDBACK: D1 }>>>;

/** D1 as workerd runs it, in memory on this machine. */
beforeAll(async () => {
  process.env.WRANGLER_SEND_METRICS = 'false';
  folder = await mkdtemp(join(tmpdir(), 'd1-'));
  const configPath = join(folder, 'wrangler.toml');
  await writeFile(configPath, configuration);
  platform = await getPlatformProxy<{ FEEDBACK: D1 }>({ configPath, persist: false });
}, 60_000);
afterAll(async () => {
  await platform?.dispose();
  await rm(folder, { recursive: true, force: true });
});

describeFeedbackStore('D1', async () => {
  const database = platform.env.FEEDBACK;
  await database.batch([database.prepare('DROP TABLE IF EXISTS feedback')]);
  return d1FeedbackStore(database);
});

test('库不应答：说明意见没有存下', async () => {
  const silent: D1 = {
    prepare: () => ({ bind: () => silent.prepare('') }),
    batch: async () => Promise.reject(new Error('D1_ERROR')),
  };
  await expect(d1FeedbackStore(silent).add(sampleFeedback())).rejects.toMatchObject({
    code: 'feedback_unavailable',
    message: '反馈库暂时不能用，您的意见没有存下，请稍后再试；提问不受影响。',
  });
});
