import { describe, expect, test } from 'vitest';
import { dictionarySegmenter } from '../testing/dictionary-segmenter.ts';
import { createHomophones, parsePinyin } from './homophones.ts';

const pinyin = parsePinyin(
  '# 注释\nwei\t维为委\nquan\t权全劝\ndai\t代带\nli\t理里力利\nfei\t费废飞\nshi\t示是\nfan\t范犯饭\nzheng\t证政\nzeng\t增\nhai\t海\nwai\t外\nbu\t补\nzhuan\t专\n',
);
const words = ['代理', '海外', '补助', '全部'];
const correct = createHomophones({
  pinyin,
  terms: ['维权', '代理费', '示范', '专利', '海外维权'],
  segmenter: dictionarySegmenter([...words, '示犯']),
  isWord: (word) => words.includes(word),
});

describe('同音错字', () => {
  test.each([
    ['海外维全打赢了', '海外维权打赢了'],
    ['代理废补几成', '代理费补几成'],
    ['示犯企业', '示范企业'],
    ['专力', '专利'],
  ])('%s → %s', (said, meant) => {
    expect(correct(said)).toBe(meant);
  });

  test.each([
    ['本来就对', '海外维权代理费'],
    ['成词的不动', '专利全部补助'],
    ['音不同', '专业'],
    ['错得太多', '传力'],
    ['没有汉字', 'abc 123'],
    ['空', ''],
  ])('%s：%s', (_why, said) => {
    expect(correct(said)).toBe(said);
  });

  test('翘舌不翘舌、前后鼻音不分', () => {
    const heard = createHomophones({
      pinyin,
      terms: ['补证'],
      segmenter: dictionarySegmenter([]),
      isWord: () => false,
    });
    expect(heard('补增')).toBe('补证');
  });

  test('读音表写错时指出那一行', () => {
    expect(() => parsePinyin('wei 维')).toThrow('wei 维');
  });
});
