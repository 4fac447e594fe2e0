import { describe, expect, it } from 'vitest';
import { emptyLexicon } from '../text/lexicon.ts';
import { QueryTerms } from './query-terms.ts';

/** Words are separated by bars, which stand for borders that a dictionary would find. */
const segmenter = {
  name: 'bars@1',
  cut: (text: string) => text.split(/(?<=\|)|(?=\|)/),
  cutForSearch: (text: string) => text.split('|').filter((word) => word !== ''),
};
const lexicon = {
  ...emptyLexicon,
  questionWords: ['能', '多少'],
  synonyms: [
    { say: ['打官司', '官司'], mean: ['诉讼'] },
    { say: ['打官司'], mean: ['维权'] },
  ],
  english: { Patent: ['专利'], ip: ['知识产权'] },
  typos: { 制押: '质押' },
};
const queryTerms = new QueryTerms(lexicon, segmenter);
const weights = (text: string) =>
  Object.fromEntries(queryTerms.weigh(text).map(({ term, weight }) => [term, weight]));

describe('问句的检索词', () => {
  it('提问的词略去，但只在词的边界上', () => {
    expect(weights('补贴|多少')).toEqual({ 补贴: 2 });
    expect(weights('性能|好')).toMatchObject({ 性能: 2 });
  });

  it('全是提问的词时保留，免得一无所获', () => {
    expect(weights('多少')).toEqual({ 多少: 2 });
  });

  it('日常说法带出文件用词，分量较低；同一说法的几条合在一起', () => {
    expect(queryTerms.officialTerms('打官司')).toEqual(['诉讼', '维权']);
    expect(weights('官司')).toEqual({ 官司: 2, 诉讼: 0.5 });
  });

  it('用户自己说过的词不因词表而减轻', () => {
    expect(weights('官司|诉讼').诉讼).toBe(2);
  });

  it('英文按整词带出中文，大小写、全角不论', () => {
    expect(queryTerms.officialTerms('ＰＡＴＥＮＴ subsidies')).toEqual(['专利']);
    expect(queryTerms.officialTerms('tip')).toEqual([]);
  });

  it('错字改过来；词的中间不改', () => {
    expect(queryTerms.correct('专利权|制押')).toBe('专利权|质押');
    expect(queryTerms.correct('强制押运')).toBe('强制押运');
  });
});
