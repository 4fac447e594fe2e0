import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** Share, 0 to 1, of the sides of a matter asked about that a folded text deals with; 0 when the question asks for none. */
export type AspectShare = (folded: string) => number;

/** Reads off a folded question which sides of a matter it is after: a ceiling, who approves, what happens otherwise. */
export function createAspects({
  aspects,
}: Pick<QuestionWords, 'aspects'>): (question: string) => AspectShare {
  const compiled = aspects.map(({ cues, shows }) => ({
    cues: cues.map(compileCue),
    shows: shows.map(compileCue),
  }));
  return (question) => {
    const asked = compiled.filter(({ cues }) => cues.some((cue) => cue.test(question)));
    if (asked.length === 0) return () => 0;
    return (text) => asked.filter(({ shows }) => shows.some((sign) => sign.test(text))).length / asked.length;
  };
}
