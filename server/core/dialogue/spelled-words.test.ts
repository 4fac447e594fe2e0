import { describe, expect, it } from 'vitest';
import type { Segmenter } from '../ports.ts';
import { parsePinyin } from './homophones.ts';
import { createSpelledWords } from './spelled-words.ts';

const pinyin = parsePinyin(
  [
    ...['guang\t广', 'zhou\t州', 'nan\t南', 'sha\t沙', 'shao\t绍少', 'xing\t兴', 'ke\t柯可', 'qiao\t桥'],
    ...[
      'zhuan\t专转',
      'li\t利里',
      'qin\t侵亲',
      'quan\t权全',
      'bu\t补不',
      'zhu\t助住',
      'duo\t多',
      'qian\t钱前',
    ],
    ...['wo\t我', 'men\t们', 'le\t了', 'jian\t见鉴', 'ding\t定', 'ai\t爱', 'can\t参'],
  ].join('\n'),
);
const segmenter: Segmenter = {
  name: '两个字一词',
  cut: (text) => text.match(/.{1,2}/g) ?? [],
  cutForSearch: (text) => text.match(/.{1,2}/g) ?? [],
};
const read = createSpelledWords({
  pinyin,
  segmenter,
  regions: ['广州南沙新区', '绍兴市柯桥区'],
  words: () => [
    ['专利', 1],
    ['转利', 1.5],
    ['侵权', 1],
    ['补助', 1],
    ['不住', 1.3],
    ['多少', 1.1],
    ['我们', 1.1],
    ['鉴定', 1.1],
  ],
  characters: ['钱', '了', '不', '补'],
  isEnglish: (word) => word === 'women',
});

describe('打成拼音的话', () => {
  it.each([
    ['zhuanli buzhu duoshao qian', '专利补助多少钱'],
    ['zhuanlibuzhu le,duoshao', '专利补助了,多少'],
    ['专利侵quan', '专利侵权'],
    ['申请jian定机构', '申请鉴定机构'],
    ['guangzhou nansha 的 zhuanli', '广州南沙 的 专利'],
    ['gz市补助', '广州市补助'],
    ['nansha', '南沙'],
  ])('%s → %s', (said, expected) => {
    expect(read(said)).toBe(expected);
  });
});

describe('不是拼音的照原样', () => {
  it.each([
    '专利',
    'pct 申请',
    'ai 企业',
    'nanshan',
    'keq',
    'can women apply for support',
    'how much can i get in qian li',
    `${'an'.repeat(400)}v`,
  ])('%s', (said) => {
    expect(read(said)).toBe(said);
  });

  it('英文句子里只认地名', () => {
    expect(read('support for patents in guangzhou duoshao')).toBe('support for patents in 广州 duoshao');
  });
});
