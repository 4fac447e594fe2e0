import type { Understanding } from '../../dialogue/understand.ts';
import { readDay, readMonth } from '../../text/calendar.ts';

/** A stretch of time that a question names, as said, with its first and last day (`YYYY-MM-DD`). */
export interface AskedPeriod {
  readonly said: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The time for which something is asked: 2031年元旦, 2029年年底, 明年. Undefined when the question names none, or only one that tells
 * which document is meant (2021年印发的那份).
 */
export function findAskedPeriod(
  { quantities, folded }: Pick<Understanding, 'quantities' | 'folded'>,
  asOf: string,
): AskedPeriod | undefined {
  for (const { kind, value, end, text } of quantities) {
    if ((kind !== 'year' && kind !== 'date') || !/^\d{4}/.test(value)) continue;
    const after = folded.slice(end);
    // 2017年那个办法,如今还算数不: a year gone by beside a word for today is that of the document.
    const isPast = value.slice(0, 4) < asOf.slice(0, 4);
    if (ofDocument.test(after) || (isPast && today.test(folded))) continue;
    const [year = '', month, day] = value.split('-');
    const period = periodOf({ year, month: month ?? monthAfter(after), day });
    if (period !== undefined) return { said: text, ...period };
  }
  const [said] = relative.exec(folded) ?? [];
  if (said === undefined) return undefined;
  const year = String(Number(asOf.slice(0, 4)) + (yearsAhead[said] ?? 0));
  const after = folded.slice(folded.indexOf(said) + said.length);
  const period = periodOf({ year, month: monthAfter(after), day: undefined });
  return period && { said, ...period };
}

/** The date says when the document was made: 2021年的, 2021年印发的, 2021年那份, 2021年79号. */
const ofDocument =
  /^(?:[年度初中末底])*(?:的(?!时候)|那(?!时候|会儿)|这|版|出台|出的|印|发|颁|制定|下发|公布|第?\d)/;
const today = /如今|现在|眼下|目前|当前|当下|这会儿|今天|今日|今年|现时|现如今|到现在|至今/;
const yearsAhead: Readonly<Record<string, number>> = { 明年: 1, 来年: 1, 后年: 2, 大后年: 3 };
const relative = /大后年|后年|明年|来年/;

/** 年底, 元旦: the month that the words behind a year name. */
function monthAfter(after: string): string | undefined {
  if (/^年?[底末]/.test(after)) return '12';
  return /^(?:年?初|元旦)/.test(after) ? '1' : undefined;
}

function periodOf(at: {
  year: string;
  month: string | undefined;
  day: string | undefined;
}): Pick<AskedPeriod, 'from' | 'to'> | undefined {
  const { year, month, day } = at;
  const from =
    day === undefined ? readMonth({ year, month: month ?? '1', end: false }) : readDay({ year, month, day });
  const to = day === undefined ? readMonth({ year, month: month ?? '12', end: true }) : from;
  return from === undefined || to === undefined ? undefined : { from, to };
}
