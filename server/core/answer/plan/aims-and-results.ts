import { saysAny } from '../../dialogue/intent.ts';
import type { QuestionWords } from '../../dialogue/question-words.ts';
import { findQuantities, type Quantity } from '../../text/amounts-find.ts';
import type { ExpectedFigure } from '../find/expected.ts';
import type { Finding } from '../find/finding.ts';
import { setsOut } from '../find/set-out.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { aboutAsWell } from './preferred.ts';

/** Findings parted by whether they tell what is asked: what there is, or what is to be reached. */
export interface AimsAndResults {
  readonly asked: readonly Finding[];
  /** Where what there is is asked and nobody tells it: what is aimed at. */
  readonly onlyAim: Finding | undefined;
}

/**
 * 现在有多少 and 达到了吗 are not answered by an aim, and a question for a target not by what was reached, as long as an aim with a figure fits about
 * as well. Questions that want no figure, or a payment, take both.
 */
export function partByTime(
  findings: readonly Finding[],
  { asked: said, intents, turn }: Inquiry,
  { expected, words }: { readonly expected: ExpectedFigure | undefined; readonly words: QuestionWords },
): AimsAndResults {
  const both = { asked: findings, onlyAim: undefined };
  const isAim = ({ view, sentence }: Finding): boolean => setsOut(view, sentence, words);
  const { quantities } = turn.understanding;
  // 200亿实现了吗: the aim of that figure is meant.
  const isNamed = (finding: Finding): boolean =>
    figuresOf(finding).some(({ value }) => quantities.some((named) => named.value === value));
  const best = findings.find(isNamed) ?? findings[0];
  if (best !== undefined && saysAny(said, words.reached) && isAim(best) && figuresOf(best).length > 0) {
    const isTold = findings.some((one) => !isAim(one) && one.covered >= best.covered - aboutAsWell);
    return isTold ? both : { asked: [], onlyAim: best };
  }
  if (expected === undefined || expected.paid === true) return both;
  const aim = findings.find((finding) => finding.hasFigure && isAim(finding));
  if (saysAny(said, words.asksPresent)) {
    const results = findings.filter((finding) => !isAim(finding));
    return { asked: results, onlyAim: results.some(({ hasFigure }) => hasFigure) ? undefined : aim };
  }
  const fits = aim !== undefined && aim.covered >= (findings[0]?.covered ?? 0) - aboutAsWell;
  return intents.includes('target') && fits ? { ...both, asked: findings.filter(isAim) } : both;
}

const figuresOf = ({ view, sentence }: Finding): readonly Quantity[] =>
  findQuantities(view.clause.text.slice(sentence.start, sentence.end));
