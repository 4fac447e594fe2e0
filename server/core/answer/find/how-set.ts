import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ExpectedFigure } from './expected.ts';
import { termMatch } from './relevance.ts';

/**
 * True for a folded text that says who or what settles how much the thing asked about comes to, without a figure:
 * 失业保险金的标准,由省,自治区,直辖市人民政府确定. It is told where a sum or a share is asked for and none is set.
 */
export function saysHowItIsSet(
  folded: string,
  topic: readonly TopicTerm[],
  { kinds, unit }: ExpectedFigure,
): boolean {
  if (!(kinds.has('money') || kinds.has('percent')) || unit !== undefined) return false;
  const thing = setBy.exec(folded)?.[1];
  return thing !== undefined && topic.some((term) => !term.generic && termMatch(term, thing) > leastMatch);
}

/** What is settled: the words before 标准, 数额 and the like. */
const setBy =
  /([^.;]{2,60}?)的?(?:标准|数额|金额|比例|费率|额度|幅度)[^.;]{0,40}(?:由|按照?|依照|参照|根据)[^.;]{1,60}(?:确定|规定|制定|核定|公布|调整)/;

/** Pieces of a word are not it: 失业补助金 is no 医疗补助金. */
const leastMatch = 0.8;
