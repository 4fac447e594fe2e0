import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { rememberTexts } from '../../text/remember.ts';

/** The one plain operation by which a stretch of text tells an amount. Figures are decimal strings; money in yuan. */
export type Operation =
  /** 设备投资额的5%; `yearly`: 年化1.5%. */
  | { readonly op: 'rate'; readonly factor: string; readonly base: string; readonly yearly: boolean }
  /** 市场租金的1.5倍; 一个月的市场租金 counts its months itself. */
  | { readonly op: 'times'; readonly factor: string; readonly base: string; readonly countsMonths: boolean }
  /** 每吨标准煤200元; `noun` is what is counted: 标准煤. */
  | { readonly op: 'each'; readonly each: string; readonly unit: string; readonly noun: string };

/** An operation with what bounds it; spans count in the text it was read from. */
export interface StatedOperation {
  readonly operation: Operation;
  /** The figure of the operation. */
  readonly figure: Quantity;
  /** 最高50%: only a most is promised. */
  readonly isCeiling: boolean;
  /** 单个项目最高60万元 */
  readonly caps: readonly StatedCap[];
}

export interface StatedCap extends Span {
  readonly limit: string;
}

const bounds = /(?:最高|最多|至多|不超过|不得超过|不高于|上限为?|封顶|限额为?)[^\d，,。；;]{0,6}$/;
const condition = /^[^，,。；;]{0,2}(?:以上|以下|以内|及以上|之间)/;
const conditionBefore = /(?:达到?|满|不低于|不少于|不足|低于|大于|小于|高于|超过|不到)[^\d，,。；;]{0,2}$/;

/** Reads the operation of a stretch between semicolons; undefined when it has none, or more than one that could be meant. */
export const operationOf = (text: string): StatedOperation | undefined => readOnce(text).stated;

const readOnce = rememberTexts(
  (text: string): { readonly stated: StatedOperation | undefined } => ({ stated: read(text) }),
  { most: 5000, longest: 600 },
);

function read(text: string): StatedOperation | undefined {
  const figures = findQuantities(text).filter(({ range }) => range === undefined);
  const before = (figure: Quantity): string => text.slice(0, figure.start);
  const caps = capsIn(text);
  const found = figures.flatMap((figure): Omit<StatedOperation, 'caps'>[] => {
    if (caps.some(({ start, end }) => start <= figure.start && figure.end <= end)) return [];
    if (condition.test(text.slice(figure.end)) || conditionBefore.test(before(figure))) return [];
    const operation = operationAt(text, figure);
    const isCeiling = bounds.test(before(figure));
    return operation === undefined ? [] : [{ operation, figure, isCeiling }];
  });
  const others = figures.filter(
    (figure) =>
      (figure.kind === 'money' || figure.kind === 'percent') &&
      !found.some((one) => one.figure === figure) &&
      !caps.some(({ start, end }) => start <= figure.start && figure.end <= end) &&
      !condition.test(text.slice(figure.end)) &&
      !conditionBefore.test(before(figure)),
  );
  const [only, ...more] = found;
  return only === undefined || more.length > 0 || others.length > 0 ? undefined : { ...only, caps };
}

/** The parts of a text that bound a sum and pay nothing: 每户企业最高3万元, 同一申请人每年合计不超过10万元. */
export function capsIn(text: string, alone = false): StatedCap[] {
  const figures = findQuantities(text);
  return [...text.matchAll(/[^，,。；;]+/g)].flatMap(({ index, 0: part }): StatedCap[] => {
    const own = figures.filter(({ start, end }) => index <= start && end <= index + part.length);
    const [sum, ...more] = own.filter(({ kind }) => kind === 'money' || kind === 'percent');
    if (sum?.kind !== 'money' || more.length > 0 || !bounds.test(text.slice(index, sum.start))) return [];
    // 最高奖励5万元 pays; 每户企业每年最高5万元 bounds what is paid before.
    const opens =
      /^(?:但?最高|单|每|同一|全年|年度|一个|总|累计|合计|但|且|其中|补[助贴]|奖励|资助|贴息)/.test(part);
    const follows = alone || text.slice(0, index).trim() !== '';
    return opens && follows ? [{ start: index, end: index + part.length, limit: sum.value }] : [];
  });
}

function operationAt(text: string, figure: Quantity): Operation | undefined {
  const before = text.slice(0, figure.start);
  if (figure.kind === 'percent') {
    const of = /([^，,。；;：:]+?)的?(?:(?:最高|不超过)的?)?(年化(?:利率)?)?(?:最高|不超过)?$/.exec(before);
    const said = /的(?:年化(?:利率)?)?(?:最高|不超过)?$/.test(before) ? of?.[1] : undefined;
    const base = said === undefined ? '' : baseOf(said);
    return base === ''
      ? undefined
      : { op: 'rate', factor: figure.value, base, yearly: of?.[2] !== undefined };
  }
  if (figure.unit === '倍') {
    const base = baseOf(/([^，,。；;：:]+)的$/.exec(before)?.[1] ?? '');
    return base === '' ? undefined : { op: 'times', factor: figure.value, base, countsMonths: false };
  }
  if (figure.kind === 'duration' && figure.unit.endsWith('月')) {
    const base = monthly.exec(text.slice(figure.end))?.[1];
    return base === undefined ? undefined : { op: 'times', factor: figure.value, base, countsMonths: true };
  }
  if (figure.kind !== 'money') return undefined;
  const counted =
    /每([^，,。；;：:每]{1,16}?)(?:给予|补助|补贴|资助|奖励|支付|收取|按|最高|不超过)*$/.exec(before)?.[1] ??
    '';
  const unit = unitAtStart(counted);
  return unit === undefined
    ? undefined
    : { op: 'each', each: figure.value, unit: unit.unit, noun: unit.noun };
}

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
