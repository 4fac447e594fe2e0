import type { CatalogueEntry } from '#core/contract/catalogue.ts';
import { folded } from './folded.ts';

/** A benefit has to hold this much of the question's pairs of characters, weighted by how rare they are. */
const leastShare = 0.34;

/**
 * Benefits that the words of a question point at, best first: by the share of its pairs of neighbouring characters that
 * their name, receiver and quotes hold. A pair that few benefits hold counts more; one that none holds counts not at all.
 * Quick enough for every key, before the service has answered.
 */
export function matchBenefits(
  entries: readonly CatalogueEntry[],
  question: string,
  limit: number,
): readonly CatalogueEntry[] {
  const texts = entries.map(({ title, beneficiary, quotes }) => ({
    title: folded(title),
    all: folded([title, beneficiary, ...quotes].join('\n')),
  }));
  const weights = new Map<string, number>();
  for (const pair of pairsOf(question)) {
    const holders = texts.filter(({ all }) => all.includes(pair)).length;
    if (holders > 0) weights.set(pair, Math.log(1 + entries.length / holders));
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return texts
    .map(({ title, all }, place) => {
      const held = [...weights].filter(([pair]) => all.includes(pair));
      const named = held.filter(([pair]) => title.includes(pair));
      return { place, share: sum(held) / total, score: sum(held) + sum(named) };
    })
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
    .flatMap(({ place }) => entries[place] ?? []);
}

function sum(pairs: readonly (readonly [string, number])[]): number {
  return pairs.reduce((total, [, weight]) => total + weight, 0);
}

/** Neighbouring characters of the words of a text, each pair once. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = folded(text).split(/[\p{P}\p{S}\s\d]+/u);
  return new Set(
    words.flatMap((word) => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))),
  );
}
