/** 32-bit FNV-1a over the UTF-16 units of a text. Spreads well enough for buckets and names; not a checksum. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** Eight hexadecimal digits that stand for a list of words; order matters. */
export function fingerprint(words: readonly string[]): string {
  return fnv1a(words.join('\n')).toString(16).padStart(8, '0');
}
