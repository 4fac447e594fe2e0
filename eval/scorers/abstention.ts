import type { Answer } from '#core/contract/ask.ts';
import { isAnswerable } from '../case.ts';
import { failed, passed, type Scorer } from '../scorer.ts';

const refusing: ReadonlySet<Answer['kind']> = new Set(['not_found', 'out_of_scope', 'no_amount']);

/** An answer where the documents hold none. Asking back is no answer. */
export const falseAnswer: Scorer = {
  name: 'false-answer',
  label: '误答',
  gate: false,
  score({ case: { expect } }, { kind }) {
    if (isAnswerable(expect) !== false) return undefined;
    const allowed = expect.kinds?.includes(kind) ?? true;
    if (allowed || refusing.has(kind) || kind === 'clarify') return passed;
    return failed(`文件中没有答案，却答了（${kind}）`);
  },
};

/** A refusal where the documents do hold an answer. */
export const falseRefusal: Scorer = {
  name: 'false-refusal',
  label: '误拒',
  gate: false,
  score({ case: { expect } }, { kind }) {
    if (isAnswerable(expect) !== true) return undefined;
    const allowed = expect.kinds?.includes(kind) ?? true;
    if (allowed || !refusing.has(kind)) return passed;
    return failed(`文件中有答案，却说没有（${kind}）`);
  },
};
