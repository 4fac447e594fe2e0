import { plain } from '../plain-text.ts';
import { failed, passed, type Scorer } from '../scorer.ts';

/** Every piece of evidence asked for lies inside a cited clause. */
export const clauseRecall: Scorer = {
  name: 'clause-recall',
  label: '条款召回',
  gate: true,
  score({ case: { expect }, cited }) {
    if (expect.evidence.length === 0) return undefined;
    const texts = [...cited.values()].map((clause) => plain(clause.text));
    const lacking = expect.evidence.filter(
      (alternatives) => !alternatives.some((one) => texts.some((text) => text.includes(plain(one)))),
    );
    if (lacking.length === 0) return passed;
    const share = 1 - lacking.length / expect.evidence.length;
    return failed(`未引用含有“${lacking.map((one) => one[0]).join('”“')}”的条款`, share);
  },
};
