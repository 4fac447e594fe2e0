import { describe, expect, it } from 'vitest';
import type { TopicTerm } from '../../dialogue/topic.ts';
import { sampleDocument } from '../../testing/sample-documents.ts';
import { inquiryOf, topicTerm, understandingOf } from '../../testing/sample-inquiry.ts';
import type { Inquiry } from './inquiry.ts';
import { narrowed, withoutTalk, withoutTitleWords } from './narrowed.ts';

type Given = string | readonly [text: string, facts: Partial<TopicTerm>];

/** A turn of the words given; the parts that hold one of `asking` ask. */
function inquire(said: string, given: readonly Given[], asking: readonly string[] = []): Inquiry {
  const topic = given.map((one) => {
    const [text, facts] = typeof one === 'string' ? [one, {}] : one;
    return topicTerm(text, { ...facts, start: said.indexOf(text), end: said.indexOf(text) + text.length });
  });
  const inquiry = inquiryOf(said, { topic });
  const parts = asking.map((text) => ({ start: said.indexOf(text), end: said.indexOf(text) + text.length }));
  return {
    ...inquiry,
    turn: { ...inquiry.turn, understanding: understandingOf(said, { topic, asking: parts }) },
  };
}

const wordsOf = ({ topic }: Inquiry): string => topic.map(({ text }) => text).join(' ');

describe('长话拆开读', () => {
  it('没有一段在问，就逐段读，每段只留自己的话题', () => {
    const inquiry = inquire('我开店,保险补助.专利导航', ['开店', '保险', '补助', '专利导航']);
    expect(narrowed(inquiry).map((part) => wordsOf(part.inquiry))).toEqual(['开店', '保险 补助', '专利导航']);
  });

  it('先读在问的那段，再和别的段一起读，最后才单读别的段', () => {
    const inquiry = inquire('开了店,导航验收了,补助多少', ['开了店', '导航', '补助'], ['补助多少']);
    expect(narrowed(inquiry).map((part) => wordsOf(part.inquiry))).toEqual([
      '补助',
      '开了店 补助',
      '导航 补助',
      '开了店',
      '导航',
    ]);
  });

  it('问的是谁都不知道的事，不拿别的段代替', () => {
    const inquiry = inquire(
      '落户,学区怎么划',
      ['落户', ['学区', { known: false, isWord: true }]],
      ['学区怎么划'],
    );
    expect(narrowed(inquiry).map((part) => wordsOf(part.inquiry))).toEqual(['学区']);
  });

  it('文件不管的事不能略去', () => {
    const inquiry = inquire('公积金,利息补多少', [['公积金', { known: false, foreign: true }], '利息']);
    expect(narrowed(inquiry).map((part) => wordsOf(part.inquiry))).toEqual(['公积金']);
  });

  it('没有话题的段、整句就一段的，不拆', () => {
    expect(narrowed(inquire('你好,保险补助', ['保险', '补助']))).toEqual([]);
    expect(narrowed(inquire('保险补助', ['保险', '补助']))).toEqual([]);
  });

  it('至多八段', () => {
    const terms = Array.from('甲乙丙丁戊己庚辛壬癸', (mark) => `${mark}事`);
    expect(narrowed(inquire(terms.join(','), terms)).map((part) => wordsOf(part.inquiry))).toEqual(
      terms.slice(0, 8),
    );
  });
});

describe('略去闲话', () => {
  it('略去闲话和不成事的动词', () => {
    const inquiry = inquire('书记问假装导航', [
      ['书记', { talk: true }],
      ['假装', { act: true, known: false }],
      '导航',
    ]);
    const bare = withoutTalk(inquiry);
    expect(bare && wordsOf(bare)).toBe('导航');
  });

  it('没有闲话，或者只剩很轻的词，就没有这种读法', () => {
    expect(withoutTalk(inquire('导航', ['导航']))).toBeUndefined();
    expect(
      withoutTalk(
        inquire('书记有人', [
          ['书记', { talk: true }],
          ['有人', { weight: 0.39 }],
        ]),
      ),
    ).toBe(undefined);
  });
});

describe('标题里的词不用每条都写', () => {
  const plan = sampleDocument({ id: 'aa', title: '青川市试点方案', region: '青川市' });
  const measures = sampleDocument({ id: 'bb', title: '青川市若干措施', region: '青川市' });

  it('只有一份文件的标题写着，就只看那一份', () => {
    const inquiry = { ...inquire('试点的原则', ['试点', '原则']), regions: ['青川市'] };
    expect(withoutTitleWords(inquiry, [plan, measures])).toEqual({
      ...inquiry,
      topic: inquiry.topic.slice(1),
      named: ['aa'],
    });
  });

  it('没说地方，或者除了标题没说别的，不略', () => {
    expect(withoutTitleWords(inquire('试点的原则', ['试点', '原则']), [plan])).toBeUndefined();
    expect(withoutTitleWords({ ...inquire('试点', ['试点']), regions: ['青川市'] }, [plan])).toBeUndefined();
  });
});
