import { Exact } from './amounts-exact.ts';
import { chineseDigits, chinesePlaces } from './numerals.ts';

/** A sign of a number: written figures, one Chinese digit, a place (十 to 千), a group of four places (万, 亿), a zero. */
export type NumeralToken =
  | { readonly is: 'literal' | 'digit'; readonly value: Exact; readonly text: string }
  | { readonly is: 'place' | 'big'; readonly power: number }
  | { readonly is: 'zero' }
  /** 多, 余 or 来 inside a number (30多万). */
  | { readonly is: 'more' }
  /** 几 or 数: no number in particular. */
  | { readonly is: 'some' };

/** Places that group four digits, with their power of ten. */
const bigPlaces: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };
/** 3w and 15k, as typed in haste; more digits than that are part of a code. */
const latinScale = /^(?:[wW]|[kK])(?![A-Za-z\d])/;
const latinDigits = 6;
const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

/** The sign at `at`, with its end; undefined when the number, of which `last` is the sign before, does not go on there. */
export function numeralTokenAt(
  text: string,
  at: number,
  last: NumeralToken | undefined,
): { readonly token: NumeralToken; readonly end: number } | undefined {
  const isFigure = last?.is === 'literal' || last?.is === 'digit';
  arabic.lastIndex = at;
  const literal = arabic.exec(text)?.[0];
  if (literal !== undefined) {
    const value = new Exact(literal.replaceAll(',', ''));
    return isFigure
      ? undefined
      : { token: { is: 'literal', value, text: literal }, end: at + literal.length };
  }
  const character = text.charAt(at);
  const token = signOf(character, text.charAt(at + 1), last);
  if (token !== undefined) return { token, end: at + 1 };
  if (last !== undefined && text.startsWith('个亿', at))
    return { token: { is: 'big', power: 8 }, end: at + 2 };
  const isShort = last?.is === 'literal' && last.text.length <= latinDigits;
  if (!isShort || !latinScale.test(text.slice(at, at + 2))) return undefined;
  const scale: NumeralToken = /k/i.test(character) ? { is: 'place', power: 3 } : { is: 'big', power: 4 };
  return { token: scale, end: at + 1 };
}

function signOf(
  character: string,
  following: string,
  last: NumeralToken | undefined,
): NumeralToken | undefined {
  if (character === '零' || character === '〇') return { is: 'zero' };
  const digit = chineseDigits[character];
  if (digit !== undefined)
    return last?.is === 'literal' ? undefined : { is: 'digit', value: new Exact(digit), text: character };
  const factor = chinesePlaces[character];
  if (factor !== undefined) return { is: 'place', power: Math.log10(factor) };
  const power = bigPlaces[character];
  if (power !== undefined) return { is: 'big', power };
  const isBeforePlace = chinesePlaces[following] !== undefined || bigPlaces[following] !== undefined;
  if (last !== undefined && isBeforePlace && '多余来'.includes(character)) return { is: 'more' };
  const isAfterPlace = last?.is === 'place' || last?.is === 'big';
  return (character === '几' || character === '数') && (isAfterPlace || isBeforePlace)
    ? { is: 'some' }
    : undefined;
}
