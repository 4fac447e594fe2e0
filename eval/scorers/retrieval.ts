import type { Observation } from '../observation.ts';
import { plain } from '../plain-text.ts';
import { failed, type Scorer } from '../scorer.ts';

/** Depth to which a hit counts. */
export const retrievalDepth = 10;

/** Share of the evidence found among the first {@link retrievalDepth} clauses that the search returns for the user's words. */
export const retrievalHit: Scorer = {
  name: 'retrieval-hit',
  label: `hit@${retrievalDepth}`,
  gate: false,
  score(observation) {
    const ranks = evidenceRanks(observation);
    if (ranks === undefined) return undefined;
    const found = ranks.filter((rank) => rank !== undefined).length;
    const reason = found === ranks.length ? '' : `前 ${retrievalDepth} 条中缺 ${ranks.length - found} 处依据`;
    return { pass: found === ranks.length, value: found / ranks.length, reason };
  },
};

/** Reciprocal rank of the first clause that holds any of the evidence. */
export const retrievalRank: Scorer = {
  name: 'retrieval-rank',
  label: 'MRR',
  gate: false,
  score(observation) {
    const ranks = evidenceRanks(observation);
    if (ranks === undefined) return undefined;
    const best = Math.min(...ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(best)
      ? { pass: best === 1, value: 1 / best, reason: '' }
      : failed('没有检索到依据');
  },
};

/** Rank, from 1, of the first clause that holds each piece of evidence. */
function evidenceRanks({ case: { expect }, retrieved }: Observation): (number | undefined)[] | undefined {
  if (retrieved === undefined || expect.evidence.length === 0) return undefined;
  const texts = retrieved.slice(0, retrievalDepth).map((clause) => plain(clause.text));
  return expect.evidence.map((alternatives) => {
    const at = texts.findIndex((text) => alternatives.some((one) => text.includes(plain(one))));
    return at === -1 ? undefined : at + 1;
  });
}
