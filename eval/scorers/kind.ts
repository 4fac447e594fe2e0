import { failed, passed, type Scorer } from '../scorer.ts';

/** The kind of the answer is one of those allowed. */
export const kind: Scorer = {
  name: 'kind',
  label: '类型',
  gate: true,
  score({ case: { expect } }, answer) {
    if (expect.kinds === null) return undefined;
    if (expect.kinds.includes(answer.kind)) return passed;
    return failed(`类型应为 ${expect.kinds.join(' 或 ')}，得到 ${answer.kind}`);
  },
};
