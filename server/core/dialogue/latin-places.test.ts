import { describe, expect, it } from 'vitest';
import type { Segmenter } from '../ports.ts';
import { parsePinyin } from './homophones.ts';
import { createPlacesInLatin } from './latin-places.ts';

const pinyin = parsePinyin('guang\t广\nzhou\t州\nnan\t南\nsha\t沙\nshao\t绍\nxing\t兴\nke\t柯\nqiao\t桥');
const segmenter: Segmenter = {
  name: '两个字一词',
  cut: (text) => text.match(/.{1,2}/g) ?? [],
  cutForSearch: (text) => text.match(/.{1,2}/g) ?? [],
};
const places = createPlacesInLatin(['广州南沙新区', '绍兴市柯桥区'], { pinyin, segmenter });

describe('用拉丁字母写的地名', () => {
  it.each([
    ['nansha support', '南沙 support'],
    ['guangzhou nansha', '广州 南沙'],
    ['keqiao in shaoxing', '柯桥 in 绍兴'],
    ['nanshan', 'nanshan'],
    ['keq', 'keq'],
  ])('%s → %s', (said, read) => {
    expect(places(said)).toBe(read);
  });
});
