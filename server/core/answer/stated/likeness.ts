/** The pairs of neighbouring characters of a folded text. */
export function pairsOf(text: string): string[] {
  const bare = text.replace(/[\s\p{P}]/gu, '');
  return Array.from(bare, (_, i) => bare.slice(i, i + 2)).filter((pair) => pair.length === 2);
}

/**
 * 0 to 1: the share of a label's pairs of characters that were said; of 重度失能或完全失能 the item that fits best. Pairs in `common`
 * tell one label from another as little as the words of the heading do.
 */
export function likeness(label: string, said: string, common: ReadonlySet<string>): number {
  const items = label.split(/[或,、/]|以及|和|及/).filter((item) => item !== '');
  return Math.max(
    0,
    ...items.map((item) => {
      const pairs = pairsOf(item).filter((pair) => !common.has(pair));
      const held = pairs.filter((pair) => said.includes(pair)).length;
      return pairs.length === 0 ? 0 : held / pairs.length;
    }),
  );
}
