import { describe, expect, test } from 'vitest';
import { createSigns } from './signs.ts';

const showsFor = createSigns({
  signs: [
    { cues: ['名单', '/还有哪[一二三\\d]+家/'], shows: ['、', '《'], beside: true },
    { cues: ['排第几'], shows: ['/第[一二三\\d]+/'], beside: false },
  ],
});

describe('作答的句子要看得见所问', () => {
  test.each([
    ['27家企业的名单', '27家企业获评示范企业', false],
    ['27家企业的名单', '甲公司、乙公司获评示范企业', true],
    ['除了甲公司还有哪7家', '甲公司等8家单位', false],
    ['在省里排第几', '授权量1878件', false],
    ['在省里排第几', '授权量1878件,居全省第4', true],
    ['名单上排第几', '甲公司、乙公司', false],
    ['授权量多少', '授权量1878件', true],
  ])('%s ← %s：%s', (question, text, expected) => {
    expect(showsFor(question)({ text })).toBe(expected);
  });

  test('名字要写在所问的词旁边，名次写在同一句里就行', () => {
    const sentence = '甲公司、乙公司获奖,27家企业获评示范企业,居全省第4';
    expect(showsFor('27家企业的名单')({ text: sentence, beside: '27家企业获评示范企业' })).toBe(false);
    expect(showsFor('示范企业排第几')({ text: sentence, beside: '27家企业获评示范企业' })).toBe(true);
  });
});
