import type { QuantityKind } from './amounts-units.ts';
import { parseOrdinal } from './numerals.ts';

/** A figure that names a day, a month, a year or a document. */
export interface NamedFigure {
  readonly kind: QuantityKind;
  /** date: `2025-06-01`, `2025-06`, `--06-01`, `--06`; year: `2025`; document number: `2025-3`; code: as printed. */
  readonly value: string;
  readonly unit: string;
  readonly end: number;
}

const year = '(\\d{4}|[〇零○一二三四五六七八九]{4})';
const month = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])';
const day = '(\\d{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const two = (value: number): string => String(value).padStart(2, '0');

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[]) => Omit<NamedFigure, 'end'> | undefined;
}

const forms: readonly Form[] = [
  {
    pattern: /[[(〔【](\d{4})[\])〕】]第?(\d+)号/y,
    read: ([, y, n]) => ({ kind: 'document_number', value: `${y}-${n}`, unit: '号' }),
  },
  { pattern: new RegExp(`${year}年${month}月${day}[日号]`, 'y'), read: ([, y, m, d]) => date(y, m, d, '日') },
  {
    pattern: new RegExp(`${year}年${month}月(?!饼|球)`, 'y'),
    read: ([, y, m]) => date(y, m, undefined, '月'),
  },
  {
    pattern: /((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d.])/y,
    read: ([, y, , m, d]) => date(y, m, d, '日'),
  },
  { pattern: new RegExp(`${year}年度?`, 'y'), read: ([, y]) => inYears(y) },
  // 2022—2025年: the first of the two.
  { pattern: /((?:19|20)\d\d)(?=年?[-—–~～至到]{1,2}(?:19|20)\d\d年)/y, read: ([, y]) => inYears(y) },
  { pattern: new RegExp(`${month}月${day}[日号]`, 'y'), read: ([, m, d]) => date(undefined, m, d, '日') },
  {
    pattern: /(\d{1,2})月(?!期|饼|球|息|利|租|薪|均|供|嫂)/y,
    read: ([, m]) => date(undefined, m, undefined, '月'),
  },
  // 三月底前: in words only where 月 cannot count months.
  {
    pattern: new RegExp(`${month}月(?=[底末初份]|[上中下]旬)`, 'y'),
    read: ([, m]) => date(undefined, m, undefined, '月'),
  },
  {
    pattern: /\d{1,2}:\d{2}(?::\d{2})?(?!\d)/y,
    read: ([all = '']) => ({ kind: 'code', value: all, unit: '' }),
  },
  {
    pattern: /0\d{2,3}-?\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)/y,
    read: ([all = '']) => ({ kind: 'code', value: all, unit: '' }),
  },
  {
    pattern: /\d+(?:\.\d+){2,}|\d+\/\d+(?!\d)|0\d+(?![\d.])/y,
    read: ([all = '']) => ({ kind: 'code', value: all, unit: '' }),
  },
  // Labels of list items and of citations: （1） 〔2〕 [3].
  { pattern: /[[(〔【]\d{1,3}[\])〕】]/y, read: ([all = '']) => ({ kind: 'code', value: all, unit: '' }) },
];

function inYears(text: string | undefined): Omit<NamedFigure, 'end'> | undefined {
  const value = parseOrdinal((text ?? '').replaceAll('○', '〇'));
  return value !== undefined && value >= 1000 && value < 2200
    ? { kind: 'year', value: String(value), unit: '年' }
    : undefined;
}

function date(
  y: string | undefined,
  m: string | undefined,
  d: string | undefined,
  unit: string,
): Omit<NamedFigure, 'end'> | undefined {
  const inYear = y === undefined ? '-' : inYears(y)?.value;
  const inMonth = parseOrdinal(m ?? '') ?? 0;
  const inDay = d === undefined ? undefined : (parseOrdinal(d) ?? 0);
  if (inYear === undefined || inMonth < 1 || inMonth > 12) return undefined;
  if (inDay !== undefined && (inDay < 1 || inDay > 31)) return undefined;
  return {
    kind: 'date',
    value: `${inYear}-${two(inMonth)}${inDay === undefined ? '' : `-${two(inDay)}`}`,
    unit,
  };
}

/** The date, year, document number, phone number or list label that starts at `at` of squeezed text. */
export function namedFigureAt(text: string, at: number): NamedFigure | undefined {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const parts = pattern.exec(text);
    const found = parts === null ? undefined : read(parts);
    if (found !== undefined) return { ...found, end: pattern.lastIndex };
  }
  return undefined;
}
