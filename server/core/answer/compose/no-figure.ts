import { findQuantities } from '../../text/amounts-find.ts';
import { asksCharged, speaksOfPaying } from '../find/expected.ts';
import type { Outcome } from '../plan/outcome.ts';
import type { Inquiry } from '../turn/inquiry.ts';
import { blockQuote } from './block-quote.ts';
import type { Draft } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { followUps } from './follow-ups.ts';
import { type Sources, sourceLine, spokenSource, validityNote } from './source-line.ts';
import { trimEnd } from './trim-end.ts';

/** The documents deal with the subject and set no figure for it. */
export function composeNoFigure(
  inquiry: Inquiry,
  { finding, onlyAim }: Extract<Outcome, { type: 'no_figure' }>,
  sources: Sources,
): Draft {
  const { clause, document } = finding.view;
  const asksMoney =
    inquiry.intents.includes('amount') && !asksCharged.test(inquiry.turn.understanding.folded);
  const span = trimEnd(clause.text, excerpt(clause.text, finding.sentence, inquiry.topic, undefined));
  const note = validityNote(document, sources);
  // 对于举报查实的，应当予以奖励: that something is paid stands in the sentence behind.
  const next = finding.view.sentences[finding.view.sentences.indexOf(finding.sentence) + 1];
  const promise =
    asksMoney && next !== undefined && !speaksOfPaying(finding.sentence.folded) && speaksOfPaying(next.folded)
      ? [trimEnd(clause.text, next)]
      : [];
  // A sum that is quoted is one all the same.
  const isPaid = findQuantities(clause.text.slice(span.start, span.end)).some(({ kind }) => kind === 'money');
  const ofAsked = asksMoney && !isPaid ? '没有规定金额' : '没有规定这个数';
  const what = finding.leavesOut ? '没有规定所问的这一级，只规定了别的级' : ofAsked;
  const says =
    onlyAim === true ? ['文件', '只写了目标，没有写实际的数'] : ['找到的条文提到了这件事，但', what];
  return {
    kind: 'no_amount',
    paragraphs: [
      `${says[0]}**${says[1]}**：`,
      ...[span, ...promise].map((one) => blockQuote(clause, one, sources)),
      ...(note ? [note.text] : []),
      sourceLine(clause, document, sources),
    ],
    spoken: [`${says.join('')}。`, ...(note ? [note.spoken] : []), spokenSource(clause, document)],
    warnings: note ? [note.warning] : [],
    followUps: followUps(finding.view),
  };
}
