import { describe, expect, it } from 'vitest';
import { findPlaceGroup } from './place-group.ts';

const covered = ['连云港市', '盐城市', '南通市'];

describe('一字一地的合称', () => {
  it.each([
    ['连盐通三地各有什么招', ['连云港市', '盐城市', '南通市']],
    ['盐连两市的目标', ['盐城市', '连云港市']],
    ['沪苏通三地怎么协作', []],
    ['请问三地的目标', undefined],
    ['三地的目标', undefined],
    ['南通三地', undefined],
    ['连盐两地标志', undefined],
    ['连云港的目标', undefined],
  ])('%s', (folded, regions) => {
    expect(findPlaceGroup(folded, covered)?.regions).toEqual(regions);
  });
});
