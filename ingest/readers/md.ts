import { decodeText } from './decode.ts';
import type { ReadText } from './reader.ts';

/** Reads Markdown: marks go, tables become rows with tabs, line ends stay. */
export function readMd(bytes: Uint8Array): ReadText {
  const source = decodeText(bytes).replace(/^---\n[\s\S]*?\n---\n/, '');
  const lines = source.split(/\r?\n/);
  const title = lines.find((line) => /^#\s/.test(line))?.replace(/^#\s+/, '');
  const text = lines
    .filter((line) => !/^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/.test(line))
    .map(plainLine)
    .join('\n');
  return { text, titleHint: title && plainInline(title), paragraphsSet: false };
}

function plainLine(line: string): string {
  if (/^\s*\|.*\|\s*$/.test(line)) {
    const cells = line.trim().slice(1, -1).split('|');
    return cells.map((cell) => plainInline(cell.trim())).join('\t');
  }
  return plainInline(line.replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+)/, '')).replace(/\s+#+$/, '');
}

function plainInline(text: string): string {
  return text
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/(?<![\w*])\*([^*\n]+)\*(?!\w)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1');
}
