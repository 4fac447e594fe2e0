import { chineseNumber, chineseNumeral } from './chinese-number.ts';

/** A figure as it can be looked up: dates by their parts, quantities by value and unit. */
export interface Figure {
  readonly kind: 'date' | 'month' | 'year' | 'document-number' | 'percent' | 'quantity';
  /** Canonical form, equal for equal figures: `2025-06-01`, `2025-06`, `连政规发[2025]3号`, `50`, `20000`. */
  readonly value: string;
  /** Unit of a quantity; empty when the number stands alone. */
  readonly unit: string;
  /** As written. */
  readonly raw: string;
}

const units =
  '个月|个工作日|工作日|平方米|美元|元|块钱|块|件|项|个|家|名|人|户|所|次|份|处|位|种|条|款|门|年|岁|月|日|天|周|小时|倍|号|度|档|级|分|yuan|RMB|CNY';
const scales: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};
const scale = '万亿|千万|百万|十万|亿|万|千|百';
const moneyUnits: ReadonlySet<string> = new Set(['元', '块', '块钱', 'yuan', 'RMB', 'CNY']);

interface Rule {
  readonly pattern: RegExp;
  /** Figures of one match; undefined leaves the characters to the rules below. */
  read(match: RegExpMatchArray): Figure[] | undefined;
}

const rules: readonly Rule[] = [
  {
    pattern: /[一-鿿]{1,8}\[(\d{4})\](?:第)?(\d+)号/g,
    read: ([raw]) => [{ kind: 'document-number', value: raw.replace('第', ''), unit: '', raw }],
  },
  {
    pattern: /(\d{4})年(\d{1,2})月(\d{1,2})[日号]/g,
    read: ([raw, year = '', month = '', day = '']) => [date('date', [year, month, day], raw)],
  },
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d月])/g,
    read: ([raw, year = '', , month = '', day = '']) =>
      Number(month) > 12 || Number(day) > 31 ? undefined : [date('date', [year, month, day], raw)],
  },
  {
    pattern: /(\d{4})年(\d{1,2})月/g,
    read: ([raw, year = '', month = '']) => [date('month', [year, month], raw)],
  },
  // A span of years or of months is two figures.
  {
    pattern: /(\d{4})年?[-至到](\d{4})年/g,
    read: ([raw, from = '', to = '']) => [date('year', [from], raw), date('year', [to], raw)],
  },
  {
    pattern: /(?<!\d)(\d{1,2})月?[-至到](\d{1,2})月/g,
    read: ([raw, from = '', to = '']) => [quantity(Number(from), '月', raw), quantity(Number(to), '月', raw)],
  },
  { pattern: /(?<!\d)(\d{4})年/g, read: ([raw, year = '']) => [date('year', [year], raw)] },
  {
    pattern: /(\d+(?:\.\d+)?)%/g,
    read: ([raw, number = '']) => [{ kind: 'percent', value: String(Number(number)), unit: '', raw }],
  },
  {
    pattern: new RegExp(`百分之(${chineseNumeral}|\\d+(?:\\.\\d+)?)`, 'g'),
    read: ([raw, number = '']) => {
      const value = /\d/.test(number) ? Number(number) : chineseNumber(number);
      return value === undefined ? undefined : [{ kind: 'percent', value: String(value), unit: '', raw }];
    },
  },
  {
    // `3万2`: the last digit stands one place below the scale.
    pattern: new RegExp(`(\\d+)(万|千|百)([1-9])(?![\\d.万千百])(${units})?`, 'g'),
    read: ([raw, head = '', word = '', tail = '', unit = '']) => {
      const factor = scales[word] ?? 1;
      return [quantity(Number(head) * factor + (Number(tail) * factor) / 10, unit, raw)];
    },
  },
  {
    pattern: new RegExp(`(\\d+)万(\\d+)(千|百)?(${units})?`, 'g'),
    read: ([raw, head = '', rest = '', word = '', unit = '']) => [
      quantity(Number(head) * 10_000 + Number(rest) * (scales[word] ?? 1), unit, raw),
    ],
  },
  {
    pattern: new RegExp(`(\\d+(?:\\.\\d+)?)(${scale})?[余多]?(${units})?`, 'g'),
    read: ([raw, number = '', word = '', unit = '']) => [
      quantity(Number(number) * (scales[word] ?? 1), unit, raw),
    ],
  },
  {
    pattern: new RegExp(`(${chineseNumeral})(${units})?`, 'g'),
    read: ([raw, number = '', unit = '']) => {
      const value = chineseNumber(number);
      return value === undefined ? undefined : [quantity(value, unit, raw)];
    },
  },
];

/** Every figure of a text, in the order of the rules. Markers such as 〔1〕 are none. */
export function findFigures(text: string): Figure[] {
  let rest = flatten(text);
  const found: Figure[] = [];
  for (const { pattern, read } of rules) {
    for (const match of rest.matchAll(pattern)) {
      const figures = read(match);
      if (figures === undefined) continue;
      found.push(...figures);
      // Blanked, not cut: what was read is not read again and the places of later matches stay true.
      rest =
        rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length);
    }
  }
  return found;
}

function flatten(text: string): string {
  return (
    text
      .replace(/〔\d{1,3}〕/g, ' ')
      .normalize('NFKC')
      .replace(/[〔【]/g, '[')
      .replace(/[〕】]/g, ']')
      .replace(/[—–―−~～]/g, '-')
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      // Space may stand between a number and its unit or inside a document number, never between two numbers.
      .replace(/(?<=\d)[ \t]+(?=[^\d\s])|(?<=[^\d\s])[ \t]+(?=\d)/g, '')
      .replace(/[*_`]/g, '')
  );
}

function date(kind: 'date' | 'month' | 'year', parts: readonly string[], raw: string): Figure {
  return { kind, value: parts.map((part) => part.padStart(2, '0')).join('-'), unit: '', raw };
}

function quantity(value: number, unit: string, raw: string): Figure {
  // Twelve digits are more than any amount here needs and swallow binary remainders such as 0.6 × 10,000.
  const rounded = String(Number(value.toPrecision(12)));
  return { kind: 'quantity', value: rounded, unit: moneyUnits.has(unit) ? '元' : unit, raw };
}
