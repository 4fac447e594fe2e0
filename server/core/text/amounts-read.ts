import { Exact } from './amounts-exact.ts';
import { type Approximation, type ReadNumeral, readNumeral } from './amounts-numeral.ts';
import { perAt, type QuantityKind, unitAt } from './amounts-units.ts';

/** A quantity whose offsets count squeezed characters. */
export interface Draft {
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly value: string;
  readonly unit: string;
  readonly approximate?: Approximation | undefined;
  readonly range?: 'low' | 'high' | undefined;
  readonly per?: string | undefined;
}

/** Words that end in 一: the 一 in them counts nothing. 名下一家, 目前一项 and 加上一件 count. */
const beforeOne =
  /(?:[统唯同单之专逐任某每不合其万归惟另哪那这首划均为独]|(?<![底名手旗])下|(?<![目之此])前|(?<![加算])上)$/;

/** Words that begin with 一: 一会儿60亿一会儿100亿, 20万一样吗. */
const opensWord = /^一[会样起般直下些共同并道旦定律边]$/;

/** What {@link quantityAt} made of a place in the text. */
export type Attempt =
  | {
      readonly draft: Draft;
      readonly numeral: ReadNumeral;
      readonly keep: boolean;
      readonly next?: undefined;
    }
  /** Nothing here; go on at `next`. */
  | { readonly draft?: undefined; readonly next: number };

/**
 * Reads number, marks, unit and rate at `at` of squeezed text. `keep` is false for bare small numerals such as 三, which
 * mostly are words.
 */
export function quantityAt(text: string, at: number): Attempt {
  const half = /^半(?=年|个月|天|个小时)/.test(text.slice(at, at + 4));
  const numeral = half ? halfAt(at) : wholeNumeralAt(text, at);
  if (numeral === undefined) return { next: at + 1 };
  const printed = text.slice(at, numeral.end);
  const before = text.slice(Math.max(0, at - 2), at);
  if (printed.startsWith('一') && beforeOne.test(before)) return { next: at + 1 };
  if (before.endsWith('第')) return { next: unitAt(text, numeral.end, '1')?.end ?? numeral.end };
  if (numeral.value === undefined) return { next: numeral.end };
  const more = moreAt(text, numeral);
  // 8数据 is eight, not eight and some more.
  if (/^(?:几|数(?![据字码量控学目额值]))/.test(text.slice(more.end))) return { next: more.end + 1 };
  const unit = printed === '零' ? undefined : unitAt(text, more.end, printed);
  const unitEnd = unit?.end ?? more.end;
  const halfMore = unit?.kind === 'duration' && /^半(?!年)/.test(text.slice(unitEnd));
  const per = unit === undefined ? undefined : perAt(text, unitEnd);
  const end = per?.end ?? (halfMore ? unitEnd + 1 : unitEnd);
  return {
    numeral,
    keep: unit !== undefined || !numeral.chinese || isLargeInWords(printed, numeral),
    draft: {
      start: at,
      end,
      kind: unit?.kind ?? kindWithoutUnit(text, at, end),
      value: scaled(numeral.value.plus(halfMore ? '0.5' : 0), unit?.name).toString(),
      unit: unit?.name ?? '',
      approximate: numeral.approximate ?? more.approximate ?? approximationAround(text, at, end, unit?.kind),
      per: per?.name,
    },
  };
}

/** The number at `at`; a closing figure with a unit of its own that is not money stays out (500万三年, 24万12个月). */
function wholeNumeralAt(text: string, at: number): ReadNumeral | undefined {
  const numeral = readNumeral(text, at);
  if (numeral?.looseFrom === undefined) return numeral;
  const unit = unitAt(text, numeral.end, text.slice(numeral.looseFrom, numeral.end));
  const isOther = unit !== undefined && unit.kind !== 'money' && unit.kind !== 'foreign_money';
  return isOther || opensWord.test(text.slice(numeral.looseFrom, numeral.end + 1))
    ? readNumeral(text.slice(0, numeral.looseFrom), at)
    : numeral;
}

/** 多, 余 or 来 behind the number (36万多, 50余家), unless it opens another word (5多种). */
function moreAt(
  text: string,
  { end, scale }: ReadNumeral,
): { end: number; approximate: Approximation | undefined } {
  if (!/^[多余来]/.test(text.slice(end))) return { end, approximate: undefined };
  const rest = text.slice(end + 1);
  const belongs =
    scale > 0 || unitAt(rest, 0, '10') !== undefined || /^(?:[。，,；;、？?！!的]|$)/.test(rest);
  return belongs ? { end: end + 1, approximate: 'over' } : { end, approximate: undefined };
}

function kindWithoutUnit(text: string, start: number, end: number): QuantityKind {
  if (isGlued(text, start, end) || isOfList(text, end)) return 'code';
  return /(?:[¥￥]|人民币|RMB)$/i.test(text.slice(Math.max(0, start - 3), start)) ? 'money' : 'plain';
}

/** 成 are tenths, ‰ thousandths; everything else counts in its own unit. */
function scaled(value: Exact, unit: string | undefined): Exact {
  if (unit === '成') return value.times(10);
  return unit === '‰' ? value.div(10) : value;
}

function halfAt(at: number): ReadNumeral {
  return {
    end: at + 1,
    value: new Exact('0.5'),
    fault: undefined,
    approximate: undefined,
    chinese: true,
    looseFrom: undefined,
    scale: 0,
  };
}

/** Without a unit a number in words counts only when it is plainly a sum: 三十万, 五百, not 二十大 or 千万. */
function isLargeInWords(printed: string, { value }: ReadNumeral): boolean {
  return value?.gte(100) === true && /^[^十百千万亿].*[百千万亿佰仟萬億]|^十.*[万亿萬億]/.test(printed);
}

/** Reads 百分之三十 and 百分之三十点五, and 千分之二 as 0.2. */
export function percentInWords(text: string, at: number): Draft | undefined {
  const whole = /[\d一二三四五六七八九十百千万几数]/.test(text[at - 1] ?? '')
    ? undefined
    : wholes.find(({ words }) => text.startsWith(words, at));
  if (whole === undefined) return undefined;
  const from = at + whole.words.length;
  const numeral = text.startsWith('百', from) ? undefined : readNumeral(text, from);
  const isWhole = whole.words === '百分之' && /^百(?![一-十])/.test(text.slice(from));
  const value = isWhole ? new Exact(100) : numeral?.value;
  if (value === undefined) return undefined;
  const end = isWhole ? from + 1 : (numeral?.end ?? at);
  const point = /^点([零〇一二三四五六七八九]+)/.exec(text.slice(end));
  const fraction = Array.from(
    point?.[1] ?? '',
    (digit) => readNumeral(digit, 0)?.value?.toString() ?? '',
  ).join('');
  const printed = new Exact(`${value.toString()}${fraction === '' ? '' : `.${fraction}`}`);
  return {
    start: at,
    end: end + (point?.[0].length ?? 0),
    kind: 'percent',
    value: printed.div(whole.divisor).toString(),
    unit: whole.words,
    approximate: approximationAround(text, at, end),
  };
}

const wholes = [
  { words: '百分之', divisor: 1 },
  { words: '千分之', divisor: 10 },
  { words: '万分之', divisor: 100 },
];

function approximationAround(
  text: string,
  start: number,
  end: number,
  kind?: QuantityKind,
): Approximation | undefined {
  const before = text.slice(Math.max(0, start - 4), start);
  const after = text.slice(end, end + 2);
  if (/^(?:多|余|出头)/.test(after)) return 'over';
  if (/(?:将近|接近|不到|不足)$/.test(before)) return 'under';
  // 近三年 are the last three years.
  if (kind !== 'duration' && /(?:[^附最就较远]|^)近$/.test(before)) return 'under';
  if (
    /(?:大约|大概|差不多|[^合条公签契履违制解续预节集简要]约|^约)$/.test(before) ||
    /^(?:左右|上下)/.test(after)
  )
    return 'about';
  return /(?:(?:^|[^不得应])(?:超过|超出)|(?:^|[^不])超|逾)$/.test(before) ? 'over' : undefined;
}

/** 世界500强, 全国100佳: the name of a list. */
const isOfList = (text: string, end: number): boolean =>
  /^(?:强(?![化调制省市县区国度])|佳)/.test(text.slice(end));

/** Figures that run into Latin letters and carry no unit are part of a name: ISO9001, 4A, 5G. */
function isGlued(text: string, start: number, end: number): boolean {
  return /[A-Za-z_/]-?$/.test(text.slice(Math.max(0, start - 2), start)) || /[A-Za-z_]/.test(text[end] ?? '');
}
