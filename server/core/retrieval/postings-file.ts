import type { Postings } from './postings.ts';
import { asFloat32, asUint32, corrupt, packSections, unpackSections } from './sections.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

export const postingsFile = 'postings.bin';
const kind = 1;

/** Sections: row count, terms joined by line feeds, offsets, rows, impacts. */
export function encodePostings(postings: Postings): Uint8Array {
  const terms = encodeUtf8(postings.terms.join('\n'));
  const rowCount = Uint32Array.of(postings.rowCount);
  return packSections(kind, [rowCount, terms, postings.offsets, postings.rows, postings.impacts]);
}

/** Reads what {@link encodePostings} wrote; the big arrays are views of `bytes`. Throws `index_corrupt`. */
export function decodePostings(bytes: Uint8Array): Postings {
  const [size, words, starts, targets, weights] = unpackSections(postingsFile, bytes, { kind, count: 5 }) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const rowCount = asUint32(postingsFile, size)[0] ?? 0;
  const terms = words.byteLength === 0 ? [] : decodeTerms(words);
  const offsets = asUint32(postingsFile, starts);
  const rows = asUint32(postingsFile, targets);
  const impacts = asFloat32(postingsFile, weights);
  if (offsets.length !== terms.length + 1) throw corrupt(postingsFile, '词数不符');
  if (offsets.at(-1) !== rows.length || rows.length !== impacts.length)
    throw corrupt(postingsFile, '条目数不符');
  for (let t = 1; t < offsets.length; t++) {
    if ((offsets[t] ?? 0) < (offsets[t - 1] ?? 0)) throw corrupt(postingsFile, '次序不符');
  }
  for (let i = 0; i < rows.length; i++) {
    if ((rows[i] ?? 0) >= rowCount) throw corrupt(postingsFile, '条目越界');
  }
  return { rowCount, terms, offsets, rows, impacts };
}

function decodeTerms(bytes: Uint8Array): string[] {
  try {
    return decodeUtf8(bytes).split('\n');
  } catch (cause) {
    throw corrupt(postingsFile, '词表不是 UTF-8', cause);
  }
}
