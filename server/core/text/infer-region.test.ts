import { describe, expect, it } from 'vitest';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { inferRegion } from './infer-region.ts';
import { Gazetteer } from './places.ts';
import { parseText } from './testing/parse-text.ts';

const gazetteer = new Gazetteer(
  {
    regions: { 吉林省: { 通化市: '柳河县 辉南县' }, 广东省: { 广州市: '南沙区 天河区' } },
    ordinaryNames: [],
    nicknames: {},
    peoples: [],
  },
  characterSegmenter,
);

const regionOf = (text: string): string | undefined => {
  const { document, clauses } = parseText(text);
  return inferRegion({ ...document, region: undefined }, clauses, gazetteer);
};

describe('没有印发机关时的地区', () => {
  it('取正文里说得最多的地方', () => {
    expect(
      regionOf(
        '旅游产业实施意见\n\n一、在柳河新建酒店的给予奖励。\n二、在柳河发展民宿的给予奖励。\n三、学习辉南经验。',
      ),
    ).toBe('柳河县');
  });

  it('区县比它所在的市更具体', () => {
    expect(regionOf('广州南沙新区技改后奖补办事指南\n\n一、本指南适用于南沙的企业。')).toBe('南沙区');
  });

  it('没有突出的地方就不猜', () => {
    expect(regionOf('办事指南\n\n一、柳河、辉南两地适用。\n二、柳河和辉南另行规定。')).toBeUndefined();
    expect(regionOf('办事指南\n\n一、本县适用。')).toBeUndefined();
  });
});
