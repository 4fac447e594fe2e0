import type { TopicTerm } from '../dialogue/topic.ts';
import type { Finding } from './ranking.ts';

/**
 * What is at stake when a clause is taken for the answer. paid: a sum of money, where a near miss misleads. figure: a number that
 * the sentence has to hold. task: who answers for something, told by the clause as a whole. statement: everything else.
 */
export type Stake = 'paid' | 'figure' | 'task' | 'statement';

/** Least shares of the topic, and least unbroken run of its words in characters, with which a clause is accepted. */
interface Measure {
  readonly covered: number;
  readonly inSentence: number;
  /** Heaviest word that may be missing. */
  readonly dispensable: number;
  readonly run: number;
}

const plain: Measure = { covered: 0.6, inSentence: 0.3, dispensable: 0.5, run: 0 };

/** Any one of the measures is enough. A long unbroken run of the question's own words makes up for words that people add in passing. */
const measures: Readonly<Record<Stake, readonly Measure[]>> = {
  paid: [plain],
  figure: [
    plain,
    { covered: 0.5, inSentence: 0.3, dispensable: 1, run: 4 },
    { covered: 0.4, inSentence: 0.3, dispensable: 1, run: 6 },
  ],
  statement: [
    plain,
    { covered: 0.75, inSentence: 0.3, dispensable: 1, run: 0 },
    { covered: 0.5, inSentence: 0.3, dispensable: 1, run: 5 },
  ],
  task: [plain, { covered: 0.42, inSentence: 0.25, dispensable: 1, run: 0 }],
};

/** True when the clause speaks of what is asked, as far as the stake demands. */
export function accepts(finding: Finding, topic: readonly TopicTerm[], stake: Stake): boolean {
  const { covered, inSentence, missing, hasFigure, view } = finding;
  const heaviest = missing[0]?.weight ?? 0;
  return measures[stake].some((measure) => {
    const lenient = measure !== plain;
    if (lenient && stake === 'figure' && !hasFigure) return false;
    if (lenient && stake === 'task' && view.clause.responsible.length === 0) return false;
    return (
      covered >= measure.covered &&
      inSentence >= measure.inSentence &&
      heaviest <= measure.dispensable &&
      (measure.run === 0 || longestRun(topic, finding) >= measure.run)
    );
  });
}

/** Longest run of neighbouring words of the question, in characters, that stands unbroken in the best sentence. */
export function longestRun(topic: readonly TopicTerm[], { sentence }: Finding): number {
  let longest = 0;
  for (let i = 0; i < topic.length; i++) {
    let run = '';
    for (let j = i; j < topic.length && (j === i || topic[j - 1]?.end === topic[j]?.start); j++) {
      run += topic[j]?.text ?? '';
      if (j > i && sentence.folded.includes(run)) longest = Math.max(longest, run.length);
    }
  }
  return longest;
}
