import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleAnswer } from '#core/testing/fake-ask.ts';
import { answerEvents } from './answer-events.ts';

test('各段文字连起来就是全文', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('奖', '。', '；', '\n', '〔1〕', '😀', ' ') }), (text) => {
      const events = [...answerEvents(sampleAnswer({ text }))];
      const deltas = events.flatMap((event) => (event.name === 'text-delta' ? event.data.delta : []));
      expect(deltas.join('')).toBe(text);
      expect(deltas).not.toContain('');
    }),
  );
});

test('正文没有提到的引用也会发出，且只发一次', () => {
  const names = (text: string) => [...answerEvents(sampleAnswer({ text }))].map((event) => event.name);
  expect(names('没有。')).toEqual(['text-delta', 'citation-added', 'answer-end']);
  expect(names('有〔1〕。还有〔1〕。')).toEqual(['text-delta', 'citation-added', 'text-delta', 'answer-end']);
});
