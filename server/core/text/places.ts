import type { Segmenter } from '../ports.ts';
import type { Span } from './document.ts';
import { fold } from './fold.ts';
import { type PhraseMatch, PhraseMatcher } from './phrase-matcher.ts';
import { wordBorders } from './word-borders.ts';

/** The data that place names are made from; see `seeds/lexicon/regions.yaml`. */
export interface Regions {
  readonly regions: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly ordinaryNames: readonly string[];
  readonly nicknames: Readonly<Record<string, readonly string[]>>;
  readonly peoples: readonly string[];
}

/** A province, a city in it, or a county or district of that city. Names are full: 连云港市, 赣榆区. */
export interface Place {
  readonly province: string;
  /** Undefined for a province as such. A municipality is its own city. */
  readonly city: string | undefined;
  readonly county: string | undefined;
}

/** A place named in a text. The span lies in the folded text; several places share some names (鼓楼区). */
export interface PlaceMention extends Span {
  /** The words of the text, folded. */
  readonly text: string;
  /** All that may be meant, by province, city and county in the order of the gazetteer. */
  readonly places: readonly Place[];
}

/** Finds place names, with or without their suffix, and leads a county to its city. */
export class Gazetteer {
  readonly #segmenter: Pick<Segmenter, 'cut'>;
  readonly #names: PhraseMatcher<readonly Place[]>;

  constructor(regions: Regions, segmenter: Pick<Segmenter, 'cut'>) {
    this.#segmenter = segmenter;
    this.#names = new PhraseMatcher(placesByName(regions));
  }

  /**
   * Place names in the order of the text, the longest at each position. They have to stand on word borders:
   * 造成县级 is not in 成县, 上海市场 is in 上海.
   */
  find(text: string): PlaceMention[] {
    const folded = fold(text);
    const borders = wordBorders(this.#segmenter.cut(folded));
    // A longer name may begin with a city or province (苏州工业园区, 南京东路): the word has to begin where the name does.
    const opensWord = (start: number, end: number): boolean => !hasBorderInside(borders, start, end);
    const isWhole = ({ start, end, value }: PhraseMatch<readonly Place[]>): boolean =>
      borders.has(start) &&
      (borders.has(end) || (opensWord(start, end) && value.some(({ county }) => county === undefined)));
    return this.#names.find(folded, isWhole).map(({ phrase, value, start, end }) => ({
      text: phrase,
      places: value,
      start,
      end,
    }));
  }
}

const hasBorderInside = (borders: ReadonlySet<number>, start: number, end: number): boolean => {
  for (let at = start + 1; at < end; at++) if (borders.has(at)) return true;
  return false;
};

/** Every name by which a place counts, folded: full names, short forms that are no everyday words, nicknames. */
export function placesByName({
  regions,
  ordinaryNames,
  nicknames,
  peoples,
}: Regions): Map<string, readonly Place[]> {
  const ordinary = new Set(ordinaryNames);
  const shortName = shortener(peoples);
  const names = new Map<string, Place[]>();
  const places = placesOf(regions);
  for (const place of places) {
    const full = fullName(place);
    for (const name of new Set([full, shortName(full)])) {
      if (ordinary.has(name) || name.length < 2) continue;
      const held = names.get(fold(name));
      if (held === undefined) names.set(fold(name), [place]);
      // 吉林 is the province, although a city of it has the same short name.
      else if (held[0]?.city !== undefined) held.push(place);
    }
  }
  for (const [nickname, cities] of Object.entries(nicknames)) {
    const meant = places.filter((place) => cities.includes(fullName(place)));
    if (meant.length > 0 && !names.has(fold(nickname))) names.set(fold(nickname), meant);
  }
  return names;
}

const fullName = ({ province, city, county }: Place): string => county ?? city ?? province;

/** All provinces come before their cities and all cities before their counties, so that higher places claim a name first. */
function placesOf(regions: Regions['regions']): Place[] {
  const provinces: Place[] = [];
  const cities: Place[] = [];
  const counties: Place[] = [];
  for (const [province, below] of Object.entries(regions)) {
    const isMunicipality = typeof below === 'string';
    provinces.push({ province, city: isMunicipality ? province : undefined, county: undefined });
    for (const [city, names] of Object.entries(isMunicipality ? { [province]: below } : below)) {
      if (!isMunicipality) cities.push({ province, city, county: undefined });
      for (const county of names.split(/\s+/).filter((name) => name !== '')) {
        counties.push({ province, city, county });
      }
    }
  }
  return [...provinces, ...cities, ...counties];
}

/** Cuts the suffix off a full name, and the peoples that an autonomous area is named after. */
function shortener(peoples: readonly string[]): (full: string) => string {
  const longestFirst = [...peoples].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const people = longestFirst.length === 0 ? '' : `(?:(?:${longestFirst.join('|')})族?)*`;
  // At least two characters stay: 内蒙古自治区 is 内蒙古.
  const autonomous = new RegExp(`^(.{2,}?)${people}自治[区州县旗]$`, 'u');
  const plain = /(?:特别行政区|地区|林区|新区|省|市|盟|县|区|旗)$/u;
  return (full) => autonomous.exec(full)?.[1] ?? full.replace(plain, '');
}
