import type { Quantity } from '../../text/amounts-find.ts';
import type { Span } from '../../text/document.ts';
import type { ExpectedFigure } from './expected.ts';

/** What the figures of a sentence count, 0 to 1: less where they only say when something applies, or what a part comes to. */
export function figureShare(
  said: string,
  figures: readonly Quantity[],
  expected: ExpectedFigure | undefined,
): number {
  const isMeant = (one: Quantity): boolean =>
    !(
      isCondition(said, one) ||
      isOfOtherLength(one, expected) ||
      (expected?.lasting === true && isDeadline(said, one))
    );
  if (!figures.some(isMeant)) return conditionShare;
  return expected?.reached !== true || figures.some((one) => isTotal(said, one)) ? 1 : partShare;
}

/** 自施行之日起3个月内, 届满前6个月: within which something has to be done. */
const isDeadline = (text: string, { start, end }: Span): boolean =>
  /^(?:以|之)?[内前]/.test(text.slice(end)) || /前$/.test(text.slice(0, start));

/** What a figure counts that only says when something applies: 不超过2个月标准的,由区民政部门审批. */
const conditionShare = 0.3;

/** 1个月内 is hardly meant by 几年, 满10年 hardly by 几天. */
const isOfOtherLength = ({ kind, unit }: Quantity, expected: ExpectedFigure | undefined): boolean => {
  const time = expected?.time ?? '';
  if (kind !== 'duration') return false;
  return /^[年月]$/.test(time) ? !unit.includes(time) : /^[天日]$/.test(time) && /[年月]$/.test(unit);
};

/** Of a count of what there is, one that is told as the whole (共24项, 达到102件) is meant before any other. */
const partShare = 0.7;

const isTotal = (text: string, { start }: Span): boolean =>
  /(?:共计?|合计|达到?|拥有量?|累计|总[数量]|现有|已有)[为是]?$/.test(text.slice(0, start));

const isCondition = (text: string, { start, end }: Span): boolean =>
  /^[^,，;；。:：]{0,25}的[,，]/.test(text.slice(end)) ||
  /(?:近|过去|之[日月]前)$/.test(text.slice(0, start));
