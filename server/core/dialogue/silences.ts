import { compileCue } from './intent.ts';
import type { QuestionWords } from './question-words.ts';

/** Tells which of the things that documents tend to leave out a folded question asks for, by the ids of the rule files. */
export function createSilences({
  silences,
}: Pick<QuestionWords, 'silences'>): (question: string) => readonly string[] {
  const compiled = silences.map(({ id, cues }) => ({ id, cues: cues.map(compileCue) }));
  return (question) =>
    compiled.filter(({ cues }) => cues.some((cue) => cue.test(question))).map(({ id }) => id);
}
