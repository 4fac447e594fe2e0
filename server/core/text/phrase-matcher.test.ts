import { describe, expect, it } from 'vitest';
import { PhraseMatcher } from './phrase-matcher.ts';

const find = (phrases: readonly string[], text: string) =>
  new PhraseMatcher(phrases.map((phrase) => [phrase, true] as const)).find(text).map((match) => match.phrase);

describe('词组查找', () => {
  it('从左到右，取最长，不重叠', () => {
    expect(find(['知识', '知识产权', '产权保护', '保护'], '知识产权保护')).toEqual(['知识产权', '保护']);
  });

  it('拉丁词只整词匹配', () => {
    expect(find(['ip', 'pct'], 'tip ip pct2 pct申请')).toEqual(['ip', 'pct']);
  });

  it('不接受的匹配让位给更短的', () => {
    const matcher = new PhraseMatcher([
      ['上海市', 1],
      ['上海', 2],
    ]);
    expect(matcher.find('上海市场', ({ end }) => end === 2)).toEqual([
      { phrase: '上海', value: 2, start: 0, end: 2 },
    ]);
  });

  it('空词组不算，同一词组取先给的值', () => {
    const matcher = new PhraseMatcher([
      ['', 0],
      ['甲', 1],
      ['甲', 2],
    ]);
    expect(matcher.find('甲')).toEqual([{ phrase: '甲', value: 1, start: 0, end: 1 }]);
  });
});
