import { Exact } from './amounts-exact.ts';
import { chineseDigits, chinesePlaces } from './numerals.ts';

/** Why a stretch of figures is no number: it is none at all, or it can be read in more than one way. */
export type NumeralFault = 'not_a_number' | 'ambiguous';

/** Rough size that the writer gave with a figure: 约 = about, 多 or 余 = over, 近 or 不到 = under. */
export type Approximation = 'about' | 'over' | 'under';

/** A number that starts at some place of a text. */
export interface ReadNumeral {
  readonly end: number;
  /** Exact decimal; undefined when the figures make no single number (三四万, 十几, 1万23). */
  readonly value: Exact | undefined;
  readonly fault: NumeralFault | undefined;
  readonly approximate: Approximation | undefined;
  /** Written with Chinese digits only, so that it may be part of a word (统一, 一带一路). */
  readonly chinese: boolean;
  /**
   * Where a closing figure starts that was taken for a lower place (两万六) or makes the whole ambiguous (24万12): before a
   * unit such as 年 it is a number of its own (500万三年期).
   */
  readonly looseFrom: number | undefined;
  /** Power of ten of the closing 万 or 亿, which a range shares (3—5万); 0 when there is none. */
  readonly scale: number;
}

type Token =
  | { readonly is: 'literal' | 'digit'; readonly value: Exact; readonly text: string }
  | { readonly is: 'place' | 'big'; readonly power: number }
  | { readonly is: 'zero' };

/** Places that group four digits, with their power of ten. */
const bigPlaces: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };
const arabic = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const latinScale: Readonly<Record<string, number>> = { w: 4, W: 4, k: 3, K: 3 };
const isPlaceLike = (character: string | undefined): boolean =>
  character !== undefined && (chinesePlaces[character] !== undefined || bigPlaces[character] !== undefined);

/**
 * Reads the number that starts at `at` in text of half-width figures without white space: `15,000`, `1.5万`, `三十六万`,
 * `两万六` (26,000), `1亿2千万`, `30多万`, `3w`. Returns undefined when no figure stands there.
 */
export function readNumeral(text: string, at: number): ReadNumeral | undefined {
  const tokens: Token[] = [];
  let approximate: Approximation | undefined;
  let indefinite = false;
  let chinese = true;
  let lastStart = at;
  let end = at;
  while (end < text.length) {
    const character = text[end] as string;
    const following = text[end + 1];
    const last = tokens.at(-1)?.is;
    const start = end;
    arabic.lastIndex = end;
    const literal = arabic.exec(text)?.[0];
    if (literal !== undefined) {
      if (last === 'literal' || last === 'digit') break;
      tokens.push({ is: 'literal', value: new Exact(literal.replaceAll(',', '')), text: literal });
      chinese = false;
      end += literal.length;
    } else if (character === '零' || character === '〇') {
      tokens.push({ is: 'zero' });
      end++;
    } else if (chineseDigits[character] !== undefined) {
      if (last === 'literal') break;
      tokens.push({ is: 'digit', value: new Exact(chineseDigits[character]), text: character });
      end++;
    } else if (chinesePlaces[character] !== undefined) {
      tokens.push({ is: 'place', power: Math.log10(chinesePlaces[character]) });
      end++;
    } else if (text.startsWith('个亿', end) && tokens.length > 0) {
      tokens.push({ is: 'big', power: 8 });
      end += 2;
    } else if (bigPlaces[character] !== undefined) {
      tokens.push({ is: 'big', power: bigPlaces[character] });
      end++;
    } else if (
      last === 'literal' &&
      end - at <= 6 &&
      latinScale[character] !== undefined &&
      !/[A-Za-z\d]/.test(following ?? '')
    ) {
      tokens.push({ is: character.toLowerCase() === 'k' ? 'place' : 'big', power: latinScale[character] });
      end++;
      break;
    } else if (tokens.length > 0 && '多余来'.includes(character) && isPlaceLike(following)) {
      approximate = 'over';
      end++;
    } else if (
      (character === '几' || character === '数') &&
      (last === 'place' || last === 'big' || isPlaceLike(following))
    ) {
      indefinite = true;
      end++;
    } else break;
    lastStart = start;
  }
  if (tokens.length === 0) return undefined;
  const result = indefinite ? 'ambiguous' : evaluate(tokens);
  const closing = tokens.at(-1);
  return {
    end,
    value: typeof result === 'string' ? undefined : result,
    fault: typeof result === 'string' ? result : undefined,
    approximate,
    chinese,
    looseFrom: isLoose(tokens) ? lastStart : undefined,
    scale: closing?.is === 'big' ? closing.power : 0,
  };
}

/** True when a figure closes the series right behind 百, 千, 万 or 亿 without filling the places below. */
function isLoose(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const before = tokens.at(-2);
  if ((before?.is !== 'place' && before?.is !== 'big') || before.power < 2) return false;
  return (last?.is === 'digit' || last?.is === 'literal') && last.text.length !== before.power;
}

/** Value of a whole series of figures, or why it has none. Places must fall (千 before 百); 万亿 counts as 10¹². */
function evaluate(tokens: readonly Token[]): Exact | NumeralFault {
  let total = new Exact(0);
  let section = new Exact(0);
  let pending: { value: Exact; text: string; is: 'literal' | 'digit' } | undefined;
  let lastPlace = 4;
  let lastBig = 99;
  /** Power of the place just passed, which a closing single digit continues one lower (两万六). */
  let tail = 0;
  let zero = false;
  for (const [index, token] of tokens.entries()) {
    switch (token.is) {
      case 'zero':
        if (pending !== undefined) return 'ambiguous';
        zero = true;
        break;
      case 'literal':
      case 'digit':
        if (pending !== undefined) return 'ambiguous';
        if (index > 0 && token.text.includes('.')) return 'not_a_number';
        pending = token;
        break;
      case 'place': {
        if (token.power >= lastPlace) return 'not_a_number';
        const next = tokens[index + 1];
        // 十五 and 百万 leave the one unsaid; a lone 百 or 千 is no number.
        const unsaid = token.power === 1 || (index === 0 && next?.is === 'big');
        if (pending === undefined && !unsaid) return 'not_a_number';
        section = section.plus(new Exact(10).pow(token.power).times(pending?.value ?? 1));
        pending = undefined;
        zero = false;
        lastPlace = token.power;
        tail = token.power;
        break;
      }
      case 'big': {
        const amount = section.plus(pending?.value ?? 0);
        const isTrillion = token.power === 8 && lastBig === 4;
        if (pending === undefined && lastPlace === 4 && !(isTrillion && tail === 4)) return 'not_a_number';
        if (token.power >= lastBig && !isTrillion) return 'not_a_number';
        if (isTrillion && tokens[0]?.is === 'literal' && amount.gt(0) && tokens[0].text.includes('.'))
          return 'ambiguous';
        const power = new Exact(10).pow(token.power);
        total = isTrillion ? total.plus(amount).times(power) : total.plus(amount.times(power));
        section = new Exact(0);
        pending = undefined;
        zero = false;
        lastPlace = 4;
        lastBig = token.power;
        tail = token.power;
        break;
      }
    }
  }
  const value = total.plus(section);
  if (pending === undefined) return value;
  if (tail === 0) return value.plus(pending.value);
  const first = tokens[0];
  if (first?.is === 'literal' && first.text.includes('.')) return 'ambiguous';
  if (zero || tail === 1)
    return pending.value.lt(new Exact(10).pow(tail)) ? value.plus(pending.value) : 'ambiguous';
  if (pending.text.length === 1) return value.plus(pending.value.times(new Exact(10).pow(tail - 1)));
  // 1万5000 fills the places below; 1万23 may be 10,023 or 12,300.
  return pending.is === 'literal' && pending.text.length === tail ? value.plus(pending.value) : 'ambiguous';
}
