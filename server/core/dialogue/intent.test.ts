import { describe, expect, it } from 'vitest';
import { questionWordsOf } from '../testing/question-words-of.ts';
import { createIntentFinder } from './intent.ts';

const finder = createIntentFinder(
  questionWordsOf({
    smalltalk: [
      { kind: 'greeting', lines: ['你好'] },
      { kind: 'thanks', lines: ['谢谢你'] },
    ],
    intents: [
      { id: 'responsible', cues: ['谁负责', '/哪[几个]?(?:单位|部门)/'] },
      { id: 'amount', cues: ['多少', '补多少', '补…多少'] },
      { id: 'procedure', cues: ['a+b(c)', '怎么办理'] },
      { id: 'eligibility', cues: ['/能[^,]{0,8}享受[^,]{0,8}吗/', '/有[^,]{0,3}没有/'] },
      { id: 'quantity', cues: ['多少', '几'] },
    ],
    silences: [{ id: 'budget', cues: ['先到先得'] }],
    signs: [],
  }),
);

const cuesOf = (text: string): string[] => finder.cues(text).map(({ start, end }) => text.slice(start, end));

describe('问的是什么', () => {
  it('按词表的顺序列出，每种只一次', () => {
    expect(finder.find('补多少,谁负责').map(({ id }) => id)).toEqual(['responsible', 'amount', 'quantity']);
  });

  it('同一种里取最长的说法', () => {
    expect(finder.find('能补多少')[0]).toEqual({ id: 'amount', start: 1, end: 4 });
  });

  it('一个说法也没有', () => {
    expect(finder.find('知识产权保险')).toEqual([]);
  });

  it.each([
    ['中间不隔字', '补多少', 3],
    ['中间隔十二个字', `补${'字'.repeat(12)}多少`, 15],
  ])('省略号可以隔开：%s', (_title, text, end) => {
    expect(finder.find(text)[0]).toEqual({ id: 'amount', start: 0, end });
  });

  it.each([
    ['隔了十三个字', `补${'字'.repeat(13)}多少`],
    ['隔着标点', '补贴,多少'],
  ])('省略号不能隔开：%s', (_title, text) => {
    const at = text.length - 2;
    expect(finder.find(text)[0]).toEqual({ id: 'amount', start: at, end: at + 2 });
  });

  it('两条斜线之间是正则表达式', () => {
    expect(finder.find('那个单位')).toEqual([]);
    expect(finder.find('由哪部门管')).toEqual([{ id: 'responsible', start: 1, end: 4 }]);
    expect(finder.find('由哪个部门管')).toEqual([{ id: 'responsible', start: 1, end: 5 }]);
  });

  it('别的说法里的标点只是标点', () => {
    expect(finder.find('a+b(c)').map(({ id }) => id)).toEqual(['procedure']);
    expect(finder.find('aab(c)')).toEqual([]);
  });
});

describe('提问用语占去的字', () => {
  it('重叠的各算一处，隔字的说法不算', () => {
    expect(cuesOf('补贴多少,补多少')).toEqual(['多少', '多少', '补多少']);
  });

  it('问文件没写的事用的说法也算', () => {
    expect(cuesOf('先到先得吗')).toEqual(['先到先得']);
  });

  it('正则表达式里隔着字的，和省略号一样', () => {
    expect(finder.find('能享受贴息吗').map(({ id }) => id)).toEqual(['eligibility']);
    expect(cuesOf('能享受贴息吗')).toEqual([]);
  });

  it('正则表达式里隔的字少，放不下话题，整段都算', () => {
    expect(cuesOf('有的没有')).toEqual(['有的没有']);
  });

  it('正则表达式的说法，处处都算', () => {
    expect(cuesOf('哪部门,哪个单位')).toEqual(['哪部门', '哪个单位']);
  });

  it('同一个说法见于两种意图，只算一次', () => {
    expect(cuesOf('多少')).toEqual(['多少']);
  });
});

describe('寒暄', () => {
  it.each(['你好', '你好!', ' 你 好 ...', '谢谢你~'])('%s', (text) => {
    expect(finder.smalltalk(text)).toBeDefined();
  });

  it.each(['你好,补多少', '你', '', '!'])('不是寒暄：%s', (text) => {
    expect(finder.smalltalk(text)).toBeUndefined();
  });
});
