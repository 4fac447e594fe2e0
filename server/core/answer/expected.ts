import type { IntentId } from '../dialogue/question-words.ts';
import type { Quantity } from '../text/amounts-find.ts';
import { findQuantities } from '../text/amounts-find.ts';

/** What kind of figure would answer the question. */
export interface ExpectedFigure {
  readonly kinds: ReadonlySet<Quantity['kind']>;
  /** Classifier asked for (多少家 → 家); undefined when the question names none. */
  readonly unit: string | undefined;
  /** Asked for in ten thousands (多少万件): a handful is not what is meant. */
  readonly least?: number;
  /** Only figures that somebody is paid: the clause speaks of 补助, 奖励 and the like. */
  readonly paid?: boolean;
}

const askedUnit =
  /(?:多少|(?<![哪第])几)个?(万|亿)?(元|块|工作日|小时|分钟|件|家|项|个|人|名|次|户|所|条|种|类|级|座|份|张|套|间|年|月|天|日|亿|万)?/;
const askedShare = /占比|比例|比重|百分之|几成|率(?:要|是|达|有|多|目标)|增幅|满意度/;
const durations = new Set(['年', '月', '天', '日', '工作日', '小时', '分钟']);

/** Reads off the question which figure it wants; undefined when it wants none. `folded` is the folded question. */
export function expectedFigure(intents: readonly IntentId[], folded: string): ExpectedFigure | undefined {
  const asked = askedUnit.exec(folded);
  const unit = asked?.[2];
  if (unit !== undefined && durations.has(unit)) {
    return { kinds: new Set(['duration', 'date', 'year']), unit: undefined };
  }
  if (intents.includes('amount') && !intents.includes('target')) {
    return { kinds: new Set(['money', 'percent']), unit: undefined, paid: true };
  }
  if (askedShare.test(folded)) return { kinds: new Set(['percent']), unit: undefined };
  if (intents.includes('when') && !intents.includes('quantity')) {
    return { kinds: new Set(['date', 'year', 'duration']), unit: undefined };
  }
  const isMoney = unit === '元' || unit === '块' || (unit === undefined && asked?.[1] === '亿');
  if (isMoney) return { kinds: new Set(['money']), unit: undefined };
  const counts = intents.some((id) => id === 'target' || id === 'comparison');
  if (asked === null && !counts) return undefined;
  if (unit !== undefined && unit !== '万') {
    const least = asked?.[1] === '万' ? 1000 : undefined;
    return { kinds: new Set(['count']), unit, ...(least === undefined ? {} : { least }) };
  }
  return { kinds: new Set(['count', 'money', 'percent', 'measure']), unit: undefined };
}

const payment =
  /给予|救助|补助|补贴|奖励|资助|奖补|贴息|配套|扶持|返还|减免|奖金|津贴|补偿|资金支持|发放|拨付|安排|奖补|奖给/;

/** True when a clause is about paying somebody, so that its sums can answer a question about money. */
export const speaksOfPaying = (text: string): boolean => payment.test(text);

/** The figures of a text that would answer, with spans in that text. */
export function answeringFigures(text: string, expected: ExpectedFigure): Quantity[] {
  return findQuantities(text).filter(
    (quantity) =>
      expected.kinds.has(quantity.kind) &&
      (expected.least === undefined || Number(quantity.value) >= expected.least) &&
      (expected.unit === undefined ||
        quantity.kind !== 'count' ||
        sameClassifier(quantity.unit, expected.unit)),
  );
}

/** 人 and 名 count the same things, as do 家, 个, 户 and 所, and 件 and 项. */
function sameClassifier(printed: string, asked: string): boolean {
  const groups = ['人名位', '家个户所座处', '件项个', '次场批'];
  return (
    printed.includes(asked) ||
    groups.some((group) => group.includes(asked) && group.includes(printed.charAt(0)))
  );
}
