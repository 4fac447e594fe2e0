import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** The sides of a matter that a question is after. */
export interface Aspects {
  readonly asked: boolean;
  /** Share, 0 to 1, of these sides that a folded text deals with; 0 when the question asks for none. */
  readonly share: (folded: string) => number;
}

/** Reads off a folded question which sides of a matter it is after: a ceiling, who approves, what happens otherwise. */
export function createAspects({ aspects }: Pick<QuestionWords, 'aspects'>): (question: string) => Aspects {
  const compiled = aspects.map(({ cues, shows }) => ({
    cues: cues.map(compileCue),
    shows: shows.map(compileCue),
  }));
  return (question) => {
    const asked = compiled.filter(({ cues }) => cues.some((cue) => cue.test(question)));
    return {
      asked: asked.length > 0,
      share: (text) =>
        asked.filter(({ shows }) => shows.some((sign) => sign.test(text))).length / Math.max(1, asked.length),
    };
  };
}
