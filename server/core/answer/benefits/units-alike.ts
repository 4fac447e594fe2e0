import type { QuestionWords } from '../../dialogue/question-words.ts';
import type { Understanding } from '../../dialogue/understand.ts';
import type { Span } from '../../text/document.ts';
import { chineseDigits } from '../../text/numerals.ts';
import { anyOf, spansOf } from '../facts/denials.ts';

/** The most units whose claims are told one by one. */
const most = 10;

/**
 * 3家公司,每家登记8件: of each of several units the same is told. What is told of one of them, as often as there are units; nothing
 * where the units are not counted, or no figure is told of each (两家各奖多少).
 */
export function unitsAlike(
  { folded, quantities }: Pick<Understanding, 'folded' | 'quantities'>,
  { sums }: Pick<QuestionWords, 'sums'>,
): readonly (readonly Span[])[] {
  const [units, another] = spansOf(anyOf(sums.unitsCounted), folded);
  if (units === undefined || another !== undefined) return [];
  const said = /[两二三四五六七八九十]|\d+/.exec(folded.slice(units.start, units.end))?.[0] ?? '';
  const count = chineseDigits[said] ?? Number(said === '十' ? most : said);
  const each = spansOf(anyOf(sums.ofEachUnit), folded).find(({ start }) => start >= units.end);
  if (each === undefined || !(count > 1 && count <= most)) return [];
  // 每家能拿多少,登记了8件 asks about each of them, and tells nothing of it.
  const isTold = quantities.some(
    ({ start }) => start >= each.end && !/[,.;!?]|多少/.test(folded.slice(each.end, start)),
  );
  if (!isTold) return [];
  const told = [
    { start: 0, end: units.start },
    { start: units.end, end: each.start },
    { start: each.end, end: folded.length },
  ].filter(({ start, end }) => end > start);
  return Array.from({ length: count }, () => told);
}
