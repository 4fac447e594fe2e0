import { describe, expect, it } from 'vitest';
import { findPlaceGroup } from './place-group.ts';

const covered = ['连云港市', '盐城市', '南通市'];

describe('一字一地的合称', () => {
  it.each([
    ['连盐通三地各有什么招', ['连云港市', '盐城市', '南通市']],
    ['盐连两市的目标', ['盐城市', '连云港市']],
    ['沪苏通三地怎么协作', []],
    ['通和盐的质押融资谁高', ['南通市', '盐城市']],
    ['连盐通谁的机构多', ['连云港市', '盐城市', '南通市']],
    ['连、通哪个目标高', ['连云港市', '南通市']],
    ['沪和通的目标', undefined],
    ['盐城和南通的目标', undefined],
    ['普通和盐碱地的比', undefined],
    ['请问三地的目标', undefined],
    ['三地的目标', undefined],
    ['南通三地', undefined],
    ['连盐两地标志', undefined],
    ['连云港的目标', undefined],
  ])('%s', (folded, regions) => {
    expect(findPlaceGroup(folded, covered)?.regions).toEqual(regions);
  });
});
