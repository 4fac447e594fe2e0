import { describe, expect, it } from 'vitest';
import type { LevelInput } from '../../rules/schema.ts';
import { sampleRule } from '../../testing/sample-rules.ts';
import { seedQuestionWords } from '../../testing/seed-question-words.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { fold } from '../../text/fold.ts';
import { countsByLevel, saidLevel } from './level-counts.ts';

const words = seedQuestionWords();
const kinds = sampleRule('titles').inputs.find(({ type }) => type === 'level') as LevelInput;
const grades: LevelInput = {
  ...kinds,
  levels: [
    { name: '国家级', words: ['国家'] },
    { name: '省级', words: ['省'] },
  ],
};
const counts = (input: LevelInput, said: string) => {
  const folded = fold(said);
  return Object.fromEntries(countsByLevel(input, { folded, quantities: findQuantities(folded) }, words));
};

describe('各档各有几个', () => {
  it.each([
    ['2家示范企业、3家优势企业', { 示范企业: '2', 优势企业: '3' }],
    ['优势企业四家，示范企业一家', { 示范企业: '1', 优势企业: '4' }],
    ['2家企业获批示范企业，3家获批优势企业', { 示范企业: '2', 优势企业: '3' }],
    ['示范企业5家，还有2家优势企业', { 示范企业: '5', 优势企业: '2' }],
    ['示范企业和优势企业各2家', { 示范企业: '2', 优势企业: '2' }],
    ['示范企业和优势企业都有，一共多少', { 示范企业: '1', 优势企业: '1' }],
    ['示范企业和优势企业分别多少', {}],
    ['示范企业奖多少', {}],
  ])('%s', (said, expected) => {
    expect(counts(kinds, said)).toEqual(expected);
  });

  it('级别在前，数在后', () => {
    expect(counts(grades, '国家级一个，省级的也有一个')).toEqual({ 国家级: '1', 省级: '1' });
  });
});

describe('说的是哪一档', () => {
  it.each([
    ['国家级的给多少', '国家级'],
    ['国家级没评上，评了省级的', '省级'],
    ['不是国家级，是省级', '省级'],
    ['省级升成国家级', '国家级'],
    ['国家级平台，省里推荐的', '国家级'],
    ['国家级和省级分别多少', undefined],
    ['给多少', undefined],
  ])('%s', (said, expected) => {
    expect(saidLevel(grades, fold(said), words)).toBe(expected);
  });
});
