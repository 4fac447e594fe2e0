import { describe, expect, it } from 'vitest';
import { characterSegmenter } from '../testing/character-segmenter.ts';
import { Gazetteer, placesByName, type Regions } from './places.ts';

const regions: Regions = {
  regions: {
    甲江省: { 乙川市: '丙山县 鼓台区 资源县', 甲江市: '丁海区' },
    戊门市: '鼓台区 己水区',
    内庚自治区: { 辛林庚族壬族自治州: '癸县', 子丑盟: '' },
  },
  ordinaryNames: ['资源'],
  nicknames: { 川城: ['乙川市', '戊门市'], 山外: ['无此市'] },
  peoples: ['庚', '壬'],
};
const gazetteer = new Gazetteer(regions, characterSegmenter);
const found = (text: string) =>
  gazetteer
    .find(text)
    .map(({ text: name, places }) => [
      name,
      ...places.map(({ province, city, county }) =>
        [province, city, county].filter((part) => part).join('/'),
      ),
    ]);

describe('地名', () => {
  it.each([
    ['乙川市有补贴吗', '乙川市', '甲江省/乙川市'],
    ['乙川有补贴吗', '乙川', '甲江省/乙川市'],
    ['丙山的企业', '丙山', '甲江省/乙川市/丙山县'],
    ['丙山县的企业', '丙山县', '甲江省/乙川市/丙山县'],
    ['戊门', '戊门', '戊门市/戊门市'],
    ['辛林', '辛林', '内庚自治区/辛林庚族壬族自治州'],
    ['子丑', '子丑', '内庚自治区/子丑盟'],
    ['内庚', '内庚', '内庚自治区'],
  ])('%s', (text, name, place) => {
    expect(found(text)).toEqual([[name, place]]);
  });

  it('别称：几个城市共用的全部给出，不知道的不算', () => {
    expect(found('川城的补贴')).toEqual([['川城', '戊门市/戊门市', '甲江省/乙川市']]);
    expect(found('山外')).toEqual([]);
  });

  it('几个市都有的区，全部给出', () => {
    expect(found('鼓台区')).toEqual([['鼓台区', '甲江省/乙川市/鼓台区', '戊门市/戊门市/鼓台区']]);
  });

  it('省和市同名，简称归省，全称归市', () => {
    expect(found('甲江')).toEqual([['甲江', '甲江省']]);
    expect(found('甲江市')).toEqual([['甲江市', '甲江省/甲江市']]);
  });

  it('日常词语要带后缀才算地名，单字不算', () => {
    expect(found('资源怎么用')).toEqual([]);
    expect(found('资源县')).toEqual([['资源县', '甲江省/乙川市/资源县']]);
    expect(found('癸')).toEqual([]);
  });

  it('一句话里的几个地名按先后给出，繁体也认', () => {
    expect(found('乙川和戊門哪个多').map(([name]) => name)).toEqual(['乙川', '戊门']);
  });

  it('不跨在词的中间', () => {
    const words = { cut: () => ['造', '乙', '川县级', '以上'] };
    expect(new Gazetteer(regions, words).find('造乙川县级以上')).toEqual([]);
  });

  it('没有数据就没有地名', () => {
    expect(placesByName({ regions: {}, ordinaryNames: [], nicknames: {}, peoples: [] }).size).toBe(0);
  });
});
