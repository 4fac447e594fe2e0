import { type Scorer, verdict } from '../scorer.ts';

/** No clause of another city stands behind the answer. */
export const region: Scorer = {
  name: 'region',
  label: '城市',
  gate: true,
  score({ case: { expect } }, answer) {
    if (expect.regions === undefined) return undefined;
    const allowed = new Set(expect.regions);
    const strangers = answer.citations.filter(({ document }) => !allowed.has(document.region ?? ''));
    return verdict(
      strangers.map(({ clauseId, document }) => `引用了 ${document.region ?? '未知地区'} 的 ${clauseId}`),
    );
  },
};
