import type { TopicTerm } from '../../dialogue/topic.ts';
import { findQuantities } from '../../text/amounts-find.ts';
import { answeringFigures, type ExpectedFigure, speaksOfPaying } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { saysHowItIsSet } from '../find/how-set.ts';
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
  const setting = answering.find(
    ({ sentence, covered }) =>
      saysHowItIsSet(sentence.folded, topic, expected) && covered >= best.covered - aboutAsWell,
  );
  const finding = setting ?? (expected.paid === true ? paying : undefined) ?? best;
  // The letter that hands a document on provides for nothing, so that it leaves nothing open either.
  if (finding.view.clause.kind === 'cover')
    return { outcome: { type: 'not_found', nearest: answering.slice(0, 2) }, fit: finding.covered };
  return { outcome: { type: 'no_figure', finding }, fit: finding.covered };
}

const aboutAsWell = 0.1;

/**
 * The clause by the sentences that tell how much after all, as far as they speak of the topic: 每成功调解10件,资助1万元; 按日加收千分之二.
 * Where there are several, all are told.
 */
function withItsFigure(
  finding: Finding,
  topic: readonly TopicTerm[],
  expected: ExpectedFigure,
): Finding | undefined {
  const asksSum = expected.kinds.has('money') || expected.kinds.has('percent');
  if (!asksSum || expected.unpaid === true || expected.itself === true) return undefined;
  const { clause, sentences } = finding.view;
  const telling = sentences.filter(
    ({ start, end, title, folded }) =>
      !title &&
      (expected.paid !== true || speaksOfPaying(folded)) &&
      tellsHowMuch(clause.text.slice(start, end), expected) &&
      coverage(topic, folded).share >= leastTold,
  );
  const [sentence, ...others] = telling;
  return sentence === undefined
    ? undefined
    : { ...finding, sentence, hasFigure: others.length === 0, further: others };
}

/** A sum, a share or so many times something that is no mere condition. */
const tellsHowMuch = (text: string, expected: ExpectedFigure): boolean =>
  answeringFigures(text, expected).length > 0 || findQuantities(text).some(({ unit }) => unit === '倍');

/** Share of the topic. */
const leastTold = 0.35;
