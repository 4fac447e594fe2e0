import type { Span } from '../../text/document.ts';

const before =
  /(?:(?:累计|合计|年均|每年)(?:达到|达|为|已)?)?(?:不低于|不少于|不超过|不高于|最高|最低|最多|最少|至少|超过|超|突破|达到|逾|近|约)?$/;
const after = /^(?:及?以[上下内]|左右|上下)/;

/** A figure with the words that bound it, as printed: 不低于60亿元, 最高30万元, 10000件以上, 累计达60亿元. */
export function boundedFigure(text: string, { start, end }: Span): Span {
  const lead = before.exec(text.slice(Math.max(0, start - longest), start))?.[0] ?? '';
  const tail = after.exec(text.slice(end, end + longest))?.[0] ?? '';
  // 达到 alone bounds nothing.
  const kept = lead === '达到' ? '' : lead;
  return { start: start - kept.length, end: end + tail.length };
}

const longest = 10;
