import type { Span } from '../../text/document.ts';

/** Places named by a character each, with their number or without: 连盐通三地, 通和盐. */
export interface PlaceGroup extends Span {
  /** The covered regions meant; empty when some character stands for a place that is not covered (沪苏通三地). */
  readonly regions: readonly string[];
}

/** 通和盐的, 连、盐、通谁: characters joined, or three and more side by side, between what may stand around a name. */
const joined =
  /(?<=^|[,.;:!?的把比问看])(\p{Script=Han}(?:[和跟与、]\p{Script=Han}){1,4}|\p{Script=Han}{3,5}?)(?=[的谁哪各都比,、:]|分别|之间|$)/gu;

/** Places named by a character each without their number; undefined unless every character stands for another covered region. */
function findUncounted(folded: string, covered: readonly string[]): PlaceGroup | undefined {
  const names = covered.map((region) => region.replace(/[省市县区]$/, ''));
  for (const { index, 0: said } of folded.matchAll(joined)) {
    const characters = Array.from(said.replace(/[和跟与、]/g, ''));
    const meant = characters.map((character) => names.findIndex((name) => name.includes(character)));
    if (names.some((name) => said.includes(name)) || meant.includes(-1)) continue;
    if (new Set(meant).size < meant.length) continue;
    return { start: index, end: index + said.length, regions: meant.flatMap((at) => covered[at] ?? []) };
  }
  return undefined;
}

const counts: Readonly<Record<string, number>> = { 两: 2, 三: 3, 四: 4, 五: 5 };

/** Finds a group of abbreviated places in a folded question. Undefined where no character before the number stands in the name of a covered region: 请问三地. */
export function findPlaceGroup(folded: string, covered: readonly string[]): PlaceGroup | undefined {
  const match = /([两三四五])(?:地|市|城)(?![标理方区块段场级])/.exec(folded);
  const count = counts[match?.[1] ?? ''];
  if (match === null || count === undefined || match.index < count) return findUncounted(folded, covered);
  const said = folded.slice(match.index - count, match.index);
  const names = covered.map((region) => region.replace(/[省市县区]$/, ''));
  // 问南通三地 names one place in full, no three by a character each.
  if (names.some((name) => said.includes(name))) return undefined;
  const meant = Array.from(said, (character) => names.findIndex((name) => name.includes(character)));
  const found = new Set(meant.filter((at) => at !== -1));
  if (found.size === 0) return undefined;
  return {
    start: match.index - count,
    end: match.index + match[0].length,
    regions: found.size === count ? meant.flatMap((at) => covered[at] ?? []) : [],
  };
}
