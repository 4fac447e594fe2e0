import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { dictionaryWords, type LexiconSources, lexiconSchema, parseLexicon } from './lexicon.ts';

const sources: LexiconSources = {
  terms: 'terms:\n  甲: [专利導航, PCT, 奖]\nquestionWords: [多少]',
  synonyms: 'synonyms:\n  - { say: [打官司], mean: [诉讼] }\ntypos:\n  专力: 专利',
  english: 'english:\n  patent: [专利]',
  regions: 'regions:\n  甲省:\n    乙市: 丙县\nordinaryNames: []\npeoples: []',
};
const faultOf = (given: Partial<LexiconSources>) => {
  try {
    parseLexicon({ ...sources, ...given });
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.message}` : String(error);
  }
  return undefined;
};

describe('词表', () => {
  it('四个文件合成一份，存为 JSON 再读不变', () => {
    const lexicon = parseLexicon(sources);
    expect(lexicon.synonyms).toEqual([{ say: ['打官司'], mean: ['诉讼'] }]);
    expect(lexiconSchema.parse(JSON.parse(JSON.stringify(lexicon)))).toEqual(lexicon);
  });

  it('分词词典：折成同一写法，含地名的全称和简称，单字不收', () => {
    expect(dictionaryWords(parseLexicon(sources))).toEqual(['pct', '专利导航', '丙县', '乙市', '甲省']);
  });

  it.each([
    ['terms.yaml', { terms: 'terms: [' }, '不是合法的 YAML'],
    ['terms.yaml', { terms: 'terms: {}' }, 'questionWords'],
    ['synonyms.yaml', { synonyms: 'synonyms:\n  - { say: [甲], means: [乙] }\ntypos: {}' }, 'synonyms.0'],
    ['english.yaml', { english: 'english:\n  patent: []' }, 'english.patent'],
    ['regions.yaml', { regions: 'regions: 3\nordinaryNames: []\npeoples: []' }, 'regions'],
  ])('%s 写错时指出文件和位置', (file, given, place) => {
    const message = faultOf(given);
    expect(message).toContain('ingest_failed');
    expect(message).toContain(file);
    expect(message).toContain(place);
  });
});
