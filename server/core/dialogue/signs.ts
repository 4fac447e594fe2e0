import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** A text that may answer, as printed. */
export interface Shown {
  readonly text: string;
  /** The part of it that stands beside the words asked about; the whole text when not given. */
  readonly beside?: string;
}

/** True when a text shows what the question cannot be answered without. */
export type Shows = (shown: Shown) => boolean;

/** Reads off a folded question what a text has to show to answer it; a question that asks nothing special takes any text. */
export function createSigns({ signs }: Pick<QuestionWords, 'signs'>): (question: string) => Shows {
  const compiled = signs.map(({ cues, shows, ...where }) => ({
    ...where,
    cues: cues.map(compileCue),
    shows: shows.map(compileCue),
  }));
  return (question) => {
    const asked = compiled.filter(({ cues }) => cues.some((cue) => cue.test(question)));
    return ({ text, beside = text }) =>
      asked.every((sign) => sign.shows.some((shown) => shown.test(sign.beside ? beside : text)));
  };
}
