import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** True when a folded text shows what the question cannot be answered without. */
export type Shows = (folded: string) => boolean;

/** Reads off a folded question what a text has to show to answer it; a question that asks nothing special takes any text. */
export function createSigns({ signs }: Pick<QuestionWords, 'signs'>): (question: string) => Shows {
  const compiled = signs.map(({ cues, shows }) => ({
    cues: cues.map(compileCue),
    shows: shows.map(compileCue),
  }));
  return (question) => {
    const asked = compiled.filter(({ cues }) => cues.some((cue) => cue.test(question)));
    return (text) => asked.every(({ shows }) => shows.some((sign) => sign.test(text)));
  };
}
