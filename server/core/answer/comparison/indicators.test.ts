import { describe, expect, it } from 'vitest';
import { topicTerm } from '../../testing/sample-inquiry.ts';
import { splitIndicators } from './indicators.ts';

/** The groups of a question, whose telling words are given in their order; those marked * are generic. */
function groups(folded: string, ...words: readonly string[]): string[] {
  const topic = words.map((word) => {
    const text = word.replace('*', '');
    const start = folded.indexOf(text);
    return topicTerm(text, { start, end: start + text.length, generic: word.endsWith('*') });
  });
  return splitIndicators(folded, topic).map((group) => group.map(({ text }) => text).join('|'));
}

describe('一次问几个指标', () => {
  it('连词两边各是一个', () => {
    expect(groups('高价值发明专利和质押融资的目标', '高价值', '发明专利', '质押融资', '目标*')).toEqual([
      '高价值|发明专利',
      '质押融资|目标',
    ]);
    expect(groups('服务机构、贯标企业以及注册商标', '服务机构', '贯标', '注册商标')).toEqual([
      '服务机构',
      '贯标',
      '注册商标',
    ]);
  });

  it('没有连词，或者另一边不成指标，是一个', () => {
    expect(groups('高价值发明专利拥有量', '高价值', '发明专利', '拥有量')).toEqual([
      '高价值|发明专利|拥有量',
    ]);
    expect(groups('企业和服务机构', '企业*', '服务机构')).toEqual(['企业|服务机构']);
  });

  it('年份归每一个', () => {
    const topic = [
      topicTerm('服务机构', { start: 5, end: 9 }),
      topicTerm('贯标', { start: 10, end: 12 }),
      topicTerm('2026年', { start: 0, end: 5, generic: true, period: true }),
    ];
    expect(splitIndicators('2026年服务机构和贯标', topic).map((group) => group.length)).toEqual([2, 2]);
  });
});
