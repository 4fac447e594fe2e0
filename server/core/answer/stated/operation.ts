import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import { rememberTexts } from '../../text/remember.ts';
import { boundsTotal, capsIn, type StatedCap } from './limits.ts';

/** The one plain operation by which a stretch of text tells an amount. Figures are decimal strings; money in yuan. */
export type Operation =
  /** 设备投资额的5%; `yearly`: 年化1.5%. */
  | { readonly op: 'rate'; readonly factor: string; readonly base: string; readonly yearly: boolean }
  /** 市场租金的1.5倍; 一个月的市场租金 counts its months itself. */
  | { readonly op: 'times'; readonly factor: string; readonly base: string; readonly countsMonths: boolean }
  /** 每吨标准煤200元; `noun` is what is counted: 标准煤. `every` is the period that one such sum is for: 每月每平方米50元. */
  | {
      readonly op: 'each';
      readonly each: string;
      readonly unit: string;
      readonly noun: string;
      readonly every: Period | undefined;
    };

export type Period = 'month' | 'year' | 'other';

/** An operation with what bounds it; spans count in the text it was read from. */
export interface StatedOperation {
  readonly operation: Operation;
  /** The figure of the operation. */
  readonly figure: Quantity;
  /** 最高50%, 不超过企业贡献的95%: only a most is promised. */
  readonly isCeiling: boolean;
  /** 单个项目最高60万元 */
  readonly caps: readonly StatedCap[];
}

const bounds = /最高|最多|至多|不超过|不得超过|不高于|上限|封顶|限额/;
const condition = /^[^，,。；;]{0,2}(?:以上|以下|以内|及以上|之间)/;
const conditionBefore = /(?:达到?|满|不低于|不少于|不足|低于|大于|小于|高于|超过|不到)[^\d，,。；;]{0,2}$/;
const boundBefore = /(?:最高|不得?超过|不高于)[^\d，,。；;]{0,2}$/;

/** Reads the operation of a stretch between semicolons; undefined when it has none, or more than one that could be meant. */
export const operationOf = (text: string): StatedOperation | undefined => readOnce(text).stated;

const readOnce = rememberTexts(
  (text: string): { readonly stated: StatedOperation | undefined } => ({ stated: read(text) }),
  { most: 5000, longest: 600 },
);

function read(text: string): StatedOperation | undefined {
  const figures = findQuantities(text).filter(({ range }) => range === undefined);
  const caps = capsIn(text);
  const free = figures.filter(
    (figure) => !caps.some(({ start, end }) => start <= figure.start && figure.end <= end),
  );
  const telling = free.filter(
    (figure) => !isCondition(text, figure) && !boundsTotal(partBefore(text, figure)),
  );
  const found = telling.flatMap((figure): Omit<StatedOperation, 'caps'>[] => {
    const operation = operationAt(text, figure);
    // 不超过企业贡献的95% bounds; the 500万元 of 投资不超过500万元的,按5% is bounded itself.
    const isCeiling = bounds.test(partBefore(text, figure).replace(/^.*\d/, ''));
    return operation === undefined ? [] : [{ operation, figure, isCeiling }];
  });
  const others = telling.filter(
    (figure) =>
      (figure.kind === 'money' || figure.kind === 'percent') && !found.some((one) => one.figure === figure),
  );
  const [only, ...more] = found;
  return only === undefined || more.length > 0 || others.length > 0 ? undefined : { ...only, caps };
}

function isCondition(text: string, figure: Quantity): boolean {
  const before = text.slice(0, figure.start);
  return (
    condition.test(text.slice(figure.end)) || (conditionBefore.test(before) && !boundBefore.test(before))
  );
}

/** What stands before a figure since the last mark. */
const partBefore = (text: string, { start }: Quantity): string =>
  /[^，,。；;：:]*$/.exec(text.slice(0, start))?.[0] ?? '';

function operationAt(text: string, figure: Quantity): Operation | undefined {
  const before = partBefore(text, figure);
  const after = text.slice(figure.end);
  if (figure.kind === 'percent') {
    const yearly = /年化(?:利率)?(?:最高|不超过)?$/.test(before);
    const base = baseOfShare(before, after);
    return base === '' ? undefined : { op: 'rate', factor: figure.value, base, yearly };
  }
  if (figure.unit === '倍') {
    const base = baseOf(/(.+)的$/.exec(before)?.[1] ?? '');
    return base === '' ? undefined : { op: 'times', factor: figure.value, base, countsMonths: false };
  }
  if (figure.kind === 'duration' && figure.unit.endsWith('月')) {
    const base = monthly.exec(after)?.[1];
    return base === undefined ? undefined : { op: 'times', factor: figure.value, base, countsMonths: true };
  }
  return figure.kind === 'money' ? eachOf(before, figure) : undefined;
}

/** 按照实际投入的40%, 按其个人贡献40%的比例, 给予企业贡献95%的奖励: what the share is of. */
function baseOfShare(before: string, after: string): string {
  const of = /^(.+)的(?:(?:最高|不超过)的?)?(?:年化(?:利率)?)?(?:最高|不超过)?$/.exec(before)?.[1];
  if (of !== undefined) return baseOf(of);
  if (!/^的?(?:比例|标准|额度|奖励|补助|补贴|资助|贴息|资金)/.test(after)) return '';
  const base = baseOf(/(?:按照?|以|给予|不超过)(.+)$/.exec(before)?.[1] ?? '');
  return findQuantities(base).length === 0 ? base : '';
}

/** 每吨标准煤200元, 每月每平方米50元, 每名专职人员每年2万元: a sum for each of what is counted, and the period it is for. */
function eachOf(before: string, { value }: Quantity): Operation | undefined {
  const counted = [
    ...before.matchAll(/每([^每]{1,16}?)(?=每|(?:给予|补助|补贴|资助|奖励|支付|收取|按|最高|不超过)*$)/g),
  ];
  const last = counted.at(-1);
  if (last === undefined || last.index + last[0].length < before.replace(paying, '').length) return undefined;
  const said = counted.map(([, what = '']) => what);
  const periodic = said.filter((what) => periods.test(what));
  const [unit, ...more] = said
    .filter((what) => !periods.test(what))
    .flatMap((what) => unitAtStart(what) ?? []);
  if (unit === undefined || more.length > 0 || periodic.length > 1) return undefined;
  return { op: 'each', each: value, unit: unit.unit, noun: unit.noun, every: periodOf(periodic[0]) };
}

const paying = /(?:给予|补助|补贴|资助|奖励|支付|收取|按|最高|不超过)*$/;

const periodOf = (said: string | undefined): Period | undefined =>
  said === undefined
    ? undefined
    : /^[个一]*月/.test(said)
      ? 'month'
      : /^[个一]*年/.test(said)
        ? 'year'
        : 'other';

const monthly = /^的((?:[^，,。；;]{0,6})(?:租金|房租|工资|费用?|津贴))(?=[，,。；;]|$)/;

/** 按照合同实际支付金额 → 合同实际支付金额 */
const baseOf = (said: string): string =>
  said
    .replace(/^.*?(?:按照?|以|对其?|补贴|补助|资助|给予|收取|扣减|扣除)/, '')
    .replace(/^(?:其|企业|当年|年度|单个项目)+/, '');

const periods = /^[个一]*(?:年|月|季度?|周|日|天)/;
const units =
  /^(?:一)?(平方米|公里|学时|人次|课时|吨|个|件|项|家|名|人|户|次|台|套|亩|篇|辆|张|间|座|处|位|本|部|场|块|棵|株|头|只|班|期|例|首|餐|小时|度|千瓦时?|千瓦)/;

/** What is counted: 吨标准煤; 指定一个国家 and 调解成功1件 say it behind a verb. Nothing that happens by the year counts. */
function unitAtStart(counted: string): { readonly unit: string; readonly noun: string } | undefined {
  if (periods.test(counted)) return undefined;
  const direct = units.exec(counted);
  if (direct !== null) return { unit: direct[1] ?? '', noun: counted.slice(direct[0].length) };
  const [one] = findQuantities(counted);
  if (one === undefined || one.value !== '1' || one.unit === '') return undefined;
  return { unit: one.unit, noun: counted.slice(one.end) };
}
