import type { TopicTerm } from '../../dialogue/topic.ts';
import type { ExpectedFigure } from './expected.ts';
import type { Finding } from './finding.ts';

/**
 * What is at stake when a clause is taken for the answer. paid: a sum of money, where a near miss misleads. figure: a number that
 * the sentence has to hold. task: who answers for something, told by the clause as a whole. statement: everything else.
 */
export type Stake = 'paid' | 'figure' | 'task' | 'statement';

/** What is at stake in a question that asks who does something, or wants the figure. */
export function stakeOf(asksWho: boolean, expected: ExpectedFigure | undefined): Stake {
  if (asksWho) return 'task';
  if (expected === undefined) return 'statement';
  return expected.paid === true ? 'paid' : 'figure';
}

/** Least shares of the topic with which a clause is accepted. */
interface Measure {
  readonly covered: number;
  readonly inSentence: number;
  /** Heaviest word that may be missing. */
  readonly dispensable: number;
}

const plain: Measure = { covered: 0.6, inSentence: 0.3, dispensable: 0.5 };

/**
 * Any one of the measures is enough. Money is strict. Elsewhere half of what is said may be the asker's own colouring; an answer
 * that rests on less than the first measure says that it is the nearest provision (see {@link isNearest}).
 */
const measures: Readonly<Record<Stake, readonly Measure[]>> = {
  paid: [plain],
  figure: [plain, { covered: 0.42, inSentence: 0.25, dispensable: 1 }],
  statement: [plain, { covered: 0.45, inSentence: 0.25, dispensable: 1 }],
  task: [plain, { covered: 0.3, inSentence: 0.2, dispensable: 1 }],
};

/** Where the question names the document, less of the rest has to stand in the clause: the asker knows where to look. */
const withinNamed: Measure = { covered: 0.5, inSentence: 0.2, dispensable: 1 };

/** Heaviest word used elsewhere in the documents that may be absent from the sentence. */
const mostMismatch: Readonly<Record<Exclude<Stake, 'task'>, number>> = {
  paid: 0.6,
  figure: 0.3,
  statement: 0.7,
};

/** True when the clause speaks of what is asked, as far as the stake demands. */
export function accepts(finding: Finding, stake: Stake): boolean {
  const { covered, held, inSentence, missing, mismatch, hasFigure, view, named, inSection } = finding;
  const heaviest = missing[0]?.weight ?? 0;
  // 海外发明专利 is not 发明专利: a figure is told only with every word that qualifies it.
  // Of a statement the rest of its clause may hold the words: 户籍 of the applicants two sentences above 单身.
  const isTold = stake === 'statement' && covered >= wholeClause && inSentence >= mostHeldBeside;
  if (stake !== 'task' && mismatch > mostMismatch[stake] && !isTold) return false;
  // A payment by a name that no document knows: the programme may be there, its sum is not.
  if (missing.some(({ payment }) => payment === true) && (hasFigure || held < leastProgramme)) return false;
  // The document that is named treats it under this very heading.
  if (named && inSection && covered >= withinNamed.covered) return true;
  const isOwn = stake === 'paid' && hasFigure && mismatch === 0 && missesOwnWords(missing);
  const asked = [...measures[stake], ...(named ? [withinNamed] : []), ...(isOwn ? [besideOwnWord] : [])];
  return asked.some((measure) => {
    const lenient = measure !== plain;
    // A figure of another year, or no figure at all, is not nearly the answer.
    if (lenient && stake === 'figure' && (!hasFigure || missing.some(({ period }) => period === true)))
      return false;
    if (lenient && stake !== 'task' && inSentence < mostHeldBeside && missing.some(isUnknownThing))
      return false;
    if (lenient && stake === 'task' && view.clause.responsible.length === 0) return false;
    return covered >= measure.covered && inSentence >= measure.inSentence && heaviest <= measure.dispensable;
  });
}

/** A thing that no document knows under any name is asked about, be it ever so well that the rest stands in the clause: 公交车. */
export const isUnknownThing = ({ known, isWord, generic, weight }: TopicTerm): boolean =>
  isWord === true && !known && !generic && weight >= leastThing;

/** Verbs and commoner words weigh less; those may be the asker's own. */
const leastThing = 0.9;
/** A sentence that holds this much of the rest is about the matter all the same. */
const mostHeldBeside = 0.55;

/** A clause with this share of the topic speaks of all of it. */
const wholeClause = 0.95;

/** Weight of the words in the clause that name a programme. */
const leastProgramme = 0.6;

/** An everyday word that no document uses may be the asker's own, when all that the documents do know stands in one sentence. */
const besideOwnWord: Measure = { covered: 0.5, inSentence: 0.55, dispensable: 1 };

/** The words that are missing are words of the language, and none that the documents or the field know. */
const missesOwnWords = (missing: Finding['missing']): boolean =>
  missing.every(({ generic, known, foreign, isWord }) => generic || (isWord === true && !known && !foreign));

/** True when the clause is only the nearest one that was found: the answer has to say so. */
export function isNearest({ covered, missing }: Finding): boolean {
  return covered < plain.covered || (missing[0]?.weight ?? 0) > plain.dispensable;
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

/** True when neighbouring words of the question make a name that stands in a heading above the sentence: 【人才奖】. */
export function isHeaded(topic: readonly TopicTerm[], { view }: Finding): boolean {
  return topic.some((term, i) => {
    const next = topic[i + 1];
    const run = term.text + (next?.start === term.end ? next.text : '');
    return run.length >= leastHeading && next?.start === term.end && view.headings.includes(run);
  });
}

const leastHeading = 3;
