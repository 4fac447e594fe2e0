import { describe, expect, it } from 'vitest';
import type { FeedbackEntry, FeedbackStore } from '../ports.ts';

/** Feedback with nothing but a question and a verdict; `facts` say the rest. */
export function sampleFeedback(facts: Partial<FeedbackEntry> = {}): FeedbackEntry {
  return {
    id: 'f-1',
    receivedAt: '2026-11-20T01:02:03.000Z',
    question: '奖多少',
    answer: undefined,
    verdict: 'right',
    comment: undefined,
    indexGeneration: 'g-1',
    ...facts,
  };
}

/** What every feedback store has to do; `open` gives a new, empty one each time. */
export function describeFeedbackStore(name: string, open: () => Promise<FeedbackStore>): void {
  describe(`反馈库约定：${name}`, () => {
    it('起初是空的', async () => {
      expect(await (await open()).list()).toEqual([]);
    });

    it('存进去的原样取出，没写的还是没写', async () => {
      const store = await open();
      const full = sampleFeedback({ answer: '10万元〔1〕。', verdict: 'wrong_amount', comment: '少了' });
      await store.add(full);
      await store.add(sampleFeedback({ id: 'f-2' }));
      await store.add(sampleFeedback({ id: 'f-3', answer: '', comment: '' }));
      expect(await store.list()).toEqual([
        full,
        sampleFeedback({ id: 'f-2' }),
        sampleFeedback({ id: 'f-3', answer: '', comment: '' }),
      ]);
    });

    it('按时间，再按编号排列，与存入的先后无关', async () => {
      const store = await open();
      const entries = [
        sampleFeedback({ id: 'b', receivedAt: '2026-11-20T00:00:00.000Z' }),
        sampleFeedback({ id: 'c', receivedAt: '2026-11-19T00:00:00.000Z' }),
        sampleFeedback({ id: 'a', receivedAt: '2026-11-20T00:00:00.000Z' }),
      ];
      for (const entry of entries) await store.add(entry);
      expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    });

    it('起始时刻本身算在内', async () => {
      const store = await open();
      for (const second of ['09', '10', '11']) {
        await store.add(sampleFeedback({ id: second, receivedAt: `2026-11-20T00:00:${second}.000Z` }));
      }
      const since = async (instant: string) => (await store.list(instant)).map(({ id }) => id);
      expect(await since('2026-11-20T00:00:10.000Z')).toEqual(['10', '11']);
      expect(await since('2026-11-21T00:00:00.000Z')).toEqual([]);
    });

    it.each([
      ['引号与语句', `'); DROP TABLE feedback; --"`],
      ['标记', '<script>alert(1)</script> =1+1 \\ % _'],
      ['换行与表情', '一\r\n二\t😀𠮷'],
      ['很长', '长'.repeat(20_000)],
    ])('什么文字都原样保存：%s', async (_, text) => {
      const store = await open();
      const entry = sampleFeedback({ question: text, answer: text, comment: text });
      await store.add(entry);
      expect(await store.list()).toEqual([entry]);
    });

    it('同时存入的都在', async () => {
      const store = await open();
      const ids = Array.from({ length: 20 }, (_, at) => `f-${String(at).padStart(2, '0')}`);
      await Promise.all(ids.map((id) => store.add(sampleFeedback({ id }))));
      expect((await store.list()).map(({ id }) => id)).toEqual(ids);
    });
  });
}
