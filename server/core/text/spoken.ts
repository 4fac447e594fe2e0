const digitNames = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const placeNames = ['', '十', '百', '千'];
const groupNames = ['', '万', '亿', '万亿'];

/** A document number such as 连政规发〔2025〕3号 is read out by nobody digit by digit: it stays as printed. */
const documentNumber = /[〔[［(（]\s*\d{4}\s*[〕\]］)）]\s*(?:第\s*)?\d+\s*号/g;
/** A comma belongs to a figure only where three digits follow it: 3,836. */
const figure = /(\d+(?:[,，]\d{3}(?!\d))*(?:\.\d+)?)\s*([%％年])?/g;
/** 1-4月, 2024—2026年: a dash between figures tells from where to where; those of 2025-06-01 and of a telephone number do not. */
const upTo = /(?<=(?<!-\d{1,4})\d[年月日号%％]?底?)\s*[—–－~～-]+\s*(?=\d{1,4}(?!\d|-\d))/g;
/** 1+2+N is the name of a system. */
const formula = /(?<![\dA-Za-z])\d+(?:[+＋][\dA-Za-z]+)+/g;
/** 0512-65123456, (0518)85521234转802, 热线12345: called digit by digit, with a pause where the number is parted. */
const telephone = new RegExp(
  [
    '(?<![\\d.])[（(]?0\\d{2,3}[）)]?\\s*[-—–－]?\\s*\\d{7,8}(?!\\d)(?:\\s*[-—–－转]\\s*\\d{1,6}(?!\\d))?',
    '(?<!\\d)1[3-9]\\d{9}(?!\\d)',
    '(?<=(?:电话|热线|传真|手机|邮编|邮政编码)(?:为|是|号码)?[:：]?\\s*)\\d{5,12}(?![\\d.%％万亿元件个台部])(?:\\s*转\\s*\\d{1,6})?',
    '(?<=(?:拨打|致电)\\s*)\\d{3,12}(?!\\d)',
    '(?<![\\d.])\\d{5}(?=\\p{Script=Han}{0,6}(?:热线|电话))',
  ].join('|'),
  'gu',
);
const ordinal = /第(\d{1,3})(?=\p{Script=Han})/gu;
const calendarYear = /^(?:1[89]|20)\d{2}$/;

/** Turns the figures of a text into words as they are said aloud: 50% → 百分之五十, 2030年 → 二零三零年, 13.5万件 → 十三点五万件. */
export function speak(printed: string): string {
  const text = printed
    .replace(telephone, sayTelephone)
    .replace(formula, (said) => said.replace(/\d+/g, sayNumber).replace(/[+＋]/g, '加'))
    .replace(upTo, '至')
    .replace(ordinal, (_, digits: string) => `第${sayNumber(digits)}`);
  const kept = [...text.matchAll(documentNumber)];
  let spoken = '';
  let at = 0;
  for (const match of kept) {
    spoken += speakFigures(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return spoken + speakFigures(text.slice(at));
}

function speakFigures(text: string): string {
  return text.replace(figure, (_whole, digits: string, mark: string | undefined, at: number, all: string) => {
    const plain = digits.replace(/[,，]/g, '');
    if (mark === '%' || mark === '％') return `百分之${plain === '100' ? '百' : sayNumber(plain)}`;
    const isYear = mark === '年' || /^至\s*\d{4}年/.test(all.slice(at + digits.length));
    if (isYear && calendarYear.test(plain)) return `${sayDigits(plain)}${mark ?? ''}`;
    const said = sayNumber(plain);
    const next = all.charAt(at + digits.length);
    const counted = said === '二' && /[\p{Script=Han}]/u.test(next) && !/[月日号.加]/.test(next);
    return (counted ? '两' : said) + (mark ?? '');
  });
}

/** A decimal number in words: `10374` → 一万零三百七十四, `13.5` → 十三点五. */
export function sayNumber(decimal: string): string {
  const [whole = '0', fraction] = decimal.split('.');
  return sayWhole(whole) + (fraction === undefined ? '' : `点${sayDigits(fraction)}`);
}

const sayTelephone = (number: string): string =>
  (number.match(/\d+|转/g) ?? [])
    .map((part) => (part === '转' ? part : sayDigits(part)))
    .join('、')
    .replace('、转、', '转');

const sayDigits = (digits: string): string =>
  Array.from(digits, (digit) => digitNames[Number(digit)]).join('');

function sayWhole(digits: string): string {
  const plain = digits.replace(/^0+(?=\d)/, '');
  if (plain.length > 16) return sayDigits(plain);
  if (plain === '0') return '零';
  const groups: string[] = [];
  for (let end = plain.length; end > 0; end -= 4) groups.unshift(plain.slice(Math.max(0, end - 4), end));
  let said = '';
  groups.forEach((group, i) => {
    const value = Number(group);
    if (value === 0) return;
    const needsZero = said !== '' && value < 1000;
    said += (needsZero ? '零' : '') + sayGroup(group, said === '') + groupNames[groups.length - 1 - i];
  });
  return said;
}

/** Up to four digits; at the head of a number 10 to 19 are said without 一 and 2000, 20000 with 两. */
function sayGroup(group: string, atHead: boolean): string {
  let said = '';
  let zeros = false;
  Array.from(group).forEach((character, i) => {
    const digit = Number(character);
    const place = group.length - 1 - i;
    if (digit === 0) {
      zeros = said !== '';
      return;
    }
    const oneOmitted = atHead && said === '' && digit === 1 && place === 1;
    const name = digit === 2 && place === 3 ? '两' : digitNames[digit];
    said += (zeros ? '零' : '') + (oneOmitted ? '' : name) + placeNames[place];
    zeros = false;
  });
  return said;
}
