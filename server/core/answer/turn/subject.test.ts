import { describe, expect, it } from 'vitest';
import { topicOf, topicTerm } from '../../testing/sample-inquiry.ts';
import { goesOnFrom, treats } from './subject.ts';

const text = '综合运用惩罚性赔偿严厉惩治重复侵权.对投保知识产权保险的企业给予保费补助.';
/** A word that half of all laws use. */
const common = (word: string) => topicTerm(word, { statutory: 0.7 });
/** A word that laws use and no document does. */
const ofOtherLaw = (word: string) => topicTerm(word, { statutory: 0.3, known: false });

describe('找到的条文说的是不是问的事', () => {
  it.each([
    ['少有法条用的词在条文里', topicOf('知识产权', '保费'), true],
    ['只有到处都有的词', topicOf(common('赔偿'), '楼上'), false],
    ['说全了，没有旁的事', topicOf(common('赔偿')), true],
    ['说全了一半，另一半是别的法管的事', topicOf('保费', ofOtherLaw('抵押人')), false],
    ['别的法管的事，条文里也有', topicOf('知识产权', { ...ofOtherLaw('保费') }), true],
    [
      '一般词不算',
      topicOf('知识产权', topicTerm('企业', { generic: true, statutory: 0.1, known: false })),
      true,
    ],
    ['什么也没问', [], false],
  ] as const)('%s', (_title, topic, expected) => {
    expect(treats([...topic], text)).toBe(expected);
  });
});

describe('接着说的，说的是不是前面那件事', () => {
  it.each([
    ['没有自己的话题', [], true],
    ['只说了哪一种', topicOf(topicTerm('海外', { weight: 0.4 })), true],
    ['说到的都在条文里', topicOf('保费', common('赔偿')), true],
    ['另有一件事，条文一个字没提', topicOf('商标', '注册'), false],
    ['别的法管的事', topicOf(ofOtherLaw('离婚'), ofOtherLaw('房子')), false],
    ['文件和法条都不用的词不算', topicOf(topicTerm('翻篇', { known: false })), true],
  ] as const)('%s', (_title, topic, expected) => {
    expect(goesOnFrom([...topic], text)).toBe(expected);
  });
});
