import type { MarkerKind } from './marker.ts';
import type { OutlineNode } from './outline.ts';

/**
 * Addresses inside a part, one for each node: the number alone for members of the running series (第N条, or the longest
 * series that runs on through different parents), else `s` or `c` and the dotted path of numbers. Unique.
 */
export function addressesOf(nodes: readonly OutlineNode[]): string[] {
  const series = runningSeries(nodes);
  const taken = new Set<string>();
  const addresses: string[] = [];
  for (const node of nodes) {
    const plain = plainAddress(node, series, addresses);
    let address = plain;
    for (let copy = 2; taken.has(address); copy++) address = `${plain}-${copy}`;
    taken.add(address);
    addresses.push(address);
  }
  return addresses;
}

function plainAddress(
  node: OutlineNode,
  series: ReadonlySet<OutlineNode>,
  addresses: readonly string[],
): string {
  const { kind, number } = node.marker;
  if (series.has(node)) return String(number);
  const above = node.parent ? addresses[node.parent.index] : undefined;
  if (above !== undefined) return `${above}.${number}`;
  return `${prefixes[kind] ?? 's'}${number}`;
}

const prefixes: Partial<Record<MarkerKind, string>> = { part: 'b', chapter: 'c', section: 'd' };

/** The members of the one series whose numbers are addresses of their own. */
function runningSeries(nodes: readonly OutlineNode[]): Set<OutlineNode> {
  const articles = nodes.filter((node) => node.marker.kind === 'article');
  if (articles.length > 0) return new Set(articles);
  let longest: OutlineNode[] = [];
  for (const kind of ['han', 'han_bracket', 'arabic'] as const) {
    for (const chain of chainsOf(nodes.filter((node) => node.marker.kind === kind))) {
      const crosses = chain.some((node, i) => i > 0 && node.parent !== chain[i - 1]?.parent);
      if (crosses && chain.length > longest.length) longest = chain;
    }
  }
  return new Set(longest);
}

/** Cuts nodes of one kind wherever their numbers start again. */
function chainsOf(nodes: readonly OutlineNode[]): OutlineNode[][] {
  const chains: OutlineNode[][] = [];
  for (const node of nodes) {
    const chain = chains.at(-1);
    const before = chain?.at(-1)?.marker.number ?? Number.POSITIVE_INFINITY;
    if (chain && node.marker.number > before) chain.push(node);
    else chains.push([node]);
  }
  return chains;
}
