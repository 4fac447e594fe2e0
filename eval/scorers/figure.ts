import { findFigures } from '../figures.ts';
import { failed, passed, type Scorer } from '../scorer.ts';
import { publishedYuan, traceOf } from '../trace.ts';

/** In these categories the figure must come from the calculation, not only stand in the text. */
const calculated: ReadonlySet<string> = new Set(['calculation', 'dialogue']);

/** The answer's figure equals the expected one in yuan: 10万元, 10 万元 and 100000元 are the same. */
export const figure: Scorer = {
  name: 'figure',
  label: '金额',
  gate: true,
  score({ case: { category, expect } }, answer) {
    if (expect.yuan === null) return undefined;
    const wanted = Number(expect.yuan);
    const published = publishedYuan(traceOf(answer));
    if (published === wanted) return passed;
    const stated = findFigures(answer.text).filter((one) => one.unit === '元' || /[万亿]$/.test(one.raw));
    if (!calculated.has(category) && stated.some((one) => Number(one.value) === wanted)) return passed;
    return failed(`金额应为 ${expect.yuan} 元，计算结果为 ${published ?? '无'}`);
  },
};
