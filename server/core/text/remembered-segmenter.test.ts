import { expect, test } from 'vitest';
import { remembered } from './remembered-segmenter.ts';

test('同一段话只切一次，切法不变', () => {
  const asked: string[] = [];
  const segmenter = remembered({
    name: 'letters',
    cut: (text) => {
      asked.push(text);
      return Array.from(text);
    },
    cutForSearch: (text) => [text],
  });
  expect([segmenter.cut('专利'), segmenter.cut('商标'), segmenter.cut('专利')]).toEqual([
    ['专', '利'],
    ['商', '标'],
    ['专', '利'],
  ]);
  expect(asked).toEqual(['专利', '商标']);
  expect(segmenter.cutForSearch('专利')).toEqual(['专利']);
  expect(segmenter.name).toBe('letters');
});
