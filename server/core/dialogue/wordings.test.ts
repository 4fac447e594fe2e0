import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLexicon } from '../text/lexicon.ts';
import { createWordings } from './wordings.ts';

const wordings = createWordings({
  ...emptyLexicon,
  synonyms: [
    { say: ['打官司', '官司'], mean: ['诉讼'] },
    { say: ['官司'], mean: ['纠纷'] },
    { say: ['ABS', '贴　息'], mean: ['证券化', '贷款利息'] },
  ],
  typos: { 只是产权: '知识产权', 产全: '产权' },
  english: { patent: ['专利', '发明专利'], 'patent agent': ['专利代理师'], pct: ['专利合作条约'] },
});

const found = (text: string): string[] =>
  wordings.find(text).map(({ start, end, said, means }) => `${start}-${end} ${said}: ${means.join(' ')}`);

describe('日常说法', () => {
  it('长的优先，不重叠，按先后', () => {
    expect(found('官司,打官司')).toEqual(['0-2 官司: 诉讼 纠纷', '3-6 打官司: 诉讼']);
  });

  it('同一说法出现几次就是几处', () => {
    expect(found('官司官司')).toEqual(['0-2 官司: 诉讼 纠纷', '2-4 官司: 诉讼 纠纷']);
  });

  it('词表里的大小写和空白不论', () => {
    expect(found('abs贴息')).toEqual(['0-3 abs: 证券化 贷款利息', '3-5 贴息: 证券化 贷款利息']);
  });

  it('没有就没有', () => {
    expect(found('保费')).toEqual([]);
  });
});

describe('英文词的边界', () => {
  it.each([
    ['汉字紧挨着', '申请pct专利', ['2-5 pct: 专利合作条约']],
    ['复数', '2 patents', ['2-8 patent: 专利 发明专利']],
    ['长的优先', 'patent agent', ['0-12 patent agent: 专利代理师']],
    ['标点紧挨着', '(patent)', ['1-7 patent: 专利 发明专利']],
  ])('算：%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['patented', 'patentsx', 'xpatent', '3patent', 'pct2'])('在别的词里不算：%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('英文换成中文', () => {
  it.each([
    ['patent', '专利'],
    ['patents!', '专利!'],
    ['a patent agent', 'a 专利代理师'],
    ['patent patents', '专利 专利'],
    ['patented', 'patented'],
    ['官司', '官司'],
  ])('%s → %s', (text, expected) => {
    expect(wordings.translate(text)).toBe(expected);
  });

  it('换过之后再换一次不变', () => {
    const text = fc
      .array(fc.constantFrom('patent', 's', ' ', 'agent', 'pct', '官司', '1'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (said) => {
        const once = wordings.translate(said);
        expect(wordings.translate(once)).toBe(once);
      }),
    );
  });
});

describe('错字', () => {
  it.each([
    ['只是产权', '知识产权'],
    ['产全和产全', '产权和产权'],
    ['保费', '保费'],
  ])('%s → %s', (text, expected) => {
    expect(wordings.correct(text)).toBe(expected);
  });

  it('长的先改：改出来的不再被短的拆坏', () => {
    const long = createWordings({ ...emptyLexicon, typos: { 保废: '保费', 保废补: '保费补' } });
    expect(long.correct('保废补贴,保废')).toBe('保费补贴,保费');
  });
});
