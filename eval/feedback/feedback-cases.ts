import type { FeedbackEntry } from '#core/ports.ts';
import type { EvalCase } from '../case.ts';
import { beijingTime, verdictWords } from './feedback-csv.ts';

/** Feedback as cases that nobody has reviewed: they ask for nothing yet, and the note says what the user found. */
export function feedbackCases(entries: readonly FeedbackEntry[]): EvalCase[] {
  return entries.map(({ id, receivedAt, question, answer, verdict, comment }) => ({
    id: `feedback-${id}`,
    category: 'feedback',
    turns: [question],
    asOf: beijingTime(receivedAt).slice(0, 10),
    expect: {
      kinds: null,
      evidence: [],
      yuan: null,
      certainty: null,
      includes: [],
      excludes: [],
      noCitation: false,
    },
    note: [
      `未审核。用户认为：${verdictWords[verdict]}`,
      ...(comment === undefined || comment === '' ? [] : [`意见：${comment}`]),
      ...(answer === undefined || answer === '' ? [] : [`当时的答复：${answer}`]),
    ].join('\n'),
  }));
}
