import type { Clause, PolicyDocument } from './document.ts';
import type { Gazetteer, Place } from './places.ts';

const titleWeight = 5;
const leastMentions = 2;
/** The place a document is of is named far oftener than those it mentions in passing. */
const dominance = 2;

/**
 * The place of a document that prints no issuer (我县, 本区): the place that its title and text name most, by its full name.
 * Undefined when no place stands out.
 */
export function inferRegion(
  document: PolicyDocument,
  clauses: readonly Clause[],
  gazetteer: Pick<Gazetteer, 'find'>,
): string | undefined {
  const counts = new Map<string, { place: Place; count: number }>();
  const count = (text: string, weight: number): void => {
    for (const { places } of gazetteer.find(text)) {
      const [place, ...others] = places;
      if (place === undefined || others.length > 0) continue;
      const name = fullName(place);
      counts.set(name, { place, count: (counts.get(name)?.count ?? 0) + weight });
    }
  };
  count(document.title, titleWeight);
  for (const clause of clauses) count(clause.text, 1);
  const ranked = [...counts.entries()].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const [best] = ranked;
  if (best === undefined || best[1].count < leastMentions) return undefined;
  const rival = ranked.find(([name, { place }]) => name !== best[0] && !contains(place, best[1].place));
  return rival === undefined || best[1].count >= dominance * rival[1].count ? best[0] : undefined;
}

const fullName = ({ province, city, county }: Place): string => county ?? city ?? province;

/** True when the second place lies in the first: a county's city and province are named beside it. */
function contains(outer: Place, inner: Place): boolean {
  if (outer.province !== inner.province) return false;
  return outer.city === undefined || (outer.city === inner.city && outer.county === undefined);
}
