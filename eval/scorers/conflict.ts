import { failed, passed, type Scorer } from '../scorer.ts';

const words = /不一致|不符|不相符|对不上|矛盾|出入|冲突|不等于|不吻合|算得|合计(?:为|是|约)|实际(?:为|约)/;

/** Where the figures of a document contradict each other the answer says so, as a warning or in its own words. */
export const conflict: Scorer = {
  name: 'conflict',
  label: '矛盾提示',
  gate: true,
  score({ case: { expect } }, answer) {
    if (expect.conflict === undefined) return undefined;
    const warned = answer.warnings.some((warning) => warning.code === 'figures_conflict');
    return warned || words.test(answer.text) ? passed : failed('没有指出文件中的数字互相对不上');
  },
};
