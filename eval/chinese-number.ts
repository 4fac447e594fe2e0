const digits = '零一二三四五六七八九';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Matches what {@link chineseNumber} reads. */
export const chineseNumeral = '[零〇一二两三四五六七八九十百千万亿]+';

/**
 * Value of a number written or spoken in Chinese: `三十四`, `两万六千`, `十三万五` (135,000), `五十六万八` (568,000).
 * Undefined when the characters do not make a number.
 */
export function chineseNumber(text: string): number | undefined {
  if (!new RegExp(`^${chineseNumeral}$`).test(text)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPlace = 0;
  for (const character of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const place = places[character];
    if (place !== undefined) {
      section += (digit ?? 1) * place;
      digit = undefined;
      lastPlace = place;
    } else if (character === '万' || character === '亿') {
      const scale = character === '万' ? 10_000 : 100_000_000;
      if (section + (digit ?? 0) === 0 && total === 0) return undefined;
      // 万亿 scales everything read so far.
      total =
        character === '亿'
          ? (total + section + (digit ?? 0)) * scale
          : total + (section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
      lastPlace = scale;
    } else {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits.indexOf(character);
      if (digit === 0) lastPlace = 0;
    }
  }
  // A last digit without its place, as people say 十三万五, stands one place below the last one named.
  const tail = digit === undefined ? 0 : lastPlace >= 100 ? (digit * lastPlace) / 10 : digit;
  return total + section + tail;
}
