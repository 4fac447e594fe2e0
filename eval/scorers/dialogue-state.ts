import { type Scorer, verdict } from '../scorer.ts';
import { scalarsOf, traceOf } from '../trace.ts';

/** Facts given in any turn reached the calculation, and the earlier answers were of the kinds allowed. */
export const dialogueState: Scorer = {
  name: 'dialogue-state',
  label: '对话状态',
  gate: true,
  score({ case: { expect }, answers }, answer) {
    if (expect.state === undefined) return undefined;
    const { inputs = [], kinds = [] } = expect.state;
    const given = new Set(scalarsOf(traceOf(answer)?.inputs).map(Number));
    const lost = inputs.filter((one) => !given.has(Number(one)));
    const wrong = kinds.flatMap((allowed, turn) => {
      const kind = answers[turn]?.kind;
      return allowed === null || kind === undefined || allowed.includes(kind)
        ? []
        : [`第 ${turn + 1} 轮的类型应为 ${allowed.join(' 或 ')}，得到 ${kind}`];
    });
    return verdict([...(lost.length === 0 ? [] : [`计算中没有用到 ${lost.join('、')}`]), ...wrong]);
  },
};
