import { Converter } from 'opencc-js/t2cn';
import type { Span } from './document.ts';
import { rememberTexts } from './remember.ts';

/** Folded text with, for each of its code units, the offset in the original of the character it came from. */
export interface Folded {
  readonly text: string;
  /** Start in the original of the character behind each folded unit. */
  readonly starts: Uint32Array;
  /** End (exclusive) in the original of the character behind each folded unit. */
  readonly ends: Uint32Array;
}

interface Unit extends Span {
  readonly text: string;
}

const toSimplified = Converter({ from: 't', to: 'cn' });

const punctuation: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '“': '"',
  '”': '"',
  '„': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '~': '-',
  '〈': '<',
  '〉': '>',
  '。': '.',
  '、': ',',
  '．': '.',
  '·': '.',
  '•': '.',
};

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9';
const isLatin = (unit: string | undefined): boolean => unit !== undefined && /[a-z0-9]/.test(unit);

/**
 * Folds text for matching: NFKC, Traditional to Simplified, lower case, one form of each bracket, quote and dash,
 * no thousands commas, no white space except one space between Latin words or figures. Never for display: quote the original.
 */
export function foldWithOffsets(text: string): Folded {
  const simplified = inSimplified(text);
  const plain = foldPlain(simplified);
  if (plain !== undefined) {
    const starts = Uint32Array.from(plain, (_, i) => i);
    return { text: plain, starts, ends: starts.map((start) => start + 1) };
  }
  const units: Unit[] = [];
  let offset = 0;
  for (const character of simplified) {
    const end = offset + character.length;
    for (const unit of foldCharacter(character)) units.push({ text: unit, start: offset, end });
    offset = end;
  }
  const squeezed = squeeze(units);
  const kept = squeezed.flatMap((unit) => Array.from({ length: unit.text.length }, () => unit));
  return {
    text: squeezed.map((unit) => unit.text).join(''),
    starts: Uint32Array.from(kept, (unit) => unit.start),
    ends: Uint32Array.from(kept, (unit) => unit.end),
  };
}

/** The folded text alone; see {@link foldWithOffsets}. Idempotent. */
export const fold: (text: string) => string = rememberTexts(
  (text) => foldPlain(inSimplified(text)) ?? foldWithOffsets(text).text,
  { most: 10_000, longest: 400 },
);

/** Conversion is taken over whole only when it keeps the length, so that offsets stay true. */
function inSimplified(text: string): string {
  const converted = toSimplified(text);
  return converted.length === text.length ? converted : Array.from(text, (c) => keepLength(c)).join('');
}

/** Most texts keep their length: character by character, where none is dropped or becomes several. Undefined for all others. */
function foldPlain(simplified: string): string | undefined {
  let folded = '';
  for (const character of simplified) {
    const [unit, more] = foldCharacter(character);
    if (unit === undefined || more !== undefined || character.length > 1 || unit.length > 1) return undefined;
    folded += unit;
  }
  return /\s|\d,\d{3}/.test(folded) ? undefined : folded;
}

const foldCharacter: (character: string) => readonly string[] = rememberTexts(
  (character) => Array.from(character.normalize('NFKC').toLowerCase(), (unit) => punctuation[unit] ?? unit),
  { most: 10_000, longest: 2 },
);

function keepLength(character: string): string {
  const converted = toSimplified(character);
  return converted.length === character.length ? converted : character;
}

/** Drops white space (save one space between Latin words or figures) and thousands commas. */
function squeeze(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (/\s/.test(unit.text)) {
      let next = i + 1;
      while (/\s/.test(units[next]?.text ?? '')) next++;
      if (isLatin(kept.at(-1)?.text) && isLatin(units[next]?.text)) kept.push({ ...unit, text: ' ' });
      i = next - 1;
      continue;
    }
    if (unit.text === ',' && isThousandsComma(units, i)) continue;
    kept.push(unit);
  }
  return kept;
}

/** True at the comma of `3,836` and `1,234,567`: digit groups of three after it, one to three digits before it. */
function isThousandsComma(units: readonly Unit[], at: number): boolean {
  const digitAt = (i: number): boolean => isDigit(units[i]?.text);
  let before = 0;
  while (before < 4 && digitAt(at - 1 - before)) before++;
  const groupAfter = digitAt(at + 1) && digitAt(at + 2) && digitAt(at + 3) && !digitAt(at + 4);
  return before >= 1 && before <= 3 && groupAfter;
}

/** Maps a non-empty span of folded text back to the original. */
export function unfoldSpan(folded: Folded, start: number, end: number): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** Finds `needle` in `haystack` whatever the width, spacing, brackets or script; returns its span in the original haystack. */
export function findFolded(haystack: Folded, needle: string, from = 0): Span | undefined {
  const wanted = fold(needle);
  if (wanted === '') return undefined;
  const at = haystack.text.indexOf(wanted, from);
  return at === -1 ? undefined : unfoldSpan(haystack, at, at + wanted.length);
}
