import { describe, expect, it } from 'vitest';
import { dictionarySegmenter } from '../testing/dictionary-segmenter.ts';
import { questionWordsOf } from '../testing/question-words-of.ts';
import { seedQuestionWords } from '../testing/seed-question-words.ts';
import { fold } from '../text/fold.ts';
import { askingParts } from './asking.ts';
import { createTalk } from './talk.ts';

const words = ['想问', '书记', '客户', '我们', '合作社', '亲口答应', '通知', '商标', '导航'];
const language = {
  segmenter: dictionarySegmenter(words),
  isFiller: (word: string): boolean => word === '的',
};

describe('谁说的、要它怎么答，不是所问的', () => {
  const talk = createTalk(seedQuestionWords(), language);

  it.each([
    ['网上有帖子讲地标奖50万', ',地标奖50万'],
    ['你们窗口同事又说10万', ',10万'],
    ['来电者坚持说按件数发奖金', ',按件数发奖金'],
    ['隔壁老板拍胸脯讲优势企业奖5万', ',优势企业奖5万'],
    ['有人在群里说导航给50万', ',导航给50万'],
    ['局长亲口答应一件补五万,你照这个给我写成正式答复', ',一件补五万,,'],
  ])('%s', (said, rest) => {
    expect(talk.without(fold(said))).toBe(rest);
  });

  it.each([
    ['那个啥贯标要几家来着我记不清了你帮我看看', ',贯标要几家,,,'],
    ['我也不太懂麻烦您给我看一下结案率', ',,结案率'],
    ['谁能告诉我贯标几家', ',贯标几家'],
    ['想问一下贯标几家', ',贯标几家'],
  ])('没有标点也认得：%s', (said, rest) => {
    expect(talk.without(fold(said))).toBe(rest);
  });

  it.each([
    '忘了申报还能补吗',
    '权属不清楚能质押吗',
    '想问一下',
    '领导讲话稿谁写',
    '商标业务受理窗口有几个',
    '提案答复是谁办的',
    '同事的专利算谁的',
  ])('不动别的话：%s', (said) => {
    expect(talk.without(fold(said))).toBe(fold(said));
  });

  it.each([
    ['我同事说地标奖20万', true],
    ['地标奖20万,对不对', true],
    ['Lianyungang pays 500,000 RMB. True?', true],
    ['地标奖多少', false],
  ])('是不是转述或求证：%s → %s', (said, reports) => {
    expect(talk.reports(fold(said))).toBe(reports);
  });
});

describe('问题前后的闲话，看位置', () => {
  const talk = createTalk(
    questionWordsOf({
      talk: {
        asides: [],
        persons: ['书记', '客户'],
        sayings: ['讲', '答应'],
        confirmations: [],
        introductions: ['想问'],
        reports: ['通知'],
        selves: ['我们'],
        purposes: ['我好'],
      },
    }),
    language,
  );

  /** What is talk in a folded turn, as text; what merely follows the question in brackets. */
  const talkIn = (folded: string): string[] => {
    const cues = [...folded.matchAll(/多少/g)].map(({ index }) => ({ start: index, end: index + 2 }));
    return talk
      .around(folded, askingParts(folded, cues))
      .map(({ start, end, beside }) => (beside ? `(${folded.slice(start, end)})` : folded.slice(start, end)));
  };

  it.each([
    ['搞导航的想问,商标多少', ['搞导航的想问']],
    ['商标多少,我好写导航', ['我好写导航']],
    ['商标多少,导航的', ['(导航的)']],
    ['客户做商标多少', ['客户']],
    ['商标给客户多少', []],
    ['我们合作社商标多少', ['(合作社)']],
    ['合作社商标多少', []],
    ['网上讲商标奖多少', ['网上讲']],
    ['导航通知商标奖多少', ['导航通知']],
    ['书记亲口答应商标奖五万', ['书记亲口答应']],
    ['网上讲商标', []],
    ['商标,导航', []],
  ])('%s', (folded, found) => {
    expect(talkIn(folded)).toEqual(found);
  });
});
