import { calculate } from '../arithmetic.ts';
import type { EvalCase } from '../case.ts';
import { findFigures } from '../figures.ts';

/** True when the figure of a case neither stands in its evidence nor is what its `work` comes to. */
export function hasUnfoundedYuan({ work, expect: { yuan, evidence } }: EvalCase): boolean {
  if (yuan === null) return work !== undefined;
  if (work === undefined) {
    const stated = evidence.flat().flatMap(findFigures);
    return !stated.some(({ unit, value }) => unit === '元' && Number(value) === Number(yuan));
  }
  const [expression = '', result = ''] = work.split('=');
  return calculate(expression).toFixed(2) !== Number(result).toFixed(2) || Number(result) !== Number(yuan);
}

/** True when what an answer must not say stands in the evidence of the case itself. */
export const excludesItsEvidence = ({ expect: { excludes, evidence } }: EvalCase): boolean =>
  excludes.some((source) => evidence.flat().some((words) => new RegExp(source).test(words)));
