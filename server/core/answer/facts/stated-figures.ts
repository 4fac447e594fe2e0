import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Quantity } from '../../text/amounts-find.ts';
import { rememberEach } from '../../text/remember.ts';
import { isOfCity } from './set-aside.ts';

/** The figures of a turn that can be facts of the asker's. */
export const statedIn = rememberEach(({ quantities, folded }: Understanding): readonly Quantity[] =>
  quantities
    .filter(
      (quantity) =>
        !isOfCity(quantity) &&
        !isRange(quantity, quantities, folded) &&
        !isPointedAt(quantity, folded) &&
        !isOfPayments(quantity, folded) &&
        !isRate(quantity, quantities, folded) &&
        !isMissed(quantity, quantities, folded),
    )
    .map((quantity) => (isNone(quantity, folded) ? { ...quantity, value: '0' } : quantity)),
);

/** 一项奖多少, where ten of them are paid together: asks what one is paid, and counts none. */
export function asksOfOne(
  { kind, value, text, end }: Quantity,
  folded: string,
  { claimWords, claimWordsBeforeYuan }: QuestionWords,
): boolean {
  if (kind !== 'count' || value !== '1' || !text.startsWith('一')) return false;
  const asked = /^(?:能|可以?|到底|会|要|是|该|应)*([^,.;!?]{1,6}?)(?:多少|几)/.exec(folded.slice(end))?.[1];
  return (
    asked !== undefined && [...claimWords, ...claimWordsBeforeYuan].some((word) => asked.startsWith(word))
  );
}

/** 那个四十万, 五十万那条: the sum of the text, not one of the asker's. */
const isPointedAt = ({ kind, start, end }: Quantity, folded: string): boolean =>
  (kind === 'money' || kind === 'plain') &&
  (/[那这][个笔条项份]$/.test(folded.slice(0, start)) || /^的?[那这][个笔条项份]/.test(folded.slice(end)));

/** 能拿两份吗, 两笔钱: how often something is paid, and not how many there are. */
const isOfPayments = ({ kind, unit, start, end }: Quantity, folded: string): boolean =>
  kind === 'count' &&
  /^[份笔次回遍]$/.test(unit) &&
  (/^(?:钱|奖|补[贴助]|资金|款)/.test(folded.slice(end)) ||
    (/(?:[拿领给发得]|补|奖|享受|申[请报])[到]?$/.test(folded.slice(0, start)) &&
      /^(?:$|[吗么呢吧,.;!?])/.test(folded.slice(end))));

/** 一件补五千: what each of them is paid, not how many there are. */
const isRate = ({ kind, value, end }: Quantity, all: readonly Quantity[], folded: string): boolean =>
  kind === 'count' &&
  value === '1' &&
  all.some(
    (sum) =>
      (sum.kind === 'money' || sum.kind === 'plain') &&
      sum.start >= end &&
      /^(?:就|能|要|才|可|都|是)?(?:补|奖|给|贴|资助|支持|返)[^,.;!?\d]{0,3}$/.test(
        folded.slice(end, sum.start),
      ),
  );

const missedBefore = /(?:(?:没有?|还没|未|不)能?(?:达到?|到|满|够|足|凑[够满齐])|没有)$/;

/** 不足10件: how a figure is told that was not reached, as said; undefined where it was. */
export function missedAsSaid({ start, end, value }: Quantity, folded: string): string | undefined {
  const said = missedBefore.exec(folded.slice(0, start))?.[0];
  return said === undefined || value === '1' ? undefined : said + folded.slice(start, end);
}

/** 没满10件,只有6件: a figure that was not reached, with the true one beside it. */
const isMissed = (quantity: Quantity, all: readonly Quantity[], folded: string): boolean =>
  missedAsSaid(quantity, folded) !== undefined &&
  all.some((other) => other.unit === quantity.unit && other.value !== quantity.value);

/** 3万到5万 names no figure to reckon with. */
function isRange(quantity: Quantity, all: readonly Quantity[], folded: string): boolean {
  return all.some((other) => {
    const [first, second] = other.start < quantity.start ? [other, quantity] : [quantity, other];
    return first !== second && /^[到至~-]{1,2}$/.test(folded.slice(first.end, second.start));
  });
}

/** 两个加起来, 一共两个: what was counted before is in it. */
export const isTotal = ({ start, end }: Quantity, folded: string): boolean =>
  /^(?:加起来|加一块|加在一[起块]|合计|合起来|一共|总共)/.test(folded.slice(end)) ||
  /(?:加起来|加一块|合计|一共|总共|拢共)有?$/.test(folded.slice(0, start));

/** 一项都没达成 means none. */
const isNone = ({ end, value }: Quantity, folded: string): boolean =>
  value === '1' && /^(?:都|也)(?:没|未|不)/.test(folded.slice(end));
