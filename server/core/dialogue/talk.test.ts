import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../testing/dictionary-segmenter.ts';
import { questionWordsOf } from '../testing/question-words-of.ts';
import { askingParts, createFindTalk } from './talk.ts';

const findTalk = createFindTalk(
  questionWordsOf({
    talk: {
      introductions: ['想问'],
      reports: ['讲', '答应'],
      persons: ['书记', '客户'],
      selves: ['我们'],
      purposes: ['我好'],
    },
  }),
  {
    segmenter: dictionarySegmenter(['想问', '书记', '客户', '我们', '合作社', '亲口答应', '商标', '导航']),
    isFiller: (word) => word === '的',
  },
);

/** What is talk in a folded turn, as text; what merely follows the question in brackets. */
function talkIn(folded: string): string[] {
  const cues = [...folded.matchAll(/多少/g)].map(({ index }) => ({ start: index, end: index + 2 }));
  return findTalk(folded, askingParts(folded, cues)).map(({ start, end, beside }) =>
    beside ? `(${folded.slice(start, end)})` : folded.slice(start, end),
  );
}

describe('问题前后的闲话，看位置', () => {
  it.each([
    ['搞导航的想问,商标多少', ['搞导航的想问']],
    ['商标多少,我好写导航', ['我好写导航']],
    ['商标多少,导航的', ['(导航的)']],
    ['客户做商标多少', ['客户']],
    ['商标给客户多少', []],
    ['我们合作社商标多少', ['(合作社)']],
    ['合作社商标多少', []],
    ['网上讲商标奖多少', ['网上讲']],
    ['书记亲口答应商标奖五万', ['书记亲口答应']],
    ['网上讲商标', []],
    ['商标,导航', []],
  ])('%s', (folded, talk) => {
    expect(talkIn(folded)).toEqual(talk);
  });
});

describe('在问的小句', () => {
  it.each([
    ['商标,多少', ['多少'], [{ start: 3, end: 5 }]],
    ['商标?导航', [], [{ start: 0, end: 2 }]],
    ['商标吗,导航', [], [{ start: 0, end: 3 }]],
    ['商标归谁,导航', [], [{ start: 0, end: 4 }]],
    ['商标,导航', [], []],
  ])('%s', (folded, cues, parts) => {
    const spans = cues.map((cue) => ({ start: folded.indexOf(cue), end: folded.indexOf(cue) + cue.length }));
    expect(askingParts(folded, spans)).toEqual(parts);
  });
});
