import type { TopicTerm } from '../../dialogue/topic.ts';
import { answeringFigures, type ExpectedFigure, speaksOfPaying } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { coverage } from '../find/relevance.ts';
import type { Plan } from './outcome.ts';

/** What is told where the best sentence of the best clause lacks the figure asked for. */
export function planNoFigure(
  best: Finding,
  answering: readonly Finding[],
  topic: readonly TopicTerm[],
  expected: ExpectedFigure,
): Plan {
  const told = withItsFigure(best, topic, expected);
  if (told !== undefined) return { outcome: { type: 'found', findings: [told] }, fit: told.covered };
  // 按授权量给钱吗: what is said of paying for it, not how many are aimed at.
  const paying = answering.find(
    ({ view, covered }) => speaksOfPaying(view.clause.text) && covered >= best.covered - aboutAsWell,
  );
  const finding = (expected.paid === true ? paying : undefined) ?? best;
  return { outcome: { type: 'no_figure', finding }, fit: finding.covered };
}

const aboutAsWell = 0.1;

/** The clause by its only sentence with such a sum, when that speaks of the topic too: 每成功调解10件,资助1万元. */
function withItsFigure(
  finding: Finding,
  topic: readonly TopicTerm[],
  expected: ExpectedFigure,
): Finding | undefined {
  if (expected.paid !== true || expected.itself === true) return undefined;
  const { clause, sentences } = finding.view;
  const [sentence, other] = sentences.filter(
    ({ start, end, title, folded }) =>
      !title &&
      speaksOfPaying(folded) &&
      answeringFigures(clause.text.slice(start, end), expected).length > 0 &&
      coverage(topic, folded).share >= leastTold,
  );
  return sentence === undefined || other !== undefined
    ? undefined
    : { ...finding, sentence, hasFigure: true, further: [] };
}

/** Share of the topic. */
const leastTold = 0.35;
