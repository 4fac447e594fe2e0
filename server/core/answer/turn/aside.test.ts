import { describe, expect, it } from 'vitest';
import type { TopicTerm } from '../../dialogue/topic.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import { questionWordsOf } from '../../testing/question-words-of.ts';
import { inquiryOf, topicTerm, understandingOf } from '../../testing/sample-inquiry.ts';
import { isAside } from './aside.ts';

const words = questionWordsOf({});
const clause = '对专利保险给予补助';
const foreign = (text: string): TopicTerm => topicTerm(text, { known: false, isWord: true });

function isAsideAfter(said: string, topic: readonly TopicTerm[], facts: Partial<Understanding> = {}) {
  const inquiry = inquiryOf(said, { carried: { topic: true, region: false } });
  const understanding = understandingOf(said, { topic, ...facts });
  return isAside({ ...inquiry, turn: { ...inquiry.turn, understanding } }, clause, words);
}

describe('岔开去问别的', () => {
  it.each([
    ['车险涨价没', [foreign('车险')], {}, true],
    ['推荐两家吃海鲜的馆子', [foreign('海鲜'), foreign('馆子')], {}, true],
    // 一个生词还可能是说法不同：他又改口，是两家。
    ['改口说两家', [foreign('改口')], {}, false],
    ['改口说两万元', [foreign('海鲜'), foreign('馆子')], {}, false],
    ['保险的馆子', [topicTerm('保险'), foreign('馆子')], {}, false],
    ['馆子算不算', [foreign('馆子')], { intents: ['eligibility'] }, false],
  ] as const)('%s', (said, topic, facts, expected) => {
    expect(isAsideAfter(said, topic, facts)).toBe(expected);
  });

  it('前一轮问的是条件，这一轮没问，照样是岔开', () => {
    const inquiry = inquiryOf('推荐馆子', {
      intents: ['eligibility'],
      carried: { topic: true, region: false },
    });
    const understanding = understandingOf('推荐馆子', { topic: [foreign('馆子')] });
    expect(isAside({ ...inquiry, turn: { ...inquiry.turn, understanding } }, clause, words)).toBe(true);
  });
});
