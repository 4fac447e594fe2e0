/** Chinese digits, everyday and bank forms, Simplified and Traditional. */
export const chineseDigits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
  // Traditional forms that differ.
  兩: 2,
  貳: 2,
  參: 3,
  叄: 3,
  陸: 6,
};
/** Places inside a group of four digits, with their factor. */
export const chinesePlaces: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};

/**
 * Value of a whole number below 10,000 written in Chinese (`二十二`, `一百零五`, `〇九`) or in ASCII or full-width digits.
 * Returns undefined when the text is anything else.
 */
export function parseOrdinal(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (plain === '' || plain.length > 8) return undefined;
  if (/^[零〇一二三四五六七八九]+$/.test(plain)) {
    return plain.length <= 4 ? Number(Array.from(plain, (c) => chineseDigits[c]).join('')) : undefined;
  }
  let total = 0;
  let pending: number | undefined;
  for (const character of plain) {
    const digit = chineseDigits[character];
    const place = chinesePlaces[character];
    if (digit !== undefined) pending = digit;
    else if (place !== undefined) {
      total += (pending ?? 1) * place;
      pending = undefined;
    } else return undefined;
  }
  return total + (pending ?? 0);
}
