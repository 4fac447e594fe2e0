import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { sampleBenefit } from '../benefits/testing/sample-benefit.ts';
import { matchBenefits } from './match-benefits.ts';

const named = (id: string, title: string, quote: string): CatalogueEntry =>
  sampleBenefit({ id, title, quotes: [quote] });

const entries = [
  named('housing', '租房补贴', '对新就业的租房者每月给予补贴'),
  named('insurance', '保险保费补助', '投保的，对保费给予最高50%的补助'),
  named('training', '培训补助', '对参加培训的给予补助'),
];

describe('按字找奖补', () => {
  const found = (question: string, limit = 3) => matchBenefits(entries, question, limit).map(({ id }) => id);

  test('名称里有的排在前面', () => {
    expect(found('保险保费8万能补多少')).toEqual(['insurance']);
    expect(found('培训')).toEqual(['training']);
  });

  test('各项都有的字不如少有的字', () => {
    expect(found('培训补助')).toEqual(['training']);
    expect(found('培训保费补助')).toEqual(['insurance', 'training']);
  });

  test('一项也不像就没有', () => {
    expect(found('今天天气')).toEqual([]);
    expect(found('补')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  test('不超过要的项数，同样像的按原来的先后', () => {
    expect(found('补助', 1)).toEqual(['insurance']);
    expect(found('补助')).toEqual(['insurance', 'training']);
  });
});
