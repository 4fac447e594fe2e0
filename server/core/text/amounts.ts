import { Exact } from './amounts-exact.ts';
import { type Approximation, readNumeral } from './amounts-numeral.ts';
import { type Draft, percentInWords, quantityAt } from './amounts-read.ts';
import { squeezeFigures } from './amounts-squeeze.ts';

/** What a field asks for. Months also take 年 and 季度; years take 年. */
export type AmountType = 'money' | 'count' | 'months' | 'years' | 'percent';

export type AmountError =
  | 'empty'
  | 'negative'
  | 'not_a_number'
  | 'not_integer'
  /** Can be read in more than one way: 三四万, 3-5万, 十几件, 1万23. */
  | 'ambiguous'
  /** A clear figure of another kind: 12件 where money is asked. */
  | 'wrong_unit'
  | 'too_large';

export type ParsedAmount =
  | {
      readonly ok: true;
      /** Decimal string in 元, pieces, months, years or percent. */
      readonly value: string;
      /** Set when the writer gave a rough figure (36万多); the value is the figure as written. */
      readonly approximate: Approximation | undefined;
    }
  | {
      readonly ok: false;
      readonly error: AmountError;
      /** Chinese: what is wrong and how to write it. */
      readonly message: string;
    };

const asked: Readonly<Record<AmountType, { readonly name: string; readonly example: string }>> = {
  money: { name: '金额（元）', example: '15000、1.5万、三十六万元' },
  count: { name: '数量', example: '12、12件、十二' },
  months: { name: '月数', example: '12、18个月、一年半' },
  years: { name: '年数', example: '2、2年' },
  percent: { name: '百分比', example: '30%、百分之三十' },
};

const opening =
  /^(?:大?约|大概|差不多|将近|接近|近|不到|超过|逾|共计|一共|总共|总计|合计|共|人民币|RMB|[¥￥])*/i;
const closing = /^(?:左右|上下|出头|多|余|整|钱|人民币)*[。.!！]?$/;
const longest = 40;
const mostDigits = 15;

/**
 * Reads one figure that a person wrote into a field (`1.5万`, `１５，０００元`, `三十六万`, `两万六`, `36 万多`).
 * Refuses what is negative, no plain decimal (exponent, hexadecimal, `1_000`, `1,50`), of another unit, or readable in two ways.
 */
export function parseAmount(raw: string | number, { type }: { readonly type: AmountType }): ParsedAmount {
  const written = String(raw).trim();
  if (written === '') return refuse('empty', `没有填写，请填${asked[type].name}，例如${asked[type].example}`);
  const shown = written.length > 20 ? `${written.slice(0, 20)}…` : written;
  const fail = (error: AmountError, reason: string): ParsedAmount =>
    refuse(error, `“${shown}”${reason}，请填${asked[type].name}，例如${asked[type].example}`);
  if (written.length > longest) return fail('not_a_number', '太长，不像一个数');
  const { text } = squeezeFigures(written);
  if (/^[-−–—负]/.test(text)) return fail('negative', '是负数，这里不能小于零');
  if (/\d \d/.test(text)) return fail('ambiguous', '的数字之间有空格，看不出是一个数还是几个数');
  const start = opening.exec(text)?.[0].length ?? 0;
  const draft = percentInWords(text, start) ?? quantityAt(text, start).draft;
  const rest = draft === undefined ? '' : text.slice(draft.end);
  if (/^(?:[-—–~～至到或、/]|或者)+[\d一二两三四五六七八九十]/.test(rest))
    return fail('ambiguous', '写了不止一个数');
  if (draft === undefined || draft.kind === 'code' || !closing.test(rest)) {
    const isAmbiguous = draft === undefined && isUnclear(text, start);
    return isAmbiguous ? fail('ambiguous', '可以读成不同的数') : fail('not_a_number', '不是能直接计算的数');
  }
  const value = inAskedUnit(draft, type);
  if (value === undefined)
    return fail('wrong_unit', draft.kind === 'foreign_money' ? '不是人民币金额' : '的单位对不上');
  const isWhole = type === 'money' || type === 'percent' || type === 'months' || value.isInteger();
  if (!isWhole) return fail('not_integer', '不是整数');
  if (value.gte(new Exact(10).pow(mostDigits))) return fail('too_large', '太大');
  return { ok: true, value: value.toString(), approximate: draft.approximate };
}

function refuse(error: AmountError, message: string): ParsedAmount {
  return { ok: false, error, message };
}

/** True for figures that do stand there but give no single value. */
function isUnclear(text: string, start: number): boolean {
  const numeral = readNumeral(text, start);
  return (
    numeral?.fault === 'ambiguous' || (numeral !== undefined && /^[几数多]/.test(text.slice(numeral.end)))
  );
}

function inAskedUnit({ kind, unit, value, per }: Draft, type: AmountType): Exact | undefined {
  const exact = new Exact(value);
  if (per !== undefined) return undefined;
  if (kind === 'plain') return exact;
  const isYears = kind === 'duration' && /^(?:年|周年|学年)$/.test(unit);
  switch (type) {
    case 'money':
      return kind === 'money' ? exact : undefined;
    case 'count':
      return kind === 'count' ? exact : undefined;
    case 'percent':
      return kind === 'percent' ? exact : undefined;
    case 'years':
      return isYears ? exact : undefined;
    case 'months':
      if (isYears) return exact.times(12);
      if (unit === '季度' || unit === '个季度') return exact.times(3);
      return unit === '月' || unit === '个月' ? exact : undefined;
  }
}
