import { describe, expect, it } from 'vitest';
import { topicTerm } from '../testing/sample-inquiry.ts';
import { createAspects } from './aspects.ts';

const aspectsOf = createAspects({
  aspects: [
    { cues: ['最多', '封顶'], shows: ['最高', '不超过'] },
    { cues: ['一户'], shows: ['家庭'] },
    { cues: ['谁批'], shows: ['/由[^.,]{2,20}审批/'] },
  ],
});

describe('所问的方面', () => {
  it.each([
    ['一个方面，写着', '最多补多少', '最高10万元', 1],
    ['一个方面，没写', '最多补多少', '补助10万元', 0],
    ['两个方面只写着一个', '一户最多补多少', '每人最高10万元', 0.5],
    ['两个都写着', '一户最多补多少', '同一家庭不超过10万元', 1],
    ['字样可以是式子', '这笔钱谁批', '由区民政部门审批', 1],
    ['什么方面也没问', '补多少', '最高10万元', 0],
  ])('%s', (_title, question, text, share) => {
    expect(aspectsOf(question).share(text)).toBe(share);
  });
});

it('问法里的词，由写着那一方面的字样替它说', () => {
  const [asked, other, short] = aspectsOf('封顶多少').shownIn([
    topicTerm('封顶'),
    topicTerm('保费'),
    topicTerm('顶'),
  ]);
  expect([asked?.shownBy, other?.shownBy, short?.shownBy]).toEqual([
    [/最高/, /不超过/],
    undefined,
    undefined,
  ]);
});
