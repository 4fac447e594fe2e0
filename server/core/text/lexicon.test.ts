import { describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { dictionaryWords, type LexiconSources, lexiconSchema, parseLexicon } from './lexicon.ts';

const sources: LexiconSources = {
  terms: 'terms:\n  甲: [专利導航, PCT, 奖]\nquestionWords: [多少]',
  synonyms: {
    'disputes.yaml': 'synonyms:\n  - { say: [打官司], mean: [诉讼] }\nequivalents:\n  - [海外, 境外, 国外]',
    'typos.yaml': 'typos:\n  专力: 专利',
  },
  english: 'english:\n  patent: [专利]',
  regions: 'regions:\n  甲省:\n    乙市: 丙县\nordinaryNames: []\nnicknames: { 老城: [乙市] }\npeoples: []',
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
  it('各个文件合成一份，同义的词互相代替，存为 JSON 再读不变', () => {
    const lexicon = parseLexicon(sources);
    expect(lexicon.synonyms).toEqual([
      { say: ['打官司'], mean: ['诉讼'] },
      { say: ['海外'], mean: ['境外', '国外'] },
      { say: ['境外'], mean: ['海外', '国外'] },
      { say: ['国外'], mean: ['海外', '境外'] },
    ]);
    expect(lexicon.typos).toEqual({ 专力: '专利' });
    expect(lexiconSchema.parse(JSON.parse(JSON.stringify(lexicon)))).toEqual(lexicon);
  });

  it('分词词典：折成同一写法，含地名的全称和简称，单字不收', () => {
    expect(dictionaryWords(parseLexicon(sources))).toEqual([
      'pct',
      '专利导航',
      '丙县',
      '乙市',
      '甲省',
      '老城',
    ]);
  });

  it.each([
    ['terms.yaml', { terms: 'terms: [' }, '不是合法的 YAML'],
    ['terms.yaml', { terms: 'terms: {}' }, 'questionWords'],
    [
      'synonyms/a.yaml',
      { synonyms: { 'a.yaml': 'synonyms:\n  - { say: [甲], means: [乙] }' } },
      'synonyms.0',
    ],
    ['synonyms/a.yaml', { synonyms: { 'a.yaml': 'equivalents:\n  - [甲]' } }, 'equivalents.0'],
    ['english.yaml', { english: 'english:\n  patent: []' }, 'english.patent'],
    ['regions.yaml', { regions: 'regions: 3\nordinaryNames: []\npeoples: []' }, 'regions'],
  ])('%s 写错时指出文件和位置', (file, given, place) => {
    const message = faultOf(given);
    expect(message).toContain('ingest_failed');
    expect(message).toContain(file);
    expect(message).toContain(place);
  });
});
