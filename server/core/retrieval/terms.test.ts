import { describe, expect, it } from 'vitest';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { bigrams, countTerms } from './terms.ts';

const terms = (text: string) => [...countTerms(text, characterSegmenter).keys()];

describe('检索词', () => {
  it('词和相邻两字都算，标点不算，不跨标点', () => {
    expect(terms('专利，奖励')).toEqual(['专', '利', '奖', '励', '专利', '奖励']);
  });

  it('二字词和同样的相邻两字是同一个检索词，次数相加', () => {
    const segmenter = { ...characterSegmenter, cutForSearch: () => ['专利', '专利权', '权'] };
    expect([...countTerms('专利权', segmenter)]).toEqual([
      ['专利', 2],
      ['专利权', 1],
      ['权', 1],
      ['利权', 1],
    ]);
  });

  it.each([
    ['專利補助', '专利补助'],
    ['ＰＣＴ', 'pct'],
    ['3,836件', '3836件'],
    ['知 识 产 权', '知识产权'],
  ])('写法不同，检索词相同：%s', (variant, plain) => {
    expect(terms(variant)).toEqual(terms(plain));
  });

  it('百分号跟着数字走还是分开走，检索词一样', () => {
    const joined = { ...characterSegmenter, cutForSearch: () => ['30%'] };
    const apart = { ...characterSegmenter, cutForSearch: () => ['30', '%'] };
    expect(countTerms('30%', joined)).toEqual(countTerms('30%', apart));
  });

  it('没有字就没有检索词', () => {
    expect(terms('。，！ \u0000')).toEqual([]);
  });

  it('四字节汉字不拆成半个', () => {
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });
});
