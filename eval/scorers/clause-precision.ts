import { plain } from '../plain-text.ts';
import { passed, type Scorer } from '../scorer.ts';

/** Share of the cited clauses that hold a piece of the evidence asked for. Informs: more than the evidence may be worth citing. */
export const clausePrecision: Scorer = {
  name: 'clause-precision',
  label: '条款精确',
  gate: false,
  score({ case: { expect }, cited }, answer) {
    const ids = [...new Set(answer.citations.map((citation) => citation.clauseId))];
    if (expect.evidence.length === 0 || ids.length === 0) return undefined;
    const wanted = expect.evidence.flat().map(plain);
    const useless = ids.filter((id) => {
      const text = plain(cited.get(id)?.text ?? '');
      return !wanted.some((one) => text.includes(one));
    });
    if (useless.length === 0) return passed;
    return {
      pass: false,
      value: 1 - useless.length / ids.length,
      reason: `引用了没有所求内容的条款：${useless.join('、')}`,
    };
  },
};
