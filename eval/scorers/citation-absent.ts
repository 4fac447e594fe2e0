import { failed, passed, type Scorer } from '../scorer.ts';

/** Nothing is cited where the question has nothing to do with the documents. */
export const citationAbsent: Scorer = {
  name: 'citation-absent',
  label: '无关不引',
  gate: true,
  score({ case: { expect } }, answer) {
    if (!expect.noCitation) return undefined;
    if (answer.citations.length === 0) return passed;
    return failed(`不应引用任何条款，却引用了 ${answer.citations.map((one) => one.clauseId).join('、')}`);
  },
};
