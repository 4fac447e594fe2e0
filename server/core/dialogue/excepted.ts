import type { Span } from '../text/document.ts';

/** 除了 as the opening of an exception; 扣除, 解除 and the like open none. */
const opening = '(?<![扣删消免解拆排清])除';

const leadingPart = new RegExp(
  `${opening}(?:了|开|去)[^,.;!?\\d]{1,14},(?![^.;!?]*(?:[还也都]|别的|其[他它余]|另外|哪|什么|啥))(?=[^,.;!?]{4})`,
  'g',
);

/** 除了海外的,国内维权花了20万能补多少: what is excepted is not asked about, unless the rest asks what else there is. */
export const withoutExcepted = (folded: string): string => folded.replace(leadingPart, '');

const namedPart = new RegExp(`${opening}(?:了|开|去)?[^,.;!?]{1,14}?(?=以外|之外|外|,|还|别的|其他)`);

/** 除了保险还有什么: the stretch that is told apart from what is asked for. */
export function exceptedIn(folded: string): Span | undefined {
  const match = namedPart.exec(folded);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}
