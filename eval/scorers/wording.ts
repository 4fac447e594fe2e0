import { type Scorer, verdict } from '../scorer.ts';

/** The text matches every pattern of `includes` and none of `excludes`. */
export const wording: Scorer = {
  name: 'wording',
  label: '措辞',
  gate: true,
  score({ case: { expect } }, answer) {
    if (expect.includes.length + expect.excludes.length === 0) return undefined;
    const lacking = expect.includes.filter((source) => !new RegExp(source).test(answer.text));
    const unwanted = expect.excludes.filter((source) => new RegExp(source).test(answer.text));
    return verdict([
      ...lacking.map((source) => `正文应含 /${source}/`),
      ...unwanted.map((source) => `正文不应含 /${source}/`),
    ]);
  },
};
