import { parseOrdinal } from './numerals.ts';

const year = '(?:[12]\\d{3}|[〇○零一二三四五六七八九]{4})';
const small = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';

/** A day, `2025年6月1日` or `二〇二五年六月一日`; groups year, month, day. */
export const dayPattern = `(${year})年(${small})月(${small})日`;
/** A month, `2024年10月`, with 底 or 份 after it; groups year, month. */
export const monthPattern = `(${year})年(${small})月(?:份)?(?:底|末)?`;
/** Days, months or years of a period, Arabic or Chinese; group 1 the number, group 2 the unit. */
export const durationPattern =
  '([0-9]{1,3}|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]{1,3})(年|个月|个年度)';

/** Builds `YYYY-MM-DD` from printed parts; undefined when there is no such day. */
export function readDay(parts: {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
}): string | undefined {
  const numbers = [parts.year, parts.month, parts.day].map((part) => numberOf(part ?? ''));
  const [y, m, d] = numbers;
  if (y === undefined || m === undefined || d === undefined) return undefined;
  if (m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return undefined;
  return format(y, m, d);
}

/** First or last day of a printed month. */
export function readMonth(at: {
  year: string | undefined;
  month: string | undefined;
  end: boolean;
}): string | undefined {
  const y = numberOf(at.year ?? '');
  const m = numberOf(at.month ?? '');
  if (y === undefined || m === undefined || m < 1 || m > 12) return undefined;
  return format(y, m, at.end ? daysIn(y, m) : 1);
}

/** The value of a printed number of a date or period. */
export function numberOf(printed: string): number | undefined {
  return parseOrdinal(printed.replace(/[○]/g, '〇'));
}

/** The last day of a period of so many months that begins on `from`: five years from 2025-06-01 end on 2030-05-31. */
export function endOfPeriod(from: string, months: number): string {
  const [y = 0, m = 1, d = 1] = from.split('-').map(Number);
  const index = y * 12 + (m - 1) + months;
  const endYear = Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  return addDays(format(endYear, endMonth, Math.min(d, daysIn(endYear, endMonth))), -1);
}

/** Moves a day by whole days. */
export function addDays(date: string, days: number): string {
  let [y = 0, m = 1, d = 1] = date.split('-').map(Number);
  d += days;
  while (d < 1) {
    m = m === 1 ? 12 : m - 1;
    if (m === 12) y--;
    d += daysIn(y, m);
  }
  while (d > daysIn(y, m)) {
    d -= daysIn(y, m);
    m = m === 12 ? 1 : m + 1;
    if (m === 1) y++;
  }
  return format(y, m, d);
}

function daysIn(y: number, m: number): number {
  if (m === 2) return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}

function format(y: number, m: number, d: number): string {
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
