import { describe, expect, it } from 'vitest';
import { topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { coverage, termMatch } from './relevance.ts';

describe('一个词在不在文里', () => {
  it('任何一种写法在就算在', () => {
    expect(termMatch(topicTerm('贴息', { forms: ['贴息', '贷款利息'] }), '对贷款利息给予补助')).toBe(1);
    expect(termMatch(topicTerm('贴息'), '对贷款利息给予补助')).toBe(0);
  });

  it('四字以上的词，字对过半算八成，不到一半不算', () => {
    const term = topicTerm('地标保护产品');
    expect(termMatch(term, '保护产品')).toBe(0.8 * 0.6);
    expect(termMatch(term, '地标产品')).toBe(0);
  });

  it('最后两个字说的是什么东西，必须在', () => {
    expect(termMatch(topicTerm('地标保护产品'), '地标保护产业')).toBe(0);
  });

  it('正好一半算在，短词和英文词不拆', () => {
    expect(termMatch(topicTerm('专利导航图'), '专利和航图')).toBe(0.8 * 0.5);
    expect(termMatch(topicTerm('导航图'), '导航')).toBe(0);
    expect(termMatch(topicTerm('patent'), 'paten')).toBe(0);
  });
});

describe('话题在文里占多少', () => {
  it('按分量算', () => {
    const topic = topicOf(topicTerm('保费', { weight: 3 }), topicTerm('补助'));
    expect(coverage(topic, '保费')).toMatchObject({ share: 0.75 });
    expect(coverage(topic, '补助')).toMatchObject({ share: 0.25 });
    expect(coverage(topic, '保费补助')).toEqual({ share: 1, missing: [] });
  });

  it('缺的词，重的在前，一样重的按先后', () => {
    const topic = topicOf(topicTerm('甲'), topicTerm('乙'), topicTerm('丙', { weight: 2 }));
    expect(coverage(topic, '').missing.map(({ text }) => text)).toEqual(['丙', '甲', '乙']);
  });

  it('没有话题就什么也没占', () => {
    expect(coverage([], '保费')).toEqual({ share: 0, missing: [] });
    expect(coverage(topicOf(topicTerm('保费', { weight: 0 })), '保费').share).toBe(0);
  });
});
