import { failed, passed, type Scorer } from '../scorer.ts';
import { publishedYuan, traceOf } from '../trace.ts';

/** A ceiling is not sold as a promise: where a figure was computed, its certainty is the expected one. */
export const certainty: Scorer = {
  name: 'certainty',
  label: '确定性',
  gate: true,
  score({ case: { expect } }, answer) {
    const trace = traceOf(answer);
    if (expect.certainty === null || publishedYuan(trace) === undefined) return undefined;
    if (trace?.certainty === expect.certainty) return passed;
    return failed(`确定性应为 ${expect.certainty}，得到 ${trace?.certainty ?? '无'}`);
  },
};
