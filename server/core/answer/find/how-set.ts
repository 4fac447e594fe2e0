import type { ExpectedFigure } from './expected.ts';

/**
 * True for a text that says who or what settles how much something comes to, without a figure: 失业保险金的标准，由省、自治区人民政府确定.
 * It is told where a sum or a share is asked for and none is set.
 */
export const saysHowItIsSet = (folded: string, { kinds, unit }: ExpectedFigure): boolean =>
  (kinds.has('money') || kinds.has('percent')) && unit === undefined && setBy.test(folded);

const setBy =
  /(?:标准|数额|金额|比例|费率|额度|幅度)[^.;]{0,40}(?:由|按照?|依照|参照|根据)[^.;]{1,60}(?:确定|规定|制定|核定|公布|调整)/;
