import { findQuantities } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import { splitParts } from '../../text/sentences.ts';

/** A part of a text that bounds a sum and pays nothing, with the sum in yuan. */
export interface StatedCap extends Span {
  readonly limit: string;
}

const bounds = /(?:最高|最多|至多|不超过|不得超过|不高于|上限为?|封顶|限额为?)[^\d，,。；;]{0,6}$/;

/** The parts of a text that bound a sum and pay nothing: 每户企业最高3万元, 同一申请人每年合计不超过10万元. */
export function capsIn(text: string, alone = false): StatedCap[] {
  const figures = findQuantities(text);
  return partsOf(text).flatMap(({ start, end }): StatedCap[] => {
    const part = text.slice(start, end);
    const own = figures.filter((figure) => start <= figure.start && figure.end <= end);
    const [sum, ...more] = own.filter(({ kind }) => kind === 'money' || kind === 'percent');
    if (sum?.kind !== 'money' || more.length > 0 || !bounds.test(text.slice(start, sum.start))) return [];
    // 最高奖励5万元 pays; 每户企业每年最高5万元 bounds what is paid before.
    const opens =
      /^(?:但?最高|单|每|同一|全年|年度|一个|总|累计|合计|但|且|其中|补[助贴]|奖励|资助|贴息)/.test(part);
    const follows = alone || text.slice(0, start).trim() !== '';
    return opens && follows ? [{ start, end, limit: sum.value }] : [];
  });
}

const comparesWith =
  /(?:不超过|不得超过|不高于|不得高于)(?!\d)|(?:总额|合计|累计|总计|之和)(?:最高|最多)(?!\d)/;
const ofTime =
  /(?:期限?|时间|年限|时限)(?:最长)?不(?:得)?(?:超过|高于)|(?:超过|高于)[^，,。；;]{0,12}(?:期限?|时间|年限|时限)/;

/**
 * The parts of a text that bound a sum by what is no sum of its own: 不超过企业实际支出, 两项奖励总额最高为其个人经济贡献的100%.
 * What a sum comes to below them is not known.
 */
export function openLimitsIn(text: string): Span[] {
  const caps = capsIn(text, true);
  return partsOf(text).filter(({ start, end }) => {
    const part = text.slice(start, end);
    const own = findQuantities(part);
    return (
      comparesWith.test(part) &&
      !ofTime.test(part) &&
      own.every(({ kind }) => kind !== 'money' && kind !== 'duration') &&
      !caps.some((cap) => cap.start === start)
    );
  });
}

/** True of a share of a text that bounds what several sums come to together: 两项奖励总额最高为…的100%. */
export const boundsTotal = (part: string): boolean =>
  /(?:总额|合计|累计|总计|之和)[^，,。；;]{0,8}(?:最高|最多|不超过|不得超过|不高于)/.test(part);

const partsOf = (text: string): Span[] =>
  splitParts(text, { start: 0, end: text.length }).map(({ start, end }) => ({
    start,
    end: end - (/[，,；;：:。]$/.test(text.slice(start, end)) ? 1 : 0),
  }));
